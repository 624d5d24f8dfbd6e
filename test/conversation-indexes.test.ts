import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { createTestDatabase } from './database.ts'

/** They were there when this was measured, and do no harm. */
const KNOWN = [
  'conversations_by_time',
  'conversations_of_script',
  'conversations_pkey',
  'conversations_workspace_id_key_key',
  'conversations_workspace_id_number_key',
]
const WHY = `Every message checks foreign keys to conversations by (workspace_id, id). A connection that plans such a check while the
table is empty takes all indexes that begin with workspace_id for equally good, and through any but the primary key it reads
the whole workspace from then on: three times the database's CPU for a message. Make the index partial, or have
it begin with another column`

test('no further index of conversations lends itself to checks of foreign keys', async (t) => {
  const { url } = await createTestDatabase(t)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  t.after(() => client.end())
  const tempting = async (): Promise<string[]> => {
    const { rows } = await client.query(
      `SELECT index.relname AS name FROM pg_index
       JOIN pg_class index ON index.oid = indexrelid
       JOIN pg_attribute first ON first.attrelid = indrelid AND first.attnum = indkey[0]
       WHERE indrelid = 'conversations'::regclass AND indpred IS NULL AND first.attname = 'workspace_id'
       ORDER BY name`,
    )
    return rows.map(({ name }) => name)
  }
  assert.deepEqual(await tempting(), KNOWN, WHY)
  await client.query(`
    CREATE INDEX conversations_by_kind ON conversations (workspace_id, kind, channel);
    CREATE INDEX conversations_in_spanish ON conversations (workspace_id, kind) WHERE language = 'es';
    CREATE INDEX conversations_of_kind ON conversations (kind, workspace_id)`)
  assert.deepEqual(
    (await tempting()).filter((name) => !KNOWN.includes(name)),
    ['conversations_by_kind'],
    'the one that did it once is noticed',
  )
})
