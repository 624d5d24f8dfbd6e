import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbeddedPostgres } from '#store/embedded-postgres.ts'
import { eventually, freePort } from '#test/caller.ts'
import { readEmbeddedRows } from '#test/crash/embedded-rows.ts'
import { createRandom } from '#test/crash/random.ts'
import { ready, spawnServer } from '#test/crash/server-process.ts'
import { SHORT_LEASE_SECONDS, shortLeases } from '#test/trials/short-leases.ts'
import { IS_TRIAL, SEED } from '#test/trials/trial.ts'
import { checkFollowUps } from './check-follow-ups.ts'
import { makeFolder } from './make-folder.ts'
import { seedFollowUps } from './seed-follow-ups.ts'

const ROUNDS = IS_TRIAL ? 30 : 1
const DUE_AT_ONCE = 150
/** Follow-ups of one chat, so that more than one of them wants its row. */
const EACH = 3
const LIMIT_MS = 120_000
const LOOK_MS = 250

test(`${ROUNDS * 3} times a node or the database dies or stands still while it holds due follow-ups (seed ${SEED})`, async (t) => {
  const random = createRandom(SEED)
  const dataDir = await makeFolder(t)
  const database = await startEmbeddedPostgres({ dataDir, log: () => {} })
  t.after(() => database.stop())
  const read = (sql: string) => readEmbeddedRows(dataDir, sql)
  const sharedDir = await makeFolder(t)
  const startNode = async () =>
    spawnServer(
      t,
      {
        DATABASE_URL: database.connectionString,
        HEARBACK_SECRET: 'a secret of more than twenty-four characters',
        HEARBACK_DATA_DIR: sharedDir,
        HEARBACK_LOG_LEVEL: 'fatal',
        PORT: String(await freePort()),
      },
      { nodeOptions: shortLeases() },
    )
  const nodes = [await ready(await startNode()), await ready(await startNode())]
  const workspaceId = String((await read('SELECT workspace_id FROM workspaces'))[0]?.workspace_id)

  const held: number[] = []
  const victim = () => Math.floor(random() * nodes.length)
  const faults = [
    async () => {
      const index = victim()
      nodes[index]?.child.kill('SIGKILL')
      await nodes[index]?.ended()
      nodes[index] = await startNode()
    },
    async () => {
      const node = nodes[victim()]
      node?.child.kill('SIGSTOP')
      await sleep(SHORT_LEASE_SECONDS * 1_000 + 1_000 + random() * 1_000)
      node?.child.kill('SIGCONT')
    },
    async () => process.kill(await postmasterOf(dataDir), 'SIGQUIT'),
  ]
  for (let round = 0; round < ROUNDS; round++)
    for (const fault of faults) {
      await Promise.all(nodes.map(ready))
      const start = Date.now() + 1_000
      const dues = Array.from({ length: DUE_AT_ONCE }, () => new Date(start + random() * 400).toISOString())
      const chats = Array.from({ length: DUE_AT_ONCE / EACH }, () => randomUUID())
      const { text, values } = seedFollowUps(workspaceId, chats, dues)
      await eventually(
        () => works(() => readEmbeddedRows(dataDir, text, [...(values ?? [])])),
        'it is written',
      )
      // As whoever schedules does; a node that hears nothing looks after up to fifteen seconds.
      await read(`SELECT pg_notify('hearback_hints', 'a-test follow_up ')`)
      await sleep(start - Date.now() + random() * 200)
      held.push(await countHeld(read))
      await fault()
      await eventually(
        async () => {
          // Each look is a connection, which the nodes would miss.
          await sleep(LOOK_MS)
          return (await countPending(read)) === 0
        },
        'all are sent',
        LIMIT_MS,
      )
    }
  const { sent } = await checkFollowUps(read)
  assert.equal(sent, ROUNDS * faults.length * DUE_AT_ONCE)
  t.diagnostic(
    `${sent} follow-ups, each sent once; ${held.filter((count) => count > 0).length} of ${held.length} faults came while some were being sent`,
  )
})

/** Waits until a node holds some, and says how many; 0 when all were sent in between. */
async function countHeld(read: (sql: string) => Promise<Record<string, unknown>[]>): Promise<number> {
  const look = `SELECT count(*) FILTER (WHERE leased_until > now())::int AS held, count(*)::int AS waiting
    FROM jobs WHERE name = 'send_follow_up'`
  const [row] = await eventually(async () => {
    const rows = await read(look)
    return (Number(rows[0]?.held) > 0 || rows[0]?.waiting === 0) && rows
  }, 'some are being sent')
  return Number(row?.held)
}

async function countPending(read: (sql: string) => Promise<Record<string, unknown>[]>): Promise<number> {
  const rows = await read(`SELECT count(*)::int AS count FROM follow_ups WHERE status = 'pending'`).catch(
    () => [],
  )
  return Number(rows[0]?.count ?? Number.NaN)
}

const works = (work: () => Promise<unknown>) =>
  work().then(
    () => true,
    () => false,
  )

async function postmasterOf(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10)
}
