import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blockOf, encodeBlocks, findInBlock, hashOf, readBlock } from './posting-blocks.ts'

test('each term is found in its block, and no other', () => {
  const terms = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 64 }), { minLength: 1 })
  fc.assert(
    fc.property(terms, fc.nat(20_000), (all, size) => {
      const [absent = '', ...there] = all
      const written = there.map((term, index) => ({
        term,
        postings: Buffer.alloc(index === 0 ? size : index, index),
      }))
      const blocks = encodeBlocks(written)
      const find = (term: string) => {
        const block = blocks[blockOf(hashOf(term), blocks.length)]
        return block && findInBlock(block, Buffer.from(term))
      }
      for (const { term, postings } of written) assert.deepEqual(find(term), postings)
      assert.equal(find(absent), null)
      const byTerm = (one: { term: string }, other: { term: string }) => (one.term < other.term ? -1 : 1)
      assert.deepEqual(blocks.flatMap(readBlock).sort(byTerm), written.sort(byTerm))
    }),
  )
})

test('blocks are about as large as a row can be, whatever there is', () => {
  const terms = Array.from({ length: 20_000 }, (_, index) => ({
    term: `word${index}`,
    postings: Buffer.alloc(8),
  }))
  const sizes = encodeBlocks(terms).map(({ length }) => length)
  assert.ok(
    Math.max(...sizes) < 2_000 && Math.min(...sizes) > 300,
    `${Math.min(...sizes)} to ${Math.max(...sizes)}`,
  )
  assert.equal(encodeBlocks([]).length, 1)
})
