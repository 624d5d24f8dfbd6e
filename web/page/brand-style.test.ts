import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { brandStyle, grounds } from './brand-style.ts'
import { contrast, hexColour } from './contrast.ts'

const property = (css: string, name: string) =>
  [...css.matchAll(new RegExp(`--${name}:(#[0-9a-f]{6})`, 'g'))].map((match) => match[1] ?? '')

test('any accent can be read in both schemes, as a ground and as ink', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const css = brandStyle(`#${value.toString(16).padStart(6, '0')}`)
      for (const [index, ground] of [grounds.light, grounds.dark].entries()) {
        const [accent, text, ink, soft] = ['accent', 'on-accent', 'accent-ink', 'accent-soft'].map(
          (name) => property(css, name)[index] ?? '',
        ) as [string, string, string, string]
        assert.ok(contrast(accent, text) >= 4.5)
        for (const background of [ground.page, ground.sunken, soft])
          assert.ok(contrast(ink, background) >= 4.5)
      }
    }),
  )
})

test('the light scheme shows the accent as it was chosen', () => {
  assert.equal(property(brandStyle('#7A3B9A'), 'accent')[0], '#7a3b9a')
  assert.equal(property(brandStyle('#fc0'), 'accent')[0], '#ffcc00')
})

test('what is no hex colour reaches no stylesheet', () => {
  for (const text of [
    'red',
    '#12345',
    '#000;}*{display:none',
    '</style><script>',
    'url(//evil.example)',
    '',
  ]) {
    assert.equal(hexColour(text), null)
    assert.equal(brandStyle(text), '')
  }
  assert.equal(brandStyle(null), '')
})

test('the grounds are those of the tokens', () => {
  const css = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8')
  for (const { page, sunken } of Object.values(grounds)) {
    assert.ok(css.includes(`--page: ${page};`))
    assert.ok(css.includes(`--sunken: ${sunken};`))
  }
})
