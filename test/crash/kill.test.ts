import assert from 'node:assert/strict'
import { chmod, mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCaller, eventually, freePort } from '../caller.ts'
import { alteredBy } from '../trials/alter-source.ts'
import { IS_TRIAL, SEED } from '../trials/trial.ts'
import { checkCases, checkMessages, checkStates } from './check-conversations.ts'
import { checkAnnounced, checkCommitted, checkReceived, isDrained } from './check-events.ts'
import { checkFiles } from './check-files.ts'
import { type Clients, createClients, openCase, type Sent, sendAgain } from './clients.ts'
import { startEventLog } from './event-log.ts'
import { dieAt, KILL_POINTS, type KillPoint } from './kill-points.ts'
import { createRandom } from './random.ts'
import { killServer, ready, type ServerProcess, spawnServer, TEST_KEY } from './server-process.ts'

/** `HEARBACK_KILL_POINT`: the only one where servers die. */
const { HEARBACK_KILLS, HEARBACK_KILL_POINT } = process.env
const KILLS = Number(HEARBACK_KILLS ?? (IS_TRIAL ? 200 : 4))
const MOST_PASSES = 12
const LONGEST_WAY_MS = 20_000
const DRAIN_MS = 60_000
const TWO_HOURS_MS = 2 * 60 * 60 * 1000

test(`nothing acknowledged is lost or doubled by ${KILLS} kills (seed ${SEED})`, async (t) => {
  const random = createRandom(SEED)
  const dataDir = await makeDataDir(t)
  const events = await startEventLog(t, random)
  const port = await freePort()
  const environment = { HEARBACK_DATA_DIR: dataDir, PORT: String(port) }
  const start = (point: KillPoint | null) => {
    const nodeOptions = point === null ? [] : alteredBy(dieAt(point, 1 + Math.floor(random() * MOST_PASSES)))
    return spawnServer(t, environment, { nodeOptions })
  }
  const points = choosePoints(random)
  const died = new Map<string, number>()
  const all: Sent[] = []

  let server = await ready(start(null))
  const endpoint = { url: events.url, events: ['message.created'] }
  const created = await createCaller(server.url, TEST_KEY)('POST', '/api/v1/webhook-endpoints', endpoint)
  assert.equal(created.status, 201)
  // What is compiled is kept for the next starts when a process ends by itself.
  await stopServer(server)
  server = await ready(start(points[0] ?? null))
  for (const [kill, point] of points.entries()) {
    const clients = createClients(TEST_KEY, random, `k${kill}`)
    const where = await dieUnderLoad(server, clients, point, dataDir, random)
    died.set(where, (died.get(where) ?? 0) + 1)
    await makeTemporaryFilesOld(dataDir)
    if (random() < 0.3) await killWhileStarting(start(null), dataDir, random)

    server = await ready(start(points[kill + 1] ?? null))
    await checkCommitted(dataDir)
    await checkReceived(dataDir, events.received)
    await checkAndSettle(server, clients, dataDir)
    // Only hashes from here on: the files would fill the memory.
    all.push(...clients.log.map((sent) => ({ ...sent, file: null })))
  }
  const began = Date.now()
  await eventually(() => isDrained(dataDir), 'the queues are drained after the last restart', DRAIN_MS)
  const drained = Math.round((Date.now() - began) / 100) / 10
  const conversations = await checkStates(dataDir)
  const files = await checkFiles(dataDir, all)
  await checkReceived(dataDir, events.received)
  await checkAnnounced(dataDir, events.received)
  assert.ok(all.length > KILLS, 'there was load')
  t.diagnostic([...died].map(([where, count]) => `${count} ${where}`).join(', '))
  t.diagnostic(
    `${all.length} answers and ${files} files in ${conversations} conversations, ${events.received.length} requests of webhooks, drained in ${drained} s`,
  )
  await stopServer(server)
})

async function stopServer(server: ServerProcess): Promise<void> {
  server.child.kill('SIGTERM')
  assert.deepEqual(await server.ended(), { code: 0, signal: null }, server.said.stderr)
}

/** Talks to the server until it is dead; says where it died. */
async function dieUnderLoad(
  server: ServerProcess,
  clients: Clients,
  point: KillPoint | null,
  dataDir: string,
  random: () => number,
): Promise<string> {
  const stop = new AbortController()
  if (point !== null) server.child.kill('SIGUSR2')
  const talking = clients.talk(server.url, stop.signal)
  const pause = point === null ? 250 + random() * 1_500 : LONGEST_WAY_MS
  const dead = await Promise.race([server.ended(), sleep(pause, null, { signal: stop.signal })])
  if (dead === null) await killServer(server, random() < 0.5 ? dataDir : null)
  else assert.equal(dead.signal, 'SIGKILL', server.said.stderr)
  stop.abort()
  await talking
  if (dead !== null) return `${point}`
  return point === null ? 'at any moment' : `on the way to the point ${point}`
}

/** What was told holds; what was sent without an answer, and is sent again now, is there once. */
async function checkAndSettle(server: ServerProcess, clients: Clients, dataDir: string): Promise<void> {
  const { log, opened, refusals } = clients
  const access = { url: server.url, key: TEST_KEY }
  for (const entry of opened.filter(({ conversation_id }) => conversation_id === null))
    await openCase(server.url, TEST_KEY, entry, refusals)
  await checkCases(access, opened)
  const conversations = opened.flatMap(({ conversation_id }) => conversation_id ?? [])
  assert.deepEqual(await temporaryFiles(dataDir), [], 'what an upload left behind is cleared away')
  await checkMessages(access, log, conversations, { isSettled: false })
  for (const entry of [...log.filter(({ acknowledged }) => acknowledged === null), ...log.slice(-10)])
    await sendAgain(server.url, TEST_KEY, entry, refusals)
  assert.deepEqual(refusals, [], 'no request is refused, and a repeated one gets the same bytes')
  await checkMessages(access, log, conversations, { isSettled: true })
}

/** Every other kill is at a named point, each in its turn from one that the seed chooses; null: at any moment. */
function choosePoints(random: () => number): (KillPoint | null)[] {
  const names = Object.keys(KILL_POINTS) as KillPoint[]
  const chosen = names.filter((name) => HEARBACK_KILL_POINT === undefined || name === HEARBACK_KILL_POINT)
  const first = Math.floor(random() * chosen.length)
  return Array.from({ length: KILLS }, (_, kill) =>
    kill % 2 === 0 ? (chosen[(first + kill / 2) % chosen.length] ?? null) : null,
  )
}

async function makeDataDir(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-kill-'))
  await chmod(folder, 0o711)
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** A crash can come again before the server has recovered from the last one. */
async function killWhileStarting(
  server: ServerProcess,
  dataDir: string,
  random: () => number,
): Promise<void> {
  await sleep(200 + random() * 800)
  await killServer(server, random() < 0.5 ? dataDir : null)
}

async function temporaryFiles(dataDir: string): Promise<string[]> {
  return readdir(join(dataDir, 'files', 'incoming')).catch(() => [])
}

/** As if more than an hour had passed since the crash. */
async function makeTemporaryFilesOld(dataDir: string): Promise<void> {
  const long = new Date(Date.now() - TWO_HOURS_MS)
  for (const name of await temporaryFiles(dataDir))
    await utimes(join(dataDir, 'files', 'incoming', name), long, long)
}
