import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { createTestDatabase } from '#test/database.ts'
import { encodeArrays } from './binary-arrays.ts'

const echo = {
  name: 'echo',
  text: 'SELECT $1::text[] AS texts, $2::json[]::text[] AS jsons, $3::uuid[] AS uuids, $4::int[] AS numbers',
}
/** Without NUL, which PostgreSQL can't keep, and lone surrogates, which UTF-8 can't write. */
const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'))

test('arrays arrive as they were given, whatever is in them', async (t) => {
  const client = new pg.Client({ connectionString: (await createTestDatabase(t)).url })
  await client.connect()
  t.after(() => client.end())
  const arrays = fc.record(
    {
      texts: fc.array(fc.option(text)),
      jsons: fc.array(fc.option(text.map((value) => JSON.stringify({ value })))),
      uuids: fc.array(fc.option(fc.uuid())),
      numbers: fc.array(fc.integer({ min: -1_000, max: 1_000 })),
    },
    { noNullPrototype: true },
  )
  await fc.assert(
    fc.asyncProperty(arrays, async (given) => {
      const values = [given.texts, given.jsons, given.uuids, given.numbers]
      const { rows } = await client.query({ ...echo, values: encodeArrays({ ...echo, values }) })
      assert.deepEqual(rows[0], given)
    }),
    { numRuns: 200 },
  )
})

test('what is no array of that type is left to PostgreSQL to read or refuse', () => {
  const values = ['a text', [1, 2], ['no uuid', randomUUID()], null]
  assert.deepEqual(encodeArrays({ ...echo, values }), values)
})
