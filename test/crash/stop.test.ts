import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { readConfig } from '#config'
import { startServer } from '../../src/start-server.ts'
import { createCaller, eventually, freePort } from '../caller.ts'
import { createTestDatabase } from '../database.ts'
import { makePdf } from '../files.ts'
import { complaintOf } from '../run-hearback.ts'
import { startWebhookReceiver } from '../webhook-receiver.ts'
import { ready, type ServerProcess, spawnServer, TEST_KEY } from './server-process.ts'

const SECRET = 'a secret of more than twenty-four characters'

describe('how a server stops, and why one does not start', { concurrency: 3 }, () => {
  test('SIGTERM finishes an upload in flight, ends streams and leaves in time with 0; the next start has it', async (t) => {
    const dataDir = await makeDataDir(t)
    const start = async () =>
      ready(spawnServer(t, { HEARBACK_DATA_DIR: dataDir, PORT: String(await freePort()) }))
    const first = await start()
    const conversation = await openConversation(first.url)
    const stream = await fetch(`${first.url}/api/v1/conversations/${conversation}/events`, {
      headers: { authorization: TEST_KEY },
    })
    assert.equal(stream.status, 200)
    const streamed = stream.text().catch(() => 'cut')
    const idle = await openIdle(first.url)
    const upload = await beginUpload(first.url, conversation)
    first.child.kill('SIGTERM')
    const began = Date.now()
    // Whoever stops a group of processes reaches the server twice: directly, and through what started it.
    await sleep(20)
    first.child.kill('SIGTERM')
    await eventually(
      () =>
        fetch(`${first.url}/healthz`).then(
          () => false,
          () => true,
        ),
      'new connections are refused',
    )
    const answer = await upload.finish()
    assert.match(answer, /^HTTP\/1\.1 201 /)
    assert.deepEqual(await first.ended(), { code: 0, signal: null })
    assert.ok(Date.now() - began < 10_000)
    assert.equal(first.said.stderr, '')
    assert.match(await streamed, /message\.created/)
    idle.destroy()

    const second = await start()
    const call = createCaller(second.url, TEST_KEY)
    const messages = await call('GET', `/api/v1/conversations/${conversation}/messages`)
    const given = messages.body.items.filter((message: { role: string }) => message.role === 'user')
    assert.equal(given.length, 1)
    const { pathname } = new URL(given[0].documents[0].download_link)
    assert.equal((await call('GET', pathname)).body, upload.file.toString('utf8'))

    const third = spawnServer(t, { HEARBACK_DATA_DIR: dataDir, PORT: String(await freePort()) })
    await assertRefused(
      third,
      `Another Hearback server is already running on ${dataDir} (process ${second.child.pid}). Stop it or set HEARBACK_DATA_DIR.`,
    )
    assert.equal((await call('GET', '/readyz')).status, 200, 'the running server is not disturbed')
  })

  test('a port in use is one sentence and exit 1', async (t) => {
    const { url } = await createTestDatabase(t)
    const taken = await listen(t)
    const server = spawnServer(t, await withDatabase(t, url, { PORT: String(taken) }))
    await assertRefused(
      server,
      `Port ${taken} is in use by another program. Stop it or set PORT to another one.`,
    )
  })

  test('a database that cannot be reached is one sentence and exit 1', async (t) => {
    const nobody = await freePort()
    for (const host of [`127.0.0.1:${nobody}`, 'no-such-host.invalid:5432']) {
      await assertNoStart(
        await withDatabase(t, `postgresql://owner:password@${host}/hearback`),
        'The database of DATABASE_URL cannot be reached. Check the address and that it is running.',
      )
    }
  })

  test('a database that does not exist, or a wrong password, is one sentence and exit 1', async (t) => {
    const { url } = await createTestDatabase(t)
    const missing = new URL(url)
    missing.pathname = '/nowhere'
    await assertNoStart(
      await withDatabase(t, missing.href),
      'The database that DATABASE_URL names does not exist. Create it first.',
    )
    const wrong = url.replace(/:[^:@]+@/, ':wrong@')
    await assertNoStart(
      await withDatabase(t, wrong),
      'The database refused the user name or password of DATABASE_URL.',
    )
  })

  test('another secret than the database was set up with is refused', async (t) => {
    const { url } = await createTestDatabase(t)
    const first = await startHere(await withDatabase(t, url))
    await first.stop()
    const secret = 'another secret of more than twenty-four characters'
    const second = await withDatabase(t, url, { HEARBACK_SECRET: secret })
    await assertNoStart(second, /^HEARBACK_SECRET is not the one that this database was set up with\./)
  })

  test('a database of a newer version is refused', async (t) => {
    const { url } = await createTestDatabase(t)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(
      `INSERT INTO schema_migrations (number, name, sha256) VALUES (9999, '9999_future.sql', '')`,
    )
    await client.end()
    await assertNoStart(
      await withDatabase(t, url),
      'The database was migrated by a newer version of Hearback (9999). Update this server.',
    )
  })

  test('a second node whose files are kept elsewhere is refused', async (t) => {
    const { url } = await createTestDatabase(t)
    const first = await startHere(await withDatabase(t, url))
    t.after(() => first.stop())
    await assertNoStart(
      await withDatabase(t, url),
      /^The files of this database are kept elsewhere: HEARBACK_FILES must be the same folder/,
    )
  })

  test('wrong settings are one sentence each', async (t) => {
    const server = spawnServer(t, { PORT: 'eighty', HEARBACK_ROLES: 'web,cook', DATABASE_URL: 'mysql://x' })
    assert.deepEqual(await server.ended(), { code: 1, signal: null })
    const sentences = server.said.stderr.trim().split('\n')
    assert.equal(sentences.length, 4, server.said.stderr)
    for (const name of ['PORT', 'HEARBACK_ROLES', 'DATABASE_URL', 'HEARBACK_SECRET'])
      assert.ok(
        sentences.some((sentence) => sentence.startsWith(name)),
        `a sentence about ${name}`,
      )
  })

  test('web and worker as two processes: what one commits the other delivers at once', async (t) => {
    const { url } = await createTestDatabase(t)
    const receiver = await startWebhookReceiver(t)
    const { PORT, ...shared } = await withDatabase(t, url)
    const web = await ready(spawnServer(t, { ...shared, PORT, HEARBACK_ROLES: 'web' }))
    const worker = await ready(spawnServer(t, { ...shared, HEARBACK_ROLES: 'worker' }))
    const call = createCaller(web.url, TEST_KEY)
    const endpoint = await call('POST', '/api/v1/webhook-endpoints', {
      url: receiver.url,
      events: ['message.created'],
    })
    assert.equal(endpoint.status, 201)
    const conversation = await openConversation(web.url)
    await receiver.wait('message.created')
    const took: number[] = []
    for (let round = 0; round < 3; round++) {
      await sleep(300)
      const text = `answer ${round}`
      const began = performance.now()
      const path = `/api/v1/conversations/${conversation}/messages`
      assert.equal((await call('POST', path, { role: 'user', text })).status, 201)
      await receiver.wait('message.created', ({ body }) => body.message.text === text)
      took.push(Math.round(performance.now() - began))
    }
    t.diagnostic(`delivered ${took.join(', ')} ms after the request began`)
    assert.ok(Math.min(...took) < 1_000, `it took ${took.join(', ')} ms`)
    for (const server of [worker, web]) {
      server.child.kill('SIGTERM')
      assert.deepEqual(await server.ended(), { code: 0, signal: null })
      assert.equal(server.said.stderr, '')
    }
  })
})

