import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { textSlices } from './text-slices.ts'

const pieces = fc.constantFrom(
  'word',
  ' ',
  '\n',
  '\r\n',
  '👩‍👩‍👧',
  '🇪🇸',
  'é',
  ' ́',
  '한국',
  '日本語',
  'नमस्ते',
  'سلام',
  '👍🏽',
  '\u0000',
)
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 40 })
  .map((all) => all.join(''))

test('slices are words', () => {
  assert.deepEqual(
    [...textSlices('What do you sell?\nAnd to whom?')].map(({ content }) => content),
    ['What ', 'do ', 'you ', 'sell?\n', 'And ', 'to ', 'whom?'],
  )
})

test('joined slices are the text, from the end of any of them', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const whole = [...textSlices(text)]
      assert.equal(whole.map(({ content }) => content).join(''), text)
      for (const [index, { end }] of whole.entries())
        assert.deepEqual([...textSlices(text, end)], whole.slice(index + 1))
      assert.deepEqual([...textSlices(text, text.length + 1)], [])
    }),
  )
})

test('no slice ends inside a character', () => {
  const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
  fc.assert(
    fc.property(texts, (text) => {
      const boundaries = new Set([...characters.segment(text)].map(({ index }) => index)).add(text.length)
      for (const { end } of textSlices(text))
        assert.ok(boundaries.has(end), `${end} of ${JSON.stringify(text)}`)
    }),
  )
})
