import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import pg from 'pg'
import { createLog } from '#lib/log.ts'
import { createTestDatabase } from '#test/database.ts'
import { startDatabaseProxy } from '#test/database-proxy.ts'
import { createDatabase, type Database } from './database.ts'
import type { Statement } from './statement.ts'

const PROCESS: Statement = { name: 'test_process', text: 'SELECT pg_backend_pid() AS pid' }

test('a connection cut in the middle of a transaction is "unavailable" and nothing of it stays', async (t) => {
  const { database, workspaceId, terminate } = await setUp(t)
  const cut = database.transaction(workspaceId, async (tx) => {
    const [process] = await tx.read<{ pid: number }>(PROCESS)
    tx.write(insertCase(workspaceId, 'lost'))
    await tx.read(countCases(workspaceId))
    await terminate([process?.pid ?? 0])
    tx.write(insertCase(workspaceId, 'lost too'))
  })
  await assert.rejects(cut, { code: 'unavailable' })
  assert.equal(await count(database, workspaceId), 0)
  await database.transaction(workspaceId, async (tx) => tx.write(insertCase(workspaceId, 'kept')))
  assert.equal(await count(database, workspaceId), 1)
})

test('a connection cut while a statement runs is "unavailable"', async (t) => {
  const { database, workspaceId, terminate } = await setUp(t)
  const cut = database.transaction(workspaceId, async (tx) => {
    const [process] = await tx.read<{ pid: number }>(PROCESS)
    const sleeping = tx.read({ name: 'test_sleep', text: 'SELECT pg_sleep(20)' })
    await Promise.all([sleeping, terminate([process?.pid ?? 0])])
  })
  await assert.rejects(cut, { code: 'unavailable' })
  assert.equal(await count(database, workspaceId), 0)
})

test('every connection cut while idle: the next calls work', async (t) => {
  const { database, workspaceId, terminate } = await setUp(t)
  for (let round = 0; round < 5; round++) {
    await useAll(database, workspaceId)
    await terminate(null)
    await eventuallyWorks(() => useAll(database, workspaceId))
  }
})

test('a database that falls silent is waited for 35 s, then what waits is "unavailable" and the next calls work', async (t) => {
  const { url } = await createTestDatabase(t)
  const proxy = await startDatabaseProxy(t, url)
  const database = createDatabase(proxy.url, createLog('silent'))
  t.after(() => database.close())
  const workspaceId = randomUUID()
  t.mock.timers.enable({ apis: ['setTimeout'] })
  await useAll(database, workspaceId)

  proxy.freeze(true)
  const waiting = [
    database.read(workspaceId, PROCESS),
    database.gate(PROCESS),
    database.transaction(workspaceId, (tx) => tx.read(PROCESS)),
    database.grouped(workspaceId, 'a conversation', (tx) => tx.read(PROCESS)),
  ].map((call) => call.then(() => 'answered', String))
  await aFewTurns()
  t.mock.timers.tick(34_000)
  assert.equal(await Promise.race([...waiting, aFewTurns()]), 'nothing has come')
  t.mock.timers.tick(1_000)
  await aFewTurns()
  // What shared a transaction is tried once more by itself, on a new connection.
  t.mock.timers.tick(5_000)
  for (const outcome of await Promise.all(waiting)) assert.match(outcome, /cannot reach its database/)

  t.mock.timers.reset()
  proxy.freeze(false)
  await eventuallyWorks(() => useAll(database, workspaceId))
})

test('connections cut under load give results or "unavailable", and the load goes on', async (t) => {
  const { database, workspaceId, terminate } = await setUp(t)
  let written = 0
  let failed = 0
  const until = Date.now() + 1_500
  const clients = Array.from({ length: 24 }, async (_, index) => {
    while (Date.now() < until) {
      try {
        if (index % 3 === 0) await count(database, workspaceId)
        else {
          await database.transaction(workspaceId, async (tx) => {
            await tx.now()
            tx.write(insertCase(workspaceId, 'under load'))
          })
          written += 1
        }
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'unavailable')
        failed += 1
      }
    }
  })
  for (let round = 0; round < 6; round++) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    await terminate(null)
  }
  await Promise.all(clients)
  await eventuallyWorks(() => useAll(database, workspaceId))
  const stored = await count(database, workspaceId)
  assert.ok(stored >= written, 'what was acknowledged is there')
  assert.ok(stored <= written + failed)
  assert.ok(failed > 0 && written > 100)
})

test('a failed statement among deferred writes undoes them all and leaves the connection usable', async (t) => {
  const { database, workspaceId } = await setUp(t, { poolSize: 1 })
  const id = randomUUID()
  for (let round = 0; round < 3; round++) {
    const failing = database.transaction(workspaceId, async (tx) => {
      await tx.now()
      tx.write(insertCase(workspaceId, 'first', id))
      tx.write(insertCase(workspaceId, 'the same id', id))
      tx.write(insertCase(workspaceId, 'after the failure'))
      tx.afterCommit(() => assert.fail('there was no commit'))
    })
    await assert.rejects(failing, { code: '23505' })
    assert.equal(await count(database, workspaceId), 0)
  }
  await database.transaction(workspaceId, async (tx) => tx.write(insertCase(workspaceId, 'fine', id)))
  assert.equal(await count(database, workspaceId), 1)
})

