import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { eventually, startHearback } from '#test/hearback.ts'
import { startWebhookReceiver } from '#test/webhook-receiver.ts'
import type { DeliveryPace } from '#worker/handlers/deliver-webhook.ts'
import { createEmitter } from './emitter.ts'

const DELIVERIES = '/api/v1/webhook-deliveries'
const LONG_MS = 600_000

async function startSending(t: TestContext, deliveryPace: DeliveryPace) {
  const hearback = await startHearback(t, {}, { deliveryPace })
  const { call } = hearback
  const receiver = await startWebhookReceiver(t)
  const emitter = createEmitter(t, {
    databaseUrl: hearback.database.url,
    secret: hearback.config.secret ?? '',
    workspaceId: (await call('GET', '/api/v1/workspace')).body.workspace_id,
  })
  const body = { url: receiver.url, events: ['message.created'] }
  const { id } = (await call('POST', '/api/v1/webhook-endpoints', body)).body
  const [conversation = ''] = await emitter.openConversations(1)
  const replay = () =>
    call('POST', `/api/v1/webhook-endpoints/${id}/replay`, {
      since: '2020-01-01T00:00:00Z',
      until: new Date(Date.now() + 60_000).toISOString(),
    })
  /** All deliveries, the first event first, once each has this status. */
  const allAre = (status: string) =>
    eventually(async () => {
      const { items } = (await call('GET', `${DELIVERIES}?endpoint_id=${id}`)).body
      const inOrder = items.toSorted(
        (a: { payload: { number: number } }, b: { payload: { number: number } }) =>
          a.payload.number - b.payload.number,
      )
      return inOrder.every((delivery: { status: string }) => delivery.status === status) && inOrder
    }, `all are ${status}`)
  const emit = (count: number) => emitter.emitTo(id, Array<string>(count).fill(conversation))
  const sequences = (from: number) =>
    receiver.events.slice(from).map(({ headers }) => Number(headers['hearback-sequence']))
  return { call, receiver, emit, replay, allAre, sequences }
}

test('replayed after an outage, dead events come in order and are tried as often as new ones', async (t) => {
  const { receiver, emit, replay, allAre, sequences } = await startSending(t, {
    timeoutMs: 1_000,
    retryDelays: [10, 10, 10, 10],
  })
  for (let count = 0; count < 15; count++) receiver.answers.push({ status: 503 })
  await emit(3)
  for (const { attempts } of await allAre('dead')) assert.equal(attempts.length, 5)
  receiver.answers.push({ status: 503 }, { status: 503 })
  assert.equal((await replay()).body.replayed, 3)
  const delivered = await allAre('delivered')
  assert.deepEqual(sequences(15), [1, 1, 1, 2, 3])
  assert.deepEqual(
    delivered.map(({ attempts }: { attempts: unknown[] }) => attempts.length),
    [8, 6, 6],
    'the log goes on',
  )
})

test('a replay does not wait for the next attempt of what is still pending', async (t) => {
  const { receiver, emit, replay, allAre, sequences } = await startSending(t, {
    timeoutMs: 1_000,
    retryDelays: [LONG_MS],
  })
  receiver.answers.push({ status: 503 })
  await emit(3)
  await eventually(() => receiver.events.length === 1, 'the first is tried')
  await allAre('pending')
  await replay()
  await allAre('delivered')
  assert.deepEqual(sequences(1), [1, 2, 3])
})

test('what is sent again by hand holds up nothing that comes after it', async (t) => {
  const { call, receiver, emit, allAre, sequences } = await startSending(t, {
    timeoutMs: 1_000,
    retryDelays: [LONG_MS],
  })
  await emit(1)
  const [first] = await allAre('delivered')
  receiver.answers.push({ status: 503 })
  assert.equal((await call('POST', `${DELIVERIES}/${first.id}/retry`)).status, 200)
  await eventually(() => receiver.events.length === 2, 'it is sent again')
  await emit(2)
  await eventually(() => receiver.events.length === 4, 'the next ones arrive')
  assert.deepEqual(sequences(0), [1, 1, 2, 3])
  const { status, attempts } = (await call('GET', `${DELIVERIES}/${first.id}`)).body
  assert.deepEqual([status, attempts.length], ['pending', 2], 'and it is tried again in its time')
})
