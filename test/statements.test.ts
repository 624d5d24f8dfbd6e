import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { createTestDatabase } from './database.ts'
import { planStatement } from './plan-statement.ts'
import { gatherStatements } from './store-statements.ts'

test('every statement of the store fits the schema, and a name has one text', async (t) => {
  const database = await createTestDatabase(t)
  const statements = await gatherStatements()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  t.after(() => client.end())
  for (const [name, { file, role, texts }] of statements) {
    assert.equal(texts.size, 1, `"${name}" (${file}) has ${texts.size} texts; a prepared name has one`)
    for (const text of texts) {
      await client.query(`SET ROLE ${role}`)
      await planStatement(client, text).catch((error: Error) =>
        assert.fail(`"${name}" (${file}) as ${role}: ${error.message}\n${text}`),
      )
      await client.query('RESET ROLE')
    }
  }
  t.diagnostic(`${statements.size} statements`)
})
