import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { listenCommand } from '../src/command-line/listen.ts'
import { createCaseClient, createKey } from './case-client.ts'
import { eventually, freePort, type Hearback, startHearback } from './hearback.ts'
import { complaintOf, MAIN, NODE_COMPILE_CACHE, runHearback } from './run-hearback.ts'
import { startWebhookReceiver } from './webhook-receiver.ts'

interface Listening {
  child: ChildProcess
  said: { stdout: string; stderr: string }
  /** Its JSON lines so far. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape the document promises
  lines(): any[]
  /** Ctrl-C; gives the exit code. */
  stop(): Promise<number | null>
}

function listen(t: TestContext, ...words: string[]): Listening {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [MAIN, 'listen', ...words], { env: { PATH, NODE_COMPILE_CACHE } })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
    })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  t.after(() => void child.kill('SIGKILL'))
  const lines = () => said.stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
  const stop = () => {
    child.kill('SIGINT')
    return ended
  }
  return { child, said, lines, stop }
}

/** Everything that a listener's endpoint still has to give. */
async function waiting({ call }: Hearback): Promise<number> {
  const { body } = await call('GET', '/api/v1/webhook-deliveries?status=pending&limit=100')
  return body.items.length
}

test('stopped and started again it misses nothing, keeps the order and signs as a webhook is signed', async (t) => {
  const hearback = await startHearback(t)
  const receiver = await startWebhookReceiver(t)
  const { followUp, say, createCase } = createCaseClient(hearback.call)
  const target = receiver.url.replace('http://', 'http://me:p%40ss@')
  const words = [
    '--url',
    hearback.url,
    '--key',
    hearback.key,
    '--name',
    'a test',
    '--json',
    '--forward',
    target,
  ]
  const first = listen(t, ...words)
  await eventually(() => first.lines().length === 1, 'it listens')
  const [{ secret, name }] = first.lines()
  assert.equal(name, 'a test')

  const { case_id } = await createCase()
  const question = { module: 'follow_up', question: 'Why?' }
  const one = await followUp([question, question, question], case_id)
  await say(one.conversation_id, 'Because.')
  await eventually(() => receiver.events.length >= 3, 'events arrive as they happen')
  await eventually(async () => (await waiting(hearback)) === 0, 'they are delivered')
  assert.equal(await first.stop(), 0)

  const before = receiver.events.length
  await say(one.conversation_id, 'Missed.')
  const two = await followUp([question], case_id)
  assert.ok((await waiting(hearback)) > 1, 'they wait')
  assert.equal(receiver.events.length, before)

  const second = listen(t, ...words)
  await say(two.conversation_id, 'Now.')
  await say(one.conversation_id, 'The last one.')
  await receiver.wait('chat_finished', ({ body }) => body.conversation_id === one.conversation_id)
  await eventually(async () => (await waiting(hearback)) === 0, 'all are delivered')
  assert.equal(second.lines()[0].secret, secret, 'the same listener')
  await eventually(
    () => first.lines().length + second.lines().length - 2 === receiver.events.length,
    'all are shown',
  )
  assert.equal(await second.stop(), 0)

  const { body } = await hearback.call('GET', '/api/v1/webhook-deliveries?limit=100')
  assert.equal(receiver.events.length, body.items.length, 'each once')
  const sequences = new Map<unknown, number[]>()
  for (const { headers, raw, body } of receiver.events) {
    assert.deepEqual(new Webhook(secret).verify(raw, headers as Record<string, string>), body)
    assert.equal(headers.authorization, `Basic ${Buffer.from('me:p@ss').toString('base64')}`)
    const seen = sequences.get(body.conversation_id ?? body.conversation.conversation_id) ?? []
    sequences.set(body.conversation_id ?? body.conversation.conversation_id, seen)
    seen.push(Number(headers['hearback-sequence']))
  }
  assert.equal(sequences.size, 2)
  for (const numbers of sequences.values())
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => index + 1),
      'in order, without a gap',
    )
  for (const line of [...first.lines().slice(1), ...second.lines().slice(1)]) {
    assert.equal(line.status_code, 200)
    assert.deepEqual(
      receiver.events.find(({ headers }) => headers['webhook-id'] === line.webhook_id)?.body,
      line.body,
    )
  }
})

test('it waits for a receiver that is not there, notes what it answers, and replays by time', async (t) => {
  const hearback = await startHearback(t)
  const { followUp, say } = createCaseClient(hearback.call)
  const words = [
    '--url',
    hearback.url,
    '--key',
    hearback.key,
    '--json',
    '--events',
    'follow_up_created,chat_finished',
  ]
  const port = await freePort()
  const deaf = listen(t, ...words, '--forward', `http://127.0.0.1:${port}/`)
  await eventually(() => deaf.lines().length === 1, 'it listens')
  const since = new Date().toISOString()
  const { conversation_id } = await followUp([{ module: 'follow_up', question: 'Why?' }])
  await say(conversation_id, 'Because.')
  await eventually(() => deaf.said.stderr.includes('waiting for it'), 'it says that it waits')
  assert.equal(await deaf.stop(), 0)
  assert.equal(await waiting(hearback), 2, 'nothing is lost')

  const receiver = await startWebhookReceiver(t)
  receiver.answers.push({ status: 500, body: 'no\0pe' })
  const forwarding = listen(t, ...words, '--forward', receiver.url)
  await eventually(() => forwarding.lines().length === 3, 'both are shown')
  await eventually(async () => (await waiting(hearback)) === 0, 'both are over')
  assert.deepEqual(
    forwarding
      .lines()
      .slice(1)
      .map(({ event, status_code }) => [event, status_code]),
    [
      ['follow_up_created', 500],
      ['chat_finished', 200],
    ],
  )
  const { body } = await hearback.call('GET', '/api/v1/webhook-deliveries')
  const [finished, created] = body.items
  assert.deepEqual([created.status, finished.status], ['dead', 'delivered'])
  assert.deepEqual([created.attempts[0].status_code, created.attempts[0].response_body], [500, 'nope'])

  const retried = await hearback.call('POST', `/api/v1/webhook-deliveries/${created.id}/retry`)
  assert.equal(retried.status, 200)
  await eventually(() => receiver.events.length === 3, 'a retry by hand is fetched too')
  await eventually(async () => (await waiting(hearback)) === 0, 'it is over')
  await forwarding.stop()

  const again = listen(t, ...words, '--since', since)
  await eventually(() => again.lines().length === 3, 'the range is shown again')
  assert.deepEqual(
    again
      .lines()
      .slice(1)
      .map(({ event }) => event),
    ['follow_up_created', 'chat_finished'],
  )
  await again.stop()
})

