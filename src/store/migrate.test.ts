import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import pg from 'pg'
import { createTestDatabase } from '#test/database.ts'
import { migrate } from './migrate.ts'

test('migrations are applied once, in order', async (t) => {
  const { url, folder } = await setUp(t, {
    '0001_a.sql': 'create table a (n int)',
    '0002_b.sql': 'alter table a add m int',
  })
  assert.deepEqual(await migrate(url, folder), [1, 2])
  assert.deepEqual(await migrate(url, folder), [])
  await writeFile(join(folder, '0003_c.sql'), 'alter table a add o int')
  assert.deepEqual(await migrate(url, folder), [3])
})

test('several nodes that start at once apply each migration once', async (t) => {
  const { url, folder } = await setUp(t, { '0001_a.sql': 'create table a (n int)' })
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)))
  assert.deepEqual(applied.flat(), [1])
})

test('a migration that fails leaves nothing behind', async (t) => {
  const { url, folder } = await setUp(t, { '0001_a.sql': 'create table a (n int); select 1 / 0' })
  await assert.rejects(migrate(url, folder), /Migration 0001_a.sql failed: division by zero/)
  await writeFile(join(folder, '0001_a.sql'), 'create table a (n int)')
  assert.deepEqual(await migrate(url, folder), [1])
})

test('a database of a newer version is refused with one sentence', async (t) => {
  const { url, folder } = await setUp(t, { '0001_a.sql': 'select 1', '0002_b.sql': 'select 2' })
  await migrate(url, folder)
  await rm(join(folder, '0002_b.sql'))
  await assert.rejects(migrate(url, folder), {
    name: 'StartupError',
    message: 'The database was migrated by a newer version of Hearback (0002). Update this server.',
  })
})

test('a changed migration is refused with one sentence', async (t) => {
  const { url, folder } = await setUp(t, { '0001_a.sql': 'select 1' })
  await migrate(url, folder)
  await writeFile(join(folder, '0001_a.sql'), 'select 2')
  await assert.rejects(migrate(url, folder), {
    name: 'StartupError',
    message: /^The migration 0001_a.sql is not the one/,
  })
})

/** A database without tables and a folder with these migrations. */
async function setUp(
  t: TestContext,
  files: Record<string, string>,
): Promise<{ url: string; folder: string }> {
  const { url } = await createTestDatabase(t)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('drop schema public cascade')
  await client.query('create schema public')
  await client.end()
  const folder = await mkdtemp(join(tmpdir(), 'hearback-migrations-'))
  t.after(() => rm(folder, { recursive: true }))
  for (const [name, sql] of Object.entries(files)) await writeFile(join(folder, name), sql)
  return { url, folder }
}