test('an error thrown by the work undoes what was sent', async (t) => {
  const { database, workspaceId } = await setUp(t, { poolSize: 1 })
  const failing = database.transaction(workspaceId, async (tx) => {
    tx.write(insertCase(workspaceId, 'sent'))
    await tx.read(countCases(workspaceId))
    tx.write(insertCase(workspaceId, 'not sent'))
    throw new Error('changed my mind')
  })
  await assert.rejects(failing, /changed my mind/)
  assert.equal(await count(database, workspaceId), 0)
  await database.transaction(workspaceId, async (tx) => tx.write(insertCase(workspaceId, 'fine')))
  assert.equal(await count(database, workspaceId), 1)
})

test('200 transactions at once over 16 connections all commit', async (t) => {
  const { database, workspaceId } = await setUp(t)
  const numbers = await Promise.all(
    Array.from({ length: 200 }, () =>
      database.transaction(workspaceId, async (tx) => {
        tx.write(insertCase(workspaceId, 'many'))
        const [row] = await tx.read<{ value: number }>(takeNumber(workspaceId))
        return row?.value
      }),
    ),
  )
  assert.equal(new Set(numbers).size, 200, 'the counter gave every transaction a number of its own')
  assert.equal(await count(database, workspaceId), 200)
})

test('reads of two workspaces on the shared connections never see rows of the other', async (t) => {
  const { database, workspaceId: first } = await setUp(t)
  const second = randomUUID()
  await makeWorkspace(database, second)
  for (const workspaceId of [first, second])
    await database.transaction(workspaceId, async (tx) => tx.write(insertCase(workspaceId, workspaceId)))
  const look: Statement = { name: 'test_look', text: 'SELECT workspace_id, communication_id FROM cases' }
  const broken: Statement = { name: 'test_broken', text: 'SELECT 1 / (random() * 0)::int' }
  for (let round = 0; round < 250; round++) {
    const reads = [first, second, second, first].map(async (workspaceId, index) => {
      if ((round + index) % 7 === 0)
        await assert.rejects(database.read(workspaceId, broken), { code: '22012' })
      const rows = await database.read<{ workspace_id: string; communication_id: string }>(workspaceId, look)
      assert.deepEqual(rows, [{ workspace_id: workspaceId, communication_id: workspaceId }])
    })
    await Promise.all(reads)
  }
  const nobody = await database.gate({ name: 'test_gate', text: 'SELECT key_hash FROM api_keys' })
  assert.deepEqual(nobody, [])
  await assert.rejects(database.gate(look), { code: '42501' }, 'the gate may not read cases')
})

test('listening goes on after its connection was cut', async (t) => {
  const { database, terminate } = await setUp(t)
  const heard: string[] = []
  database.listen('test_hints', (payload) => heard.push(payload))
  await eventuallyWorks(async () => assert.deepEqual(heard, ['']))
  await terminate(null)
  await eventuallyWorks(async () => assert.deepEqual(heard, ['', '']))
  await eventuallyWorks(async () => {
    database.notify('test_hints', 'news')
    assert.ok(heard.includes('news'))
  })
})

async function setUp(t: TestContext, options: { poolSize?: number } = {}) {
  const { url } = await createTestDatabase(t)
  const database = createDatabase(url, createLog('silent'), options)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  t.after(async () => {
    await client.end()
    await database.close()
  })
  const workspaceId = randomUUID()
  await makeWorkspace(database, workspaceId)
  /** Ends these connections to the database and waits until they are gone, or all but its own without waiting. */
  async function terminate(processes: number[] | null): Promise<void> {
    await client.query(
      `SELECT pg_terminate_backend(pid, $2) FROM pg_stat_activity
       WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
         AND ($1::int[] IS NULL OR pid = ANY($1))`,
      [processes, processes === null ? 0 : 2_000],
    )
  }
  return { database, workspaceId, terminate }
}

async function makeWorkspace(database: Database, workspaceId: string): Promise<void> {
  await database.transaction(workspaceId, async (tx) => {
    tx.write({
      name: 'test_workspace',
      text: `INSERT INTO workspaces (workspace_id, name) VALUES ($1, 'Test')`,
      values: [workspaceId],
    })
  })
}

function insertCase(workspaceId: string, name: string, id: string = randomUUID()): Statement {
  return {
    name: 'test_case',
    text: `INSERT INTO cases (workspace_id, id, communication_id, case_kind, details) VALUES ($1, $2, $3, 'monitoring', '{}')`,
    values: [workspaceId, id, name],
  }
}

function takeNumber(workspaceId: string): Statement {
  return {
    name: 'test_number',
    text: `INSERT INTO counters (workspace_id, name, value) VALUES ($1, 'test', 1)
           ON CONFLICT (workspace_id, name) DO UPDATE SET value = counters.value + 1 RETURNING value`,
    values: [workspaceId],
  }
}

function countCases(workspaceId: string): Statement {
  return {
    name: 'test_count',
    text: 'SELECT count(*) AS count FROM cases WHERE workspace_id = $1',
    values: [workspaceId],
  }
}

async function count(database: Database, workspaceId: string): Promise<number> {
  const [row] = await database.read<{ count: number }>(workspaceId, countCases(workspaceId))
  return row?.count ?? 0
}

/** Every kind of connection at once. */
async function useAll(database: Database, workspaceId: string): Promise<void> {
  const calls = Array.from({ length: 4 }, () => [
    database.transaction(workspaceId, async (tx) => tx.now()),
    count(database, workspaceId),
    database.gate(PROCESS),
    database.dispatch(PROCESS),
  ])
  const results = await Promise.allSettled(calls.flat())
  for (const result of results) {
    if (result.status === 'fulfilled') continue
    assert.equal(result.reason.code, 'unavailable')
    throw result.reason
  }
}

async function aFewTurns(): Promise<string> {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate)
  return 'nothing has come'
}

async function eventuallyWorks(attempt: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