test('a restarted server is waited for', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-listen-'))
  t.after(() => rm(dataDir, { recursive: true, force: true }))
  const first = await startHearback(t, { dataDir, filesDir: dataDir })
  const { config } = first
  const listening = listen(t, '--url', first.url, '--key', first.key, '--json')
  await eventually(() => listening.lines().length === 1, 'it listens')
  await first.stop()
  await eventually(() => listening.said.stderr.includes('Trying again.'), 'it says so')
  const second = await startHearback(t, config)
  await createCaseClient(second.call).followUp([{ module: 'invoice' }])
  await eventually(() => listening.lines().some(({ event }) => event === 'follow_up_created'), 'it goes on')
  assert.equal(await listening.stop(), 0)
})

test('a listener is an endpoint that says so, and its events are not sent anywhere', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const opened = await call('POST', '/api/v1/webhook-listeners', {
    name: 'a test',
    events: ['follow_up_created'],
  })
  assert.equal(opened.status, 200)
  const { id } = opened.body
  const shown = await call('GET', '/api/v1/webhook-endpoints')
  assert.equal(shown.body.items.length, 1)
  assert.equal(shown.body.items[0].listener, true)
  assert.equal((await call('GET', `/api/v1/webhook-listeners/${id}/next?wait=0`)).status, 204)
  const { conversation_id } = await createCaseClient(call).followUp([{ module: 'invoice' }])
  const next = await call('GET', `/api/v1/webhook-listeners/${id}/next`)
  assert.equal(next.body.conversation_id, conversation_id)
  const again = await call('GET', `/api/v1/webhook-listeners/${id}/next`)
  assert.deepEqual(again.body, next.body, 'the same one until an attempt is recorded')
  const attempt = {
    at: new Date().toISOString(),
    duration_ms: 1,
    status_code: 200,
    error: null,
    response_body: '',
  }
  const record = (listener: string) =>
    call('POST', `/api/v1/webhook-listeners/${listener}/attempts`, {
      delivery_id: next.body.id,
      delivered: true,
      ...attempt,
    })
  const other = await call('POST', '/api/v1/webhook-listeners', { name: 'another' })
  assert.equal((await record(other.body.id)).status, 404, 'another listener’s delivery')
  assert.equal((await record(id)).status, 204)
  assert.equal((await record(id)).status, 204, 'twice is harmless')
  assert.equal((await call('GET', `/api/v1/webhook-listeners/${id}/next?wait=0`)).status, 204)
  assert.equal((await call('POST', `/api/v1/webhook-endpoints/${id}/test`)).status, 201)
  const tested = await call('GET', `/api/v1/webhook-listeners/${id}/next`)
  assert.equal(JSON.parse(tested.body.body).event, 'test')
  const { body } = await call('GET', `/api/v1/webhook-deliveries/${next.body.id}`)
  assert.equal(body.status, 'delivered')
  assert.equal(body.attempts.length, 1)
})

test('what is called wrongly is said in one sentence', async (t) => {
  const hearback = await startHearback(t)
  const weak = await createKey(hearback.call, 'cases')
  const closed = `http://127.0.0.1:${await freePort()}`
  const url = ['--url', hearback.url]
  for (const [words, sentence] of [
    [[...url, '--key', weak], /lacks the scope native/],
    [url, /Give an API key/],
    [['--url', closed, '--key', hearback.key], /No Hearback answers at/],
    [[...url, '--key', hearback.key, '--events', 'chat_ended'], /"chat_ended" is no event type/],
    [[...url, '--key', hearback.key, '--forward', 'localhost'], /--forward is "localhost"/],
    [[...url, '--key', hearback.key, '--since', 'yesterday'], /--since is "yesterday"/],
  ] as const) {
    const complaint = await complaintOf(listenCommand(words, {}))
    assert.match(complaint, sentence)
    assert.equal(complaint.split('\n').length, 1, complaint)
  }
  const { code, stdout, stderr } = await runHearback(['listen', ...url, '--key', 'x'.repeat(30)])
  assert.deepEqual([code, stdout], [1, ''], stderr)
  assert.match(stderr, /^.*does not know this API key.*\n$/)
  const help = await runHearback(['listen', '--help'])
  assert.equal(help.code, 0)
  assert.match(help.stdout, /^Example: hearback listen --forward/m)
})
