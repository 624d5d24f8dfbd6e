import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { contrast } from './page/contrast.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [light_part = '', dark_part = ''] = css.split('@media (prefers-color-scheme: dark)')
const light = colours(light_part)
const schemes = { light, dark: { ...light, ...colours(dark_part) } }

const grounds = ['page', 'raised', 'sunken']
const text_pairs = [
  ...['text', 'muted', 'accent-ink', 'problem', 'good', 'caution'].flatMap((ink) =>
    grounds.map((ground) => [ink, ground] as const),
  ),
  ['on-accent', 'accent'],
  ['text', 'accent-soft'],
  ['muted', 'accent-soft'],
  ['accent-ink', 'accent-soft'],
  ['problem', 'problem-soft'],
  ['good', 'good-soft'],
  ['caution', 'caution-soft'],
] as const

for (const [scheme, tokens] of Object.entries(schemes)) {
  test(`every text pair of the ${scheme} scheme reaches 4.5:1`, () => {
    for (const [ink, ground] of text_pairs) {
      const ratio = contrast(tokens[ink] ?? '', tokens[ground] ?? '')
      assert.ok(ratio >= 4.5, `${ink} on ${ground} is ${ratio.toFixed(2)}`)
    }
  })

  test(`borders of controls and marks of the ${scheme} scheme reach 3:1`, () => {
    for (const ground of grounds) {
      for (const mark of ['line-strong', 'accent-ink', 'problem']) {
        const ratio = contrast(tokens[mark] ?? '', tokens[ground] ?? '')
        assert.ok(ratio >= 3, `${mark} on ${ground} is ${ratio.toFixed(2)}`)
      }
    }
  })
}

function colours(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}
