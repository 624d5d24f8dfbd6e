import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { eventually, startHearback } from '#test/hearback.ts'
import { startWebhookReceiver } from '#test/webhook-receiver.ts'
import type { Composition } from '../../src/start-server.ts'
import { createEmitter } from './emitter.ts'

const PENDING = 10_000
const OTHERS = 50
const SINGLE = 40
/** The room of an endpoint that is not known yet. */
const MOST_HELD = 16
/** After so long it has failed and another may be sent. */
const ATTEMPT_MS = 15_000

test('an endpoint that hangs with ten thousand events delays nobody else’s and is left in peace', async (t) => {
  const hanging = await startHanging(t)
  const { call, emitter } = await startWithEmitter(t)
  const createEndpoint = async (url: string) =>
    (await call('POST', '/api/v1/webhook-endpoints', { url, events: ['message.created'] })).body.id
  const slow = await createEndpoint(hanging.url)
  const began = performance.now()
  await emitter.emitTo(slow, Array<null>(PENDING).fill(null))
  const claims = async () => {
    const [row] = await emitter.read<{ claims: number }>({
      name: 'test_claims',
      text: 'SELECT sum(attempts)::integer AS claims FROM jobs WHERE group_id = $1',
      values: [slow],
    })
    return row?.claims ?? 0
  }
  await eventually(async () => (await claims()) === MOST_HELD, 'the endpoint has all it may have')

  const receiver = await startWebhookReceiver(t)
  const quick = await createEndpoint(receiver.url)
  const took: number[] = []
  for (let number = 1; number <= OTHERS; number++) {
    await emitter.emitTo(quick, [null])
    const committed = performance.now()
    await eventually(() => receiver.events.length === number, 'it arrives')
    took.push(performance.now() - committed)
    await sleep(20)
  }
  took.sort((a, b) => a - b)
  const longest = took.at(-1) ?? 0
  t.diagnostic(
    `first attempts beside it: median ${took[OTHERS / 2]?.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`,
  )
  assert.ok(longest < ATTEMPT_MS / 3, `the longest took ${longest} ms`)
  const rounds = Math.ceil((performance.now() - began) / ATTEMPT_MS)
  assert.ok((await claims()) <= MOST_HELD * rounds, 'its jobs are not taken and put back')
})

test('what somebody waits for stands behind nothing else of its endpoint', async (t) => {
  const deliveryPace = { timeoutMs: 5_000, retryDelays: [60_000] }
  let replied = 0
  const { url } = await startHanging(t, (request, response) => {
    if (request.headers['hearback-event'] !== 'on_response') return
    replied++
    response.end()
  })
  const { call, emitter } = await startWithEmitter(t, { deliveryPace })
  const { id } = (await call('POST', '/api/v1/webhook-endpoints', { url, events: ['on_response'] })).body
  const conversations = await emitter.openConversations(500)
  await emitter.emitTo(id, conversations)
  await emitter.emitTo(id, conversations.slice(0, 20), 'on_response')
  await eventually(() => replied === 20, 'all arrive while the others hang')
})

test('a first attempt follows its commit without waiting for the next look', async (t) => {
  const { call, emitter } = await startWithEmitter(t)
  const receiver = await startWebhookReceiver(t)
  const body = { url: receiver.url, events: ['message.created'] }
  const { id } = (await call('POST', '/api/v1/webhook-endpoints', body)).body
  const took: number[] = []
  for (let number = 1; number <= SINGLE; number++) {
    await sleep(10)
    await emitter.emitTo(id, [null])
    const committed = performance.now()
    await eventually(() => receiver.events.length === number, 'it arrives')
    took.push(performance.now() - committed)
  }
  took.sort((a, b) => a - b)
  const median = took[SINGLE / 2] ?? Number.NaN
  t.diagnostic(`median ${median.toFixed(0)} ms, longest ${took.at(-1)?.toFixed(0)} ms, looked every 20 ms`)
  // A look comes after 15 s. The goal, 100 ms, is for `npm run bench deliveries`, on a machine that does nothing else.
  assert.ok(median < 2_000)
})

/** Made before the server, so that it lets go first in the end: a server that stops waits for its attempts. */
async function startHanging(t: TestContext, answer: RequestListener = () => undefined) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

async function startWithEmitter(t: TestContext, composition: Composition = {}) {
  const hearback = await startHearback(t, {}, composition)
  const { call } = hearback
  const emitter = createEmitter(t, {
    databaseUrl: hearback.database.url,
    secret: hearback.config.secret ?? '',
    workspaceId: (await call('GET', '/api/v1/workspace')).body.workspace_id,
  })
  return { call, emitter }
}
