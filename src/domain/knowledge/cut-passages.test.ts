import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutPassages } from './cut-passages.ts'
import { findBlocks } from './find-blocks.ts'
import { splitSentences } from './split-sentences.ts'

const cut = (text: string) =>
  cutPassages(text, findBlocks(text)).map(({ start, end, headings }) => ({
    text: text.slice(start, end),
    headings,
  }))
const LONG = 'This sentence is repeated until the paragraph is long enough to stand alone. '.repeat(4).trim()

test('headings are the passages’ titles and not their text', () => {
  const text = `# House\n\n${LONG}\n\n## Garden\n${LONG}\n\n# Car\n\n${LONG}`
  assert.deepEqual(cut(text), [
    { text: LONG, headings: ['House'] },
    { text: LONG, headings: ['House', 'Garden'] },
    { text: LONG, headings: ['Car'] },
  ])
})

test('short paragraphs are joined, but not over a heading', () => {
  assert.deepEqual(cut('One.\n\nTwo.\n\n# Next\n\nThree.'), [
    { text: 'One.\n\nTwo.', headings: [] },
    { text: 'Three.', headings: ['Next'] },
  ])
})

test('rows stay alone', () => {
  const text = 'Plan: A\nPlan: B'
  const blocks = [
    { kind: 'row' as const, start: 0, end: 7 },
    { kind: 'row' as const, start: 8, end: 15 },
  ]
  assert.deepEqual(
    cutPassages(text, blocks).map(({ start, end }) => text.slice(start, end)),
    ['Plan: A', 'Plan: B'],
  )
})

test('passages lie in the text, are no longer than two pages, and leave out no word, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom('\n', '\n\n', '. ', '# ', '- ', ' '),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const passages = cutPassages(text, findBlocks(text))
      const covered = new Uint8Array(text.length)
      for (const { start, end } of passages) {
        assert.ok(start >= 0 && start < end && end <= text.length && end - start <= 3_000)
        assert.ok(text.slice(start, end).isWellFormed() || !text.isWellFormed())
        covered.fill(1, start, end)
      }
      for (const { kind, start, end } of findBlocks(text))
        if (kind !== 'heading')
          for (let at = start; at < end; at++)
            assert.ok(covered[at] === 1 || /\s/.test(text[at] ?? ''), 'all is covered')
    }),
    { numRuns: 200 },
  )
})

test('sentences end where a reader would end them', () => {
  const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(
    sentencesOf('Dr. Smith came at 5 p.m. and left. Who knows why? “Nobody!” A line\nAnother'),
    ['Dr. Smith came at 5 p.m. and left.', 'Who knows why?', '“Nobody!”', 'A line', 'Another'],
  )
  assert.deepEqual(sentencesOf('Das sind z.B. 3.5 Meter. Gut.'), ['Das sind z.B. 3.5 Meter.', 'Gut.'])
})
