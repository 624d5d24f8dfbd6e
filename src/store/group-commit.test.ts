import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import pg from 'pg'
import { AppError } from '#domain/errors.ts'
import { createLog } from '#lib/log.ts'
import { createTestDatabase } from '#test/database.ts'
import { createDatabase, type Database } from './database.ts'
import { mergeWrites } from './merge-writes.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

test('commands of many conversations share transactions and all are committed', async (t) => {
  const { database, workspaceId, names } = await setUp(t)
  const transactions = await Promise.all(
    numbers(300).map((number) =>
      database.grouped(workspaceId, `conversation ${number % 100}`, (tx) => record(tx, `case ${number}`)),
    ),
  )
  assert.equal(new Set(await names()).size, 300)
  const used = new Set(transactions).size
  assert.ok(used <= 60, `300 commands took ${used} transactions`)
})

test('many commands at once are divided into equal batches', async (t) => {
  const { database, workspaceId } = await setUp(t)
  const transactions = await Promise.all(
    numbers(60).map((number) =>
      database.grouped(workspaceId, `conversation ${number}`, (tx) => record(tx, `case ${number}`)),
    ),
  )
  const sizes = new Map<unknown, number>()
  for (const id of transactions) sizes.set(id, (sizes.get(id) ?? 0) + 1)
  assert.deepEqual([...sizes.values()], [20, 20, 20])
})

test('a batch that does not come to an end holds up none of those behind it', async (t) => {
  const { database, workspaceId } = await setUp(t)
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const stalled = numbers(20).map((number) =>
    database.grouped(workspaceId, `stalled ${number}`, () => released),
  )
  await setImmediate()
  const began = performance.now()
  await database.grouped(workspaceId, 'a conversation of its own', (tx) => record(tx, 'case 1'))
  const took = performance.now() - began
  assert.ok(took < 1_000, `the command behind them took ${took.toFixed(0)} ms`)
  release()
  await Promise.all(stalled)
})

test('commands of one conversation run in the order of their arrival, each after the one before it', async (t) => {
  const { database, workspaceId } = await setUp(t)
  const order: number[] = []
  let running = 0
  await Promise.all(
    numbers(30).map((number) =>
      database.grouped(workspaceId, 'one conversation', async (tx) => {
        running += 1
        assert.equal(running, 1, 'nobody else of the conversation is at work')
        await tx.now()
        order.push(number)
        running -= 1
      }),
    ),
  )
  assert.deepEqual(order, numbers(30))
})

test('a command that refuses harms nobody else of its batch', async (t) => {
  const { database, workspaceId, names } = await setUp(t)
  const results = await Promise.allSettled(
    numbers(40).map((number) =>
      database.grouped(workspaceId, `conversation ${number}`, async (tx) => {
        await tx.now()
        if (number % 4 === 0) throw new AppError('conflict', 'The conversation is over.')
        return record(tx, `case ${number}`)
      }),
    ),
  )
  assert.deepEqual(
    results.flatMap((result, number) => (result.status === 'rejected' ? [number] : [])),
    numbers(40).filter((number) => number % 4 === 0),
  )
  assert.equal((await names()).length, 30)
})

test('a statement that fails harms nobody else, and its command fails with its own error', async (t) => {
  const { database, workspaceId, names } = await setUp(t)
  const results = await Promise.allSettled(
    numbers(20).map((number) =>
      database.grouped(workspaceId, `conversation ${number}`, async (tx) => {
        tx.write(insertCase(workspaceId, `case ${number}`, number === 7 ? 'no such kind' : 'monitoring'))
      }),
    ),
  )
  const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  assert.deepEqual(
    failed.map((reason) => reason.code),
    ['23514'],
  )
  assert.equal((await names()).length, 19)
})

test('a command that fails after it has sent writes leaves none of them behind', async (t) => {
  const { database, workspaceId, names } = await setUp(t)
  const results = await Promise.allSettled(
    numbers(10).map((number) =>
      database.grouped(workspaceId, `conversation ${number}`, async (tx) => {
        tx.write(insertCase(workspaceId, `case ${number}`))
        await tx.read({ name: 'test_sent', text: 'SELECT 1' })
        if (number === 3) throw new AppError('conflict', 'Too late.')
      }),
    ),
  )
  assert.equal(results.filter(({ status }) => status === 'rejected').length, 1)
  const stored = await names()
  assert.equal(stored.length, 9)
  assert.ok(!stored.includes('case 3'))
})

test('hints of a batch are given after its commit, and none of a command that refused', async (t) => {
  const { database, workspaceId, names } = await setUp(t)
  const hinted: string[] = []
  await Promise.allSettled(
    ['kept', 'refused'].map((name) =>
      database.grouped(workspaceId, name, async (tx) => {
        tx.afterCommit(() => hinted.push(name))
        await record(tx, name)
        if (name === 'refused') throw new AppError('conflict', 'No.')
      }),
    ),
  )
  assert.deepEqual(hinted, ['kept'])
  assert.deepEqual(await names(), ['kept'])
})

test('writes over unnest become one statement where the last of them stood', () => {
  const write = (name: string, ...columns: unknown[][]): Statement => ({
    name,
    text: name,
    values: ['workspace', ...columns],
    merges: true,
  })
  const single: Statement = { name: 'single', text: 'single', values: ['workspace', 'a'] }
  const merged = mergeWrites([
    write('many', [1], ['a']),
    single,
    write('many', [2, 3], ['b', 'c']),
    write('other', [4]),
  ])
  assert.deepEqual(
    merged.map(({ name, values }) => [name, values]),
    [
      ['single', ['workspace', 'a']],
      ['many', ['workspace', [1, 2, 3], ['a', 'b', 'c']]],
      ['other', ['workspace', [4]]],
    ],
  )
})

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

/** Writes one case and tells which transaction it was in. */
async function record(tx: Transaction, name: string): Promise<string> {
  const [row] = await tx.read<{ id: string }>({
    name: 'test_transaction',
    text: 'SELECT pg_current_xact_id()::text AS id',
  })
  tx.write(insertCase(tx.workspaceId, name))
  return row?.id ?? ''
}

function insertCase(workspaceId: string, name: string, kind = 'monitoring'): Statement {
  return {
    name: 'test_insert_case',
    text: `INSERT INTO cases (workspace_id, id, communication_id, case_kind, details) VALUES ($1, $2, $3, $4, '{}')`,
    values: [workspaceId, randomUUID(), name, kind],
  }
}

async function setUp(t: TestContext): Promise<{
  database: Database
  workspaceId: string
  names: () => Promise<string[]>
}> {
  const { url } = await createTestDatabase(t)
  const database = createDatabase(url, createLog('silent'))
  t.after(() => database.close())
  const workspaceId = randomUUID()
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(`SELECT set_config('hearback.workspace_id', $1, false)`, [workspaceId])
  await owner.query(`INSERT INTO workspaces (workspace_id, name) VALUES ($1, 'Test')`, [workspaceId])
  await owner.end()
  const names = async () => {
    const rows = await database.read<{ communication_id: string }>(workspaceId, {
      name: 'test_names',
      text: 'SELECT communication_id FROM cases WHERE workspace_id = $1',
      values: [workspaceId],
    })
    return rows.map((row) => row.communication_id)
  }
  return { database, workspaceId, names }
}
