import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import pg from 'pg'
import { createLog } from '#lib/log.ts'
import { createTestDatabase } from '#test/database.ts'
import { startDatabaseProxy } from '#test/database-proxy.ts'
import { eventually } from '#test/hearback.ts'
import { createDatabase } from './database.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { askWhetherCommitted, SERVER_RUN, type TransactionName } from './lost-commit.ts'
import type { Transaction } from './transaction.ts'

test('when only the answer to a COMMIT is lost, the transaction succeeds as if nothing had happened', async (t) => {
  const { database, workspaceId, proxy, names, insert } = await setUp(t)
  let hinted = 0
  proxy.onCommit = once('lose its answer')
  const result = await database.transaction(workspaceId, async (tx) => {
    await tx.now()
    insert(tx, 'kept')
    tx.afterCommit(() => hinted++)
    return 'done'
  })
  assert.equal(result, 'done')
  assert.equal(hinted, 1)
  assert.deepEqual(await names(), ['kept'])
})

test('when the COMMIT itself is lost, the transaction is "unavailable" and nothing of it stays', async (t) => {
  const { database, workspaceId, proxy, names, insert } = await setUp(t)
  proxy.onCommit = once('lose the commit')
  const lost = database.transaction(workspaceId, async (tx) => {
    await tx.now()
    insert(tx, 'lost')
    tx.afterCommit(() => assert.fail('there was no commit'))
  })
  await assert.rejects(lost, { code: 'unavailable' })
  assert.deepEqual(await names(), [])
  await database.transaction(workspaceId, async (tx) => insert(tx, 'next'))
  assert.deepEqual(await names(), ['next'])
})

test('a transaction that only wrote never heard its own id, so a lost answer is "unavailable"', async (t) => {
  const { database, workspaceId, proxy, names, insert } = await setUp(t)
  proxy.onCommit = once('lose its answer')
  const unknown = database.transaction(workspaceId, async (tx) => insert(tx, 'kept'))
  await assert.rejects(unknown, { code: 'unavailable' })
  await eventually(async () => (await names()).length > 0, 'the server has worked through all that it got')
  assert.deepEqual(await names(), ['kept'])
})

test('the commands of a batch whose answer is lost all succeed, once', async (t) => {
  const { database, workspaceId, proxy, names, insert } = await setUp(t)
  proxy.onCommit = once('lose its answer')
  const numbers = Array.from({ length: 20 }, (_, index) => index)
  await Promise.all(
    numbers.map((number) =>
      database.grouped(workspaceId, `conversation ${number}`, async (tx) => {
        await tx.now()
        insert(tx, `case ${number}`)
      }),
    ),
  )
  assert.deepEqual(await names(), numbers.map((number) => `case ${number}`).sort())
})

test('a batch whose COMMIT is lost is "unavailable" for all its commands and is not run again', async (t) => {
  const { database, workspaceId, proxy, names, insert } = await setUp(t)
  proxy.onCommit = once('lose the commit')
  let runs = 0
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, number) =>
      database.grouped(workspaceId, `conversation ${number}`, async (tx) => {
        runs += 1
        await tx.now()
        insert(tx, `case ${number}`)
      }),
    ),
  )
  const failed = results.filter((result) => result.status === 'rejected')
  assert.ok(failed.length > 0)
  for (const { reason } of failed) assert.equal(reason.code, 'unavailable')
  assert.equal(runs, 20)
  assert.equal((await names()).length, 20 - failed.length)
})

test('after a crash the server gives ids out again, so nobody can say what became of the earlier ones', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-lost-commit-'))
  await chmod(dataDir, 0o711)
  const { connectionString, stop } = await startEmbeddedPostgres({ dataDir, log: () => {} })
  t.after(async () => {
    await stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const before = await nextTransaction(connectionString)
  assert.equal(await askWhetherCommitted(connectionString, before), true)

  const victim = new pg.Client({ connectionString })
  victim.on('error', () => undefined)
  await victim.connect()
  await victim.query('BEGIN')
  const lost = await read(victim)
  const { rows } = await victim.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
  await eventually(
    () =>
      serverRun(connectionString).then(
        (run) => run !== lost.serverRun,
        () => false,
      ),
    'the server has recovered',
  )
  let again = await nextTransaction(connectionString)
  while (Number(again.id) < Number(lost.id)) again = await nextTransaction(connectionString)
  assert.equal(again.id, lost.id, 'the id of the lost transaction now belongs to a committed one')
  assert.equal(await askWhetherCommitted(connectionString, again), true)
  assert.equal(await askWhetherCommitted(connectionString, lost), null)
})

/** A committed transaction's name. */
const nextTransaction = (connectionString: string) => withClient(connectionString, read)

const serverRun = (connectionString: string) =>
  withClient(connectionString, async (client) => {
    const { rows } = await client.query<{ run: string }>(`SELECT ${SERVER_RUN} AS run`)
    return rows[0]?.run
  })

async function withClient<T>(connectionString: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

async function read(client: pg.Client): Promise<TransactionName> {
  const { rows } = await client.query<TransactionName>(
    `SELECT pg_current_xact_id()::text AS id, ${SERVER_RUN} AS "serverRun"`,
  )
  return rows[0] ?? { id: '', serverRun: '' }
}

function once<Fault>(fault: Fault): () => Fault | null {
  let done = false
  return () => {
    if (done) return null
    done = true
    return fault
  }
}

async function setUp(t: TestContext) {
  const { url } = await createTestDatabase(t)
  const proxy = await startDatabaseProxy(t, url)
  const database = createDatabase(proxy.url, createLog('silent'))
  t.after(() => database.close())
  const workspaceId = randomUUID()
  await database.transaction(workspaceId, async (tx) =>
    tx.write({
      name: 'test_workspace',
      text: `INSERT INTO workspaces (workspace_id, name) VALUES ($1, 'Test')`,
      values: [workspaceId],
    }),
  )
  const insert = (tx: Transaction, name: string) =>
    tx.write({
      name: 'test_case',
      text: `INSERT INTO cases (workspace_id, id, communication_id, case_kind, details) VALUES ($1, $2, $3, 'monitoring', '{}')`,
      values: [workspaceId, randomUUID(), name],
    })
  const names = async () => {
    const rows = await database.read<{ communication_id: string }>(workspaceId, {
      name: 'test_names',
      text: 'SELECT communication_id FROM cases WHERE workspace_id = $1 ORDER BY communication_id COLLATE "C"',
      values: [workspaceId],
    })
    return rows.map((row) => row.communication_id)
  }
  return { database, workspaceId, proxy, names, insert }
}
