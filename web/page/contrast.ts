/** Colour arithmetic for accents that operators choose; colours are '#rrggbb' in sRGB. */

type Channels = readonly [number, number, number]

/** '#rrggbb' in lower case from '#rgb' or '#rrggbb'; null for anything else, so that nothing else reaches a stylesheet. */
export function hexColour(text: string): string | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase()
  return /^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : null
}

/** The WCAG 2 contrast ratio, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** Black or white, whichever reads better on `background`; one of them always reaches 4.5:1. */
export function textOn(background: string): '#000000' | '#ffffff' {
  return contrast('#ffffff', background) >= 4.5 ? '#ffffff' : '#000000'
}

/** `share` of `colour`, from 0 to 1, over `base`. */
export function mix(colour: string, base: string, share: number): string {
  const [top, bottom] = [channels(colour), channels(base)]
  const mixed = top.map((value, index) => Math.round(value * share + (bottom[index] ?? 0) * (1 - share)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** `colour`, moved towards black or white only as far as text in it needs to reach 4.5:1 on every background. */
export function readable(colour: string, backgrounds: readonly string[]): string {
  const target = backgrounds.every((background) => luminance(background) > 0.18) ? '#000000' : '#ffffff'
  for (let share = 1; share > 0; share -= 0.05) {
    const candidate = mix(colour, target, share)
    if (backgrounds.every((background) => contrast(candidate, background) >= 4.5)) return candidate
  }
  return target
}

function channels(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
