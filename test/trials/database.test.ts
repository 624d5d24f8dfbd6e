import assert from 'node:assert/strict'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbeddedPostgres } from '#store/embedded-postgres.ts'
import { createCaller, eventually, freePort } from '../caller.ts'
import { checkCases, checkMessages, checkStates } from '../crash/check-conversations.ts'
import { checkCommitted, checkReceived, isDrained } from '../crash/check-events.ts'
import { readEmbeddedRows } from '../crash/embedded-rows.ts'
import { startEventLog } from '../crash/event-log.ts'
import { createRandom } from '../crash/random.ts'
import { ready, spawnServer, TEST_KEY } from '../crash/server-process.ts'
import { type DatabaseProxy, startDatabaseProxy } from '../database-proxy.ts'
import { createPatientClients } from './patient-clients.ts'
import { shortLeases } from './short-leases.ts'
import { IS_TRIAL, SEED } from './trial.ts'

const STOPS = IS_TRIAL ? 50 : 1
const CUTS = IS_TRIAL ? 100 : 3
/** Of the COMMITs: never arrive, and are never answered. */
const LOST = IS_TRIAL ? 0.005 : 0.02
const UNANSWERED = LOST
/** Between two faults, usually; now and then the next one comes while the last one is being got over. */
const ANSWERS_BETWEEN = 20
const AT_ONCE = 0.2
const DRAINED_WITHIN_MS = 60_000

test(`nothing acknowledged is lost or doubled by ${STOPS} stops of the database and ${CUTS} cut connections (seed ${SEED})`, async (t) => {
  const random = createRandom(SEED)
  const dataDir = await makeFolder(t)
  const database = await startEmbeddedPostgres({ dataDir, log: () => {} })
  t.after(() => database.stop())
  const proxy = await startDatabaseProxy(t, database.connectionString)
  const stop = new AbortController()
  // What is refused comes again seconds later, and all behind it waits: none at the end, where time is taken.
  const events = await startEventLog(t, () => (IS_TRIAL && !stop.signal.aborted ? random() : 1))
  const environment = {
    DATABASE_URL: proxy.url,
    HEARBACK_SECRET: 'a secret of more than twenty-four characters',
    HEARBACK_DATA_DIR: await makeFolder(t),
    HEARBACK_LOG_LEVEL: 'fatal',
    PORT: String(await freePort()),
  }
  const server = await ready(spawnServer(t, environment, IS_TRIAL ? {} : { nodeOptions: shortLeases() }))
  const endpoint = { url: events.url, events: ['message.created'] }
  assert.equal(
    (await createCaller(server.url, TEST_KEY)('POST', '/api/v1/webhook-endpoints', endpoint)).status,
    201,
  )

  const faults = shuffled([...Array(STOPS).fill(stopDatabase), ...Array(CUTS).fill(cutConnections)], random)
  const lost = { commits: 0, answers: 0 }
  proxy.onCommit = () => {
    const chance = random()
    if (chance < LOST) lost.commits += 1
    else if (chance < LOST + UNANSWERED) lost.answers += 1
    return chance < LOST ? 'lose the commit' : chance < LOST + UNANSWERED ? 'lose its answer' : null
  }
  const clients = createPatientClients({ key: TEST_KEY, random, name: 'p', url: () => server.url })
  const talking = clients.talk(stop.signal)
  for (const fault of faults) {
    const before = clients.figures.acknowledged
    if (random() > AT_ONCE)
      await eventually(
        () => clients.figures.acknowledged >= before + ANSWERS_BETWEEN,
        'answers come again',
        60_000,
      )
    await sleep(random() * 300)
    await fault({ dataDir, proxy, random })
    assert.equal(server.child.exitCode, null, `the server goes on: ${server.said.stderr}`)
  }
  await sleep(500)
  proxy.onCommit = () => null
  stop.abort()
  await talking
  const ended = performance.now()
  await eventually(() => isDrained(dataDir), 'every webhook is delivered', DRAINED_WITHIN_MS).catch(
    async (error) => assert.fail(`${error.message} ${JSON.stringify(await readWaiting(dataDir))}`),
  )
  const drained = performance.now() - ended

  assert.deepEqual(clients.surprises, [], 'every answer is 201, or 503 with Retry-After')
  const access = { url: server.url, key: TEST_KEY }
  await checkCases(access, clients.opened)
  const conversations = clients.opened.flatMap(({ conversation_id }) => conversation_id ?? [])
  await checkMessages(access, clients.log, conversations, { isSettled: false })
  await checkStates(dataDir)
  await checkCommitted(dataDir)
  await checkReceived(dataDir, events.received)
  server.child.kill('SIGTERM')
  assert.deepEqual(await server.ended(), { code: 0, signal: null })

  const { acknowledged, unavailable, longestWaitMs } = clients.figures
  assert.ok(acknowledged > faults.length * 10, 'there was load')
  t.diagnostic(
    `${STOPS} stops, ${CUTS} cuts, ${lost.commits} lost COMMITs, ${lost.answers} lost answers; ${acknowledged} of ` +
      `${clients.log.length} acknowledged, ${unavailable} times 503, the longest wait ${seconds(longestWaitMs)}, ` +
      `drained in ${seconds(drained)}`,
  )
})

interface Stage {
  dataDir: string
  proxy: DatabaseProxy
  random: () => number
}

/** An immediate stop, kill -9 of the server or of one of its processes: each ends without a word and recovers. */
async function stopDatabase({ dataDir, random }: Stage): Promise<void> {
  const postmaster = Number.parseInt(
    await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').catch(() => ''),
    10,
  )
  if (Number.isNaN(postmaster)) return
  const kind = random()
  if (kind < 0.6) return void process.kill(postmaster, 'SIGQUIT')
  if (kind < 0.8) return void process.kill(postmaster, 'SIGKILL')
  const backends = await readBackends(dataDir)
  const victim = backends[Math.floor(random() * backends.length)]
  if (victim !== undefined) process.kill(victim, 'SIGKILL')
}

/** On the way or at the server's end, all or some of them, or no byte passes for a while. */
async function cutConnections({ dataDir, proxy, random }: Stage): Promise<void> {
  const kind = random()
  if (kind < 0.4) proxy.cut()
  else if (kind < 0.6) proxy.cut(() => random() < 0.3)
  else if (kind < 0.9) {
    const share = random()
    await readEmbeddedRows(
      dataDir,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'hearback' AND random() < $1`,
      [share],
    ).catch(() => undefined)
  } else {
    proxy.freeze(true)
    await sleep(300 + random() * 1_000)
    if (random() < 0.5) proxy.cut()
    proxy.freeze(false)
  }
}

async function readBackends(dataDir: string): Promise<number[]> {
  const rows = await readEmbeddedRows<{ pid: number }>(
    dataDir,
    `SELECT pid FROM pg_stat_activity WHERE usename = 'hearback'`,
  ).catch(() => [])
  return rows.map(({ pid }) => pid)
}

/** What is still to be done, for the message of a failure. */
function readWaiting(dataDir: string): Promise<unknown[]> {
  return readEmbeddedRows(
    dataDir,
    `SELECT count(*) OVER ()::int AS waiting, name, lane, attempts, due_at - now() AS due_in, leased_until - now() AS lent_for, last_error
     FROM jobs WHERE name = 'deliver_webhook' OR due_at <= now() ORDER BY due_at LIMIT 10`,
  )
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`

async function makeFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-database-'))
  await chmod(folder, 0o711)
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}
