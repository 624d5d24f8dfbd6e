import assert from 'node:assert/strict'
import { chmod, mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCaller, eventually, freePort } from '../caller.ts'
import { type ReceivedEvent, startWebhookReceiver } from '../webhook-receiver.ts'
import { checkCases, checkMessages, checkStates } from './check-conversations.ts'
import { createClients, openCase, sendAgain } from './clients.ts'
import { readEmbeddedRows } from './embedded-rows.ts'
import { createRandom } from './random.ts'
import { killServer, ready, type ServerProcess, spawnServer, TEST_KEY } from './server-process.ts'

/** HEARBACK_CRASH_ROUNDS=200 for a trial; HEARBACK_CRASH_SEED repeats one. */
const ROUNDS = Number(process.env.HEARBACK_CRASH_ROUNDS ?? 6)
const SEED = Number(process.env.HEARBACK_CRASH_SEED ?? Date.now() % 1_000_000)
const TWO_HOURS_MS = 2 * 60 * 60 * 1000

test(`nothing acknowledged is lost or doubled by ${ROUNDS} kills (seed ${SEED})`, async (t) => {
  t.diagnostic(`HEARBACK_CRASH_SEED=${SEED} HEARBACK_CRASH_ROUNDS=${ROUNDS}`)
  const random = createRandom(SEED)
  const dataDir = await makeDataDir(t)
  const receiver = await startWebhookReceiver(t)
  const port = await freePort()
  const start = () => spawnServer(t, { HEARBACK_DATA_DIR: dataDir, PORT: String(port) })
  let server = await ready(start())
  const endpoint = await createCaller(server.url, TEST_KEY)('POST', '/api/v1/webhook-endpoints', {
    url: receiver.url,
    events: ['message.created'],
  })
  assert.equal(endpoint.status, 201)

  let sent = 0
  for (let round = 0; round < ROUNDS; round++) {
    const clients = createClients(TEST_KEY, random, `r${round}`)
    const stop = new AbortController()
    const talking = clients.talk(server.url, stop.signal)
    await sleep(250 + random() * 900)
    await killServer(server, random() < 0.5 ? dataDir : null)
    stop.abort()
    await talking
    await makeTemporaryFilesOld(dataDir)
    if (random() < 0.4) await killWhileStarting(start(), dataDir, random)

    server = await ready(start())
    const access = { url: server.url, key: TEST_KEY }
    const { log, opened } = clients
    for (const entry of opened.filter(({ conversation_id }) => conversation_id === null))
      await openCase(server.url, TEST_KEY, entry, clients.refusals)
    await checkCases(access, opened)
    const conversations = opened.flatMap(({ conversation_id }) => conversation_id ?? [])
    assert.deepEqual(clients.refusals, [], 'no request is refused')
    assert.deepEqual(await temporaryFiles(dataDir), [], 'what an upload left behind is cleared away')
    await checkMessages(access, log, conversations, { isSettled: false })
    for (const entry of log.filter(({ acknowledged }) => acknowledged === null))
      assert.ok(
        await sendAgain(server.url, TEST_KEY, entry, clients.refusals),
        JSON.stringify(clients.refusals),
      )
    for (const entry of log.slice(-10)) {
      const before = entry.acknowledged
      await sendAgain(server.url, TEST_KEY, entry, clients.refusals)
      assert.equal(entry.acknowledged, before, 'a repeated request gets the same bytes')
    }
    await checkMessages(access, log, conversations, { isSettled: true })
    sent += log.length
  }
  const checked = await checkStates(dataDir)
  t.diagnostic(`${sent} answers in ${checked} conversations`)
  assert.ok(sent > ROUNDS * 10, 'there was load')

  await eventually(() => isDrained(dataDir), 'every webhook is delivered after the restart', 30_000)
  const stored = await readEmbeddedRows<{ id: string }>(dataDir, 'SELECT id FROM messages')
  checkEvents(receiver.events, new Set(stored.map(({ id }) => id)))
  server.child.kill('SIGTERM')
  assert.deepEqual(await server.ended(), { code: 0, signal: null })
})

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

async function isDrained(dataDir: string): Promise<boolean> {
  const [row] = await readEmbeddedRows<{ pending: number }>(
    dataDir,
    `SELECT (SELECT count(*) FROM deliveries WHERE status = 'pending')::int
       + (SELECT count(*) FROM jobs WHERE name = 'deliver_webhook')::int AS pending`,
  )
  return row?.pending === 0
}

/** Each stored message arrived at least once, always under one id and with the same bytes, and no other did. */
function checkEvents(events: readonly ReceivedEvent[], stored: ReadonlySet<string>): void {
  const byMessage = Map.groupBy(events, (event) => String(event.body.message.message_id))
  const arrived = new Set(byMessage.keys())
  assert.deepEqual(
    [...stored].filter((id) => !arrived.has(id)),
    [],
    'every message was announced',
  )
  assert.deepEqual(
    [...arrived].filter((id) => !stored.has(id)),
    [],
    'nothing else was',
  )
  const ids = new Set<unknown>()
  for (const copies of byMessage.values()) {
    assert.equal(new Set(copies.map((copy) => copy.headers['webhook-id'])).size, 1)
    assert.equal(new Set(copies.map((copy) => copy.raw)).size, 1)
    ids.add(copies[0]?.headers['webhook-id'])
  }
  assert.equal(ids.size, byMessage.size, 'every event has an id of its own')
}
