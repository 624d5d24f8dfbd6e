import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chooseSegments } from './choose-segments.ts'
import { countPostings, encodePostings, type Posting, scanPostings } from './postings.ts'
import { keyOf, lengthOf, readContents, writeContents } from './segment.ts'

test('postings are read as they were written', () => {
  const passages = fc.uniqueArray(fc.nat(200_000), { maxLength: 100 })
  fc.assert(
    fc.property(
      passages,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 255 }), fc.nat(255)), { minLength: 100 }),
      (at, counts) => {
        const written: Posting[] = at
          .sort((one, other) => one - other)
          .map((passage, index) => ({
            passage,
            inText: counts[index]?.[0] ?? 1,
            inTitle: counts[index]?.[1] ?? 0,
          }))
        const bytes = encodePostings(written)
        const read: Posting[] = []
        scanPostings(bytes, (passage, inText, inTitle) => read.push({ passage, inText, inTitle }))
        assert.deepEqual(read, written)
        assert.equal(countPostings(bytes), written.length)
      },
    ),
  )
})

test('a segment names its passages', () => {
  const passages = [
    { document_id: 7, document_version: 2, ordinal: 0, length: 31 },
    { document_id: 7, document_version: 2, ordinal: 1, length: 4 },
  ]
  const contents = readContents(writeContents(passages))
  assert.equal(contents.count, 2)
  assert.deepEqual(
    [0, 1].map((at) => ({ ...keyOf(contents, at), length: lengthOf(contents, at) })),
    passages,
  )
})

test('many segments of a size are merged, few or large ones are not', () => {
  const segments = (count: number, passage_count: number) =>
    Array.from({ length: count }, (_, id) => ({ id: `${passage_count} ${id}`, passage_count }))
  assert.deepEqual(chooseSegments(segments(7, 3)), [])
  assert.equal(chooseSegments([...segments(9, 3), ...segments(3, 100)]).length, 9)
  assert.deepEqual(chooseSegments(segments(20, 32_768)), [])
  const large = chooseSegments(segments(9, 7_000))
  assert.ok(large.length > 1 && large.length * 7_000 <= 32_768)
})
