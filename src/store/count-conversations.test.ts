import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { createTestDatabase } from '#test/database.ts'
import { planStatement } from '#test/plan-statement.ts'
import { countChats } from './chats.ts'
import { countConversations } from './conversations.ts'

test('conversations are counted without reading them', async (t) => {
  const { url } = await createTestDatabase(t)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  t.after(() => client.end())
  await client.query('SET ROLE hearback_app')
  // The table is empty, so that everything else seems as cheap.
  await client.query('SET enable_seqscan = off; SET enable_bitmapscan = off')
  for (const { text } of [countChats('', []), countConversations('', [])])
    assert.match(JSON.stringify(await planStatement(client, text)), /Index Only Scan/, text)
})