async function makeDataDir(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-stop-'))
  await chmod(folder, 0o711)
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

async function withDatabase(t: TestContext, url: string, more: Record<string, string> = {}) {
  const HEARBACK_DATA_DIR = await makeDataDir(t)
  const PORT = String(await freePort())
  // What it logs meanwhile is no part of what it says when it ends.
  const HEARBACK_LOG_LEVEL = 'fatal'
  return { DATABASE_URL: url, HEARBACK_SECRET: SECRET, HEARBACK_DATA_DIR, HEARBACK_LOG_LEVEL, PORT, ...more }
}

/** In this process, which is quicker. */
function startHere(environment: Record<string, string>) {
  return startServer(readConfig({ HEARBACK_API_KEY: TEST_KEY, ...environment }))
}

async function assertNoStart(environment: Record<string, string>, sentence: string | RegExp): Promise<void> {
  assertSentence(await complaintOf(startHere(environment)), sentence)
}

/** It ends with 1 and says this one sentence, without a stack. */
async function assertRefused(server: ServerProcess, sentence: string | RegExp): Promise<void> {
  assert.deepEqual(await server.ended(), { code: 1, signal: null }, server.said.stderr)
  assertSentence(server.said.stderr.trim(), sentence)
  assert.doesNotMatch(server.said.stdout, /ready|\bat .*:\d+/)
}

function assertSentence(said: string, sentence: string | RegExp): void {
  if (typeof sentence === 'string') assert.equal(said, sentence)
  else assert.match(said, sentence)
  assert.equal(said.split('\n').length, 1, said)
}

async function openConversation(url: string): Promise<string> {
  const created = await createCaller(url, TEST_KEY)('POST', '/api/v1/cases', {
    case: {
      case_kind: 'monitoring',
      company_full_name: 'Northwind Traders',
      modules: Array.from({ length: 5 }, () => ({ module: 'follow_up', question: 'And then?' })),
    },
  })
  assert.equal(created.status, 201)
  return created.body.conversation_id
}

/** A multipart request of which half has been sent. */
async function beginUpload(url: string, conversation: string) {
  const file = makePdf({ text: 'Given while the server stops', extra: `/Filler (${'x'.repeat(100_000)})` })
  const boundary = 'a-boundary-of-this-test'
  const part = (head: string) => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`
  const body = Buffer.concat([
    Buffer.from(`${part('name="role"')}user\r\n${part('name="text"')}Here it is\r\n`),
    Buffer.from(part('name="files"; filename="paper.pdf"')),
    file,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const socket = await openSocket(url)
  const arrived = received(socket)
  socket.write(
    [
      `POST /api/v1/conversations/${conversation}/messages HTTP/1.1`,
      'Host: localhost',
      `Authorization: ${TEST_KEY}`,
      `Content-Type: multipart/form-data; boundary=${boundary}`,
      `Content-Length: ${body.length}`,
      '\r\n',
    ].join('\r\n'),
  )
  const half = Math.floor(body.length / 2)
  socket.write(body.subarray(0, half))
  await sleep(100)
  return {
    file,
    finish(): Promise<string> {
      socket.write(body.subarray(half))
      return arrived
    },
  }
}

/** A keep-alive connection that nobody uses any more. */
async function openIdle(url: string): Promise<Socket> {
  const socket = await openSocket(url)
  socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await new Promise((resolve) => socket.once('data', resolve))
  return socket
}

function openSocket(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket))
    socket.once('error', reject)
    socket.on('error', () => undefined)
  })
}

/** All that came until the other side closed. */
function received(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', (part) => {
    text += part.toString()
  })
  return new Promise((resolve) => socket.once('close', () => resolve(text)))
}

async function listen(t: TestContext): Promise<number> {
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
