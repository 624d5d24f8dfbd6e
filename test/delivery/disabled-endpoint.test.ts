import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventually, startHearback } from '#test/hearback.ts'
import { readPages } from '#test/read-pages.ts'
import { startWebhookReceiver } from '#test/webhook-receiver.ts'
import { createEmitter } from './emitter.ts'

const DAY = 86_400_000

test('five days of failures turn an endpoint off, which says so; turned on again it gets the rest', async (t) => {
  const hearback = await startHearback(t, {}, { deliveryPace: { timeoutMs: 1_000, retryDelays: [60_000] } })
  const { call } = hearback
  const receiver = await startWebhookReceiver(t)
  const emitter = createEmitter(t, {
    databaseUrl: hearback.database.url,
    secret: hearback.config.secret ?? '',
    workspaceId: (await call('GET', '/api/v1/workspace')).body.workspace_id,
  })
  const endpoint = (
    await call('POST', '/api/v1/webhook-endpoints', { url: receiver.url, events: ['message.created'] })
  ).body
  const path = `/api/v1/webhook-endpoints/${endpoint.id}`
  const deliveries = (status: string) =>
    readPages(call, `/api/v1/webhook-deliveries?endpoint_id=${endpoint.id}&status=${status}`, 50)
  const [conversation = ''] = await emitter.openConversations(1)
  const fail = async (times: number, conversationId: string | null) => {
    const before = receiver.events.length
    for (let count = 0; count < times; count++) receiver.answers.push({ status: 503 })
    await emitter.emitTo(endpoint.id, Array<string | null>(times).fill(conversationId))
    return () => receiver.events.length - before
  }

  const since = new Date(Date.now() - 1_000).toISOString()
  // The first fails and is tried again in a minute; the second waits behind it.
  await fail(2, conversation)
  receiver.answers.length = 1
  const [failed] = await eventually(async () => {
    const pending = await deliveries('pending')
    return pending.some((delivery) => delivery.attempts.length === 1) && pending
  }, 'one has failed')
  assert.ok(failed)
  assert.equal((await call('GET', path)).body.status, 'enabled')

  await emitter.write({
    name: 'test_age_endpoint',
    text: 'UPDATE webhook_endpoints SET failing_since = $1',
    values: [new Date(Date.now() - 5 * DAY - 1_000).toISOString()],
  })
  await fail(1, null)
  const dead = await eventually(async () => {
    const found = await deliveries('dead')
    return found.length === 3 && found
  }, 'what waited is dead, without waiting for its next attempt')
  for (const delivery of dead) assert.equal(delivery.outcome, 'endpoint_disabled')
  const shown = (await call('GET', path)).body
  assert.equal(shown.status, 'disabled')
  assert.equal(shown.disabled_reason, 'failing')
  assert.ok(Math.abs(Date.parse(shown.disabled_at) - Date.now()) < 60_000)
  const audit = (await call('GET', '/api/v1/audit-log')).body.items
  assert.ok(
    audit.some(
      (entry: { action: string; details: { reason?: string } }) =>
        entry.action === 'webhook_endpoint.disabled' && entry.details.reason === 'failing',
    ),
  )
  const [row] = await emitter.read<{ count: number }>({
    name: 'test_jobs_left',
    text: `SELECT count(*)::integer AS count FROM jobs WHERE group_id = $1`,
    values: [endpoint.id],
  })
  assert.equal(row?.count, 0, 'nothing is left to do')

  const enabled = (await call('PATCH', path, { status: 'enabled' })).body
  assert.deepEqual([enabled.status, enabled.disabled_reason, enabled.disabled_at], ['enabled', null, null])
  const arrived = receiver.events.length
  await emitter.emitTo(endpoint.id, [null])
  await eventually(() => receiver.events.length === arrived + 1, 'a new event arrives')
  const replayed = await call('POST', `${path}/replay`, { since, until: new Date().toISOString() })
  assert.equal(replayed.body.replayed, 4)
  await eventually(async () => (await deliveries('delivered')).length === 4, 'the rest arrives')
  assert.ok((await deliveries('delivered')).every(({ outcome }) => outcome === null))
  assert.deepEqual(
    receiver.events
      .filter(({ body }) => body.conversation_id === conversation)
      .slice(-2)
      .map(({ headers }) => headers['hearback-sequence']),
    ['1', '2'],
    'in order',
  )
})
