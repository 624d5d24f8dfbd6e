const MIN_CONTRAST = 3

/** What is wrong with an accent colour (`#rrggbb`), in a sentence; null when it stands out on light and dark pages. */
export function checkAccent(colour: string): string | null {
  const onWhite = contrast(luminance(colour), 1)
  return onWhite < MIN_CONTRAST
    ? `"accent" is too light to be seen on a white page (contrast ${onWhite.toFixed(1)}; at least ${MIN_CONTRAST} is needed).`
    : null
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
