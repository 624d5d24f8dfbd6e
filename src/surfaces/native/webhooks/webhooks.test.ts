import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { assertProblem } from '#test/assert-problem.ts'
import { createCaseClient, createTenant } from '#test/case-client.ts'
import { createCaller, eventually, startHearback } from '#test/hearback.ts'
import { readPages } from '#test/read-pages.ts'
import { startWebhookReceiver } from '#test/webhook-receiver.ts'

const PATH = '/api/v1/webhook-endpoints'
const DELIVERIES = '/api/v1/webhook-deliveries'
const QUESTION = { module: 'follow_up', question: 'Why?' }

test('webhook endpoints and deliveries', async (t) => {
  const { call, url } = await startHearback(t)
  const { followUp } = createCaseClient(call)
  const stranger = createCaller(url, await createTenant(call))

  async function createEndpoint(target: string, fields: Record<string, unknown> = {}) {
    const created = await call('POST', PATH, { url: target, events: ['follow_up_created'], ...fields })
    assert.equal(created.status, 201, JSON.stringify(created.body))
    return created.body
  }

  /** The delivery once it has come so far. */
  const deliveryOf = (
    query: string,
    isThere: (delivery: { status: string; attempts: unknown[] }) => boolean,
  ) =>
    eventually(async () => {
      const [found] = (await call('GET', `${DELIVERIES}?${query}`)).body.items
      return found !== undefined && isThere(found) ? found : null
    }, `a delivery of ${query}`)

  await t.test(
    'an endpoint is made, read, changed and removed; its secrets are never shown again',
    async () => {
      const { secret, ...shown } = await createEndpoint('http://127.0.0.1:9/hook', {
        events: ['chat_finished', 'chat_finished', 'message.created'],
        basic_auth: { username: 'ada', password: 'a password nobody sees' },
        description: 'Staging',
      })
      assert.match(secret, /^whsec_[A-Za-z0-9+/]{32,}=*$/)
      assert.deepEqual(Object.keys(shown).sort(), [
        'created_at',
        'description',
        'disabled_at',
        'disabled_reason',
        'events',
        'id',
        'status',
        'url',
      ])
      assert.deepEqual(shown.events, ['chat_finished', 'message.created'], 'each event once')
      assert.equal(shown.status, 'enabled')
      assert.deepEqual((await call('GET', `${PATH}/${shown.id}`)).body, shown)
      const changes = {
        events: ['chat_finished'],
        description: null,
        status: 'disabled',
        url: 'http://127.0.0.1:9/other',
      }
      const changed = await call('PATCH', `${PATH}/${shown.id}`, changes)
      assert.equal(changed.status, 200)
      const { disabled_at } = changed.body
      assert.ok(Math.abs(Date.parse(disabled_at) - Date.now()) < 60_000)
      assert.deepEqual(changed.body, { ...shown, ...changes, disabled_reason: 'manual', disabled_at })
      const enabled = await call('PATCH', `${PATH}/${shown.id}`, { status: 'enabled' })
      assert.deepEqual(enabled.body, {
        ...changed.body,
        status: 'enabled',
        disabled_reason: null,
        disabled_at: null,
      })
      const list = await call('GET', PATH)
      assert.ok(!/whsec_|a password nobody sees/.test(JSON.stringify(list.body)))
      assert.equal((await call('DELETE', `${PATH}/${shown.id}`)).status, 204)
      for (const [method, rest] of [
        ['GET', ''],
        ['DELETE', ''],
        ['POST', '/test'],
        ['POST', '/rotate-secret'],
      ] as const)
        assertProblem(await call(method, `${PATH}/${shown.id}${rest}`), 404)
      assertProblem(await call('PATCH', `${PATH}/${shown.id}`, {}), 404)
    },
  )

  await t.test('an address that must not be reached is refused by its field', async () => {
    const { id } = await createEndpoint('http://127.0.0.1:9/hook')
    for (const target of [
      'ftp://example.com/',
      'example.com',
      'http://169.254.169.254/latest/meta-data',
      'http://10.0.0.1/',
      'http://[::1]/',
      'http://0x0a000001/',
      'http://user:password@example.com/',
      'http://example.com:0/',
      'http://exa\nmple.com/',
      '',
    ]) {
      assertProblem(await call('POST', PATH, { url: target, events: ['chat_finished'] }), 422, '/url')
      assertProblem(await call('PATCH', `${PATH}/${id}`, { url: target }), 422, '/url')
    }
    for (const [body, pointer] of [
      [{ events: ['chat_finished'] }, '/url'],
      [{ url: 'http://127.0.0.1:9/' }, '/events'],
      [{ url: 'http://127.0.0.1:9/', events: [] }, '/events'],
      [{ url: 'http://127.0.0.1:9/', events: ['everything'] }, '/events/0'],
      [
        { url: 'http://127.0.0.1:9/', events: ['chat_finished'], basic_auth: { username: 'a' } },
        '/basic_auth/password',
      ],
      [
        {
          url: 'http://127.0.0.1:9/',
          events: ['chat_finished'],
          basic_auth: { username: 'a:b', password: 'c' },
        },
        '/basic_auth/username',
      ],
    ] as const)
      assertProblem(await call('POST', PATH, body), 422, pointer)
    assertProblem(await call('PATCH', `${PATH}/${id}`, { status: 'asleep' }), 422, '/status')
  })

  await t.test('another workspace’s endpoints and deliveries are unknown', async () => {
    const { id } = await createEndpoint('http://127.0.0.1:9/hook', { events: ['conversation.finished'] })
    const tested = await call('POST', `${PATH}/${id}/test`)
    for (const [method, path] of [
      ['GET', `${PATH}/${id}`],
      ['DELETE', `${PATH}/${id}`],
      ['POST', `${PATH}/${id}/test`],
      ['POST', `${PATH}/${id}/rotate-secret`],
      ['GET', `${DELIVERIES}/${tested.body.id}`],
      ['POST', `${DELIVERIES}/${tested.body.id}/retry`],
    ] as const)
      assertProblem(await stranger(method, path), 404)
    assertProblem(await stranger('PATCH', `${PATH}/${id}`, { status: 'disabled' }), 404)
    assert.deepEqual((await stranger('GET', `${DELIVERIES}?endpoint_id=${id}`)).body.items, [])
    assert.deepEqual((await stranger('GET', PATH)).body.items, [])
  })

  await t.test('a test event is sent whatever the endpoint listens to', async (t) => {
    const receiver = await startWebhookReceiver(t)
    const { id, secret } = await createEndpoint(receiver.url)
    const tested = await call('POST', `${PATH}/${id}/test`)
    assert.equal(tested.status, 201)
    assert.equal(tested.body.event_type, 'test')
    assert.equal(tested.body.endpoint_id, id)
    assert.deepEqual(tested.body.attempts, [])
    const received = await receiver.wait('test')
    assert.deepEqual(received.body, tested.body.payload)
    assert.equal(received.headers['webhook-id'], tested.body.webhook_id)
    assert.doesNotThrow(() =>
      new Webhook(secret).verify(received.raw, received.headers as Record<string, string>),
    )
    const delivered = await deliveryOf(`endpoint_id=${id}`, ({ status }) => status === 'delivered')
    assert.equal(delivered.attempts.length, 1)
    const [attempt] = delivered.attempts
    assert.deepEqual(Object.keys(attempt), [
      ...['at', 'duration_ms', 'request_headers', 'status_code', 'error', 'response_body'],
    ])
    for (const [name, value] of Object.entries(attempt.request_headers))
      assert.equal(received.headers[name], value, `the header ${name} as it was sent`)
    assert.equal(attempt.status_code, 200)
    assert.equal(attempt.error, null)
    await call('DELETE', `${PATH}/${id}`)
  })

  await t.test('after a rotation both secrets sign', async (t) => {
    const receiver = await startWebhookReceiver(t)
    const { id, secret } = await createEndpoint(receiver.url)
    const rotated = await call('POST', `${PATH}/${id}/rotate-secret`)
    assert.equal(rotated.status, 200)
    assert.equal(rotated.body.id, id)
    assert.notEqual(rotated.body.secret, secret)
    await call('POST', `${PATH}/${id}/test`)
    const { raw, headers } = await receiver.wait('test')
    for (const each of [secret, rotated.body.secret])
      assert.doesNotThrow(() => new Webhook(each).verify(raw, headers as Record<string, string>))
    await call('DELETE', `${PATH}/${id}`)
  })

  await t.test('deliveries are listed by endpoint, status, event and conversation', async (t) => {
    const receiver = await startWebhookReceiver(t)
    const { id } = await createEndpoint(receiver.url, { events: ['follow_up_created', 'message.created'] })
    const { conversation_id } = await followUp([QUESTION])
    await deliveryOf(
      `conversation_id=${conversation_id}&event_type=message.created`,
      (it) => it.status === 'delivered',
    )
    const listed = async (query: string) =>
      (await readPages(call, `${DELIVERIES}?endpoint_id=${id}&${query}`, 1)).length
    assert.equal(await listed(''), 2)
    assert.equal(await listed('event_type=follow_up_created'), 1)
    assert.equal(await listed('status=delivered'), 2)
    assert.equal(await listed('status=dead'), 0)
    assert.equal(await listed(`conversation_id=${conversation_id}`), 2)
    assert.equal(await listed(`conversation_id=${randomUUID()}`), 0)
    assert.equal(await listed('conversation_id=x'), 0)
    const [item] = await readPages(call, `${DELIVERIES}?endpoint_id=${id}`, 10)
    assert.deepEqual((await call('GET', `${DELIVERIES}/${item.id}`)).body, item)
    assert.deepEqual(Object.keys(item).sort(), [
      ...[
        'attempts',
        'conversation_id',
        'created_at',
        'endpoint_id',
        'event_type',
        'id',
        'outcome',
        'payload',
      ],
      ...['status', 'webhook_id'],
    ])
    assertProblem(await call('GET', `${DELIVERIES}?status=lost`), 422, '/query/status')
    for (const unknown of [randomUUID(), 'x']) {
      assertProblem(await call('GET', `${DELIVERIES}/${unknown}`), 404)
      assertProblem(await call('POST', `${DELIVERIES}/${unknown}/retry`), 404)
    }
    await call('DELETE', `${PATH}/${id}`)
  })

  await t.test(
    'a delivery is sent again on request, with the same id and bytes, also a delivered one',
    async (t) => {
      const receiver = await startWebhookReceiver(t)
      const { id } = await createEndpoint(receiver.url)
      await followUp([QUESTION])
      const first = await receiver.wait('follow_up_created')
      const delivered = await deliveryOf(`endpoint_id=${id}`, ({ status }) => status === 'delivered')
      const retried = await call('POST', `${DELIVERIES}/${delivered.id}/retry`)
      assert.equal(retried.status, 200)
      assert.equal(retried.body.status, 'pending')
      await eventually(() => receiver.events.length === 2, 'it arrives again')
      assert.equal(receiver.events[1]?.raw, first.raw)
      assert.equal(receiver.events[1]?.headers['webhook-id'], first.headers['webhook-id'])
      await call('DELETE', `${PATH}/${id}`)
    },
  )

  await t.test('a replay sends every event of a range again, delivered ones too', async (t) => {
    const receiver = await startWebhookReceiver(t)
    const { id } = await createEndpoint(receiver.url)
    const since = new Date(Date.now() - 1_000).toISOString()
    await followUp([QUESTION])
    await followUp([QUESTION])
    await eventually(() => receiver.events.length === 2, 'both arrive')
    await eventually(
      async () =>
        (await readPages(call, `${DELIVERIES}?endpoint_id=${id}&status=delivered`, 50)).length === 2,
      'both are recorded',
    )
    const path = `${PATH}/${id}/replay`
    const replayed = await call('POST', path, { since, until: new Date().toISOString() })
    assert.equal(replayed.status, 202)
    await eventually(() => receiver.events.length === 4, 'both arrive again')
    const arrived = (from: number) =>
      receiver.events.slice(from, from + 2).map(({ headers, raw }) => [headers['webhook-id'], raw])
    assert.deepEqual(arrived(2).sort(), arrived(0).sort(), 'with the same ids and bytes')
    assertProblem(await call('POST', path, { since: 'yesterday', until: since }), 422, '/since')
    assertProblem(await call('POST', path, { since }), 422, '/until')
    assertProblem(await call('POST', `${PATH}/${randomUUID()}/replay`, { since, until: since }), 404)
    await call('DELETE', `${PATH}/${id}`)
  })

  await t.test('a retry overtakes what it would have to wait for', async (t) => {
    const receiver = await startWebhookReceiver(t)
    const { id } = await createEndpoint(receiver.url, { events: ['follow_up_created', 'message.created'] })
    receiver.answers.push({ status: 500, headers: { 'retry-after': '60' } })
    const { conversation_id } = await followUp([QUESTION])
    await receiver.wait('follow_up_created')
    await deliveryOf(
      `conversation_id=${conversation_id}&event_type=follow_up_created`,
      (it) => it.attempts.length === 1,
    )
    const waiting = await deliveryOf(
      `conversation_id=${conversation_id}&event_type=message.created`,
      () => true,
    )
    assert.equal((await call('POST', `${DELIVERIES}/${waiting.id}/retry`)).status, 200)
    await receiver.wait('message.created')
    await call('DELETE', `${PATH}/${id}`)
  })

  await t.test('each secret that was replaced within a day signs too', async (t) => {
    const receiver = await startWebhookReceiver(t)
    const { id, secret } = await createEndpoint(receiver.url)
    const rotate = async () => (await call('POST', `${PATH}/${id}/rotate-secret`)).body.secret
    const secrets = [secret, await rotate(), await rotate()]
    await call('POST', `${PATH}/${id}/test`)
    const received = await receiver.wait('test')
    assert.equal(String(received.headers['webhook-signature']).split(' ').length, 3)
    for (const each of secrets)
      new Webhook(each).verify(received.raw, received.headers as Record<string, string>)
    await call('DELETE', `${PATH}/${id}`)
  })

  await t.test('an endpoint that is gone is turned off, and can be turned on again', async (t) => {
    const receiver = await startWebhookReceiver(t)
    const { id } = await createEndpoint(receiver.url)
    receiver.answers.push({ status: 410 })
    await followUp([QUESTION])
    const dead = await deliveryOf(`endpoint_id=${id}`, ({ status }) => status === 'dead')
    assert.equal(dead.attempts[0].status_code, 410)
    const disabled = (await call('GET', `${PATH}/${id}`)).body
    assert.equal(disabled.status, 'disabled')
    assert.equal(disabled.disabled_reason, 'gone')
    const { conversation_id } = await followUp([QUESTION])
    const missedIn = `endpoint_id=${id}&conversation_id=${conversation_id}`
    const missed = await deliveryOf(missedIn, ({ status }) => status === 'dead')
    assert.deepEqual([missed.outcome, missed.attempts], ['endpoint_disabled', []], 'kept, and not sent')
    assertProblem(await call('POST', `${DELIVERIES}/${dead.id}/retry`), 409)
    const all = { since: dead.created_at, until: new Date(Date.now() + 1_000).toISOString() }
    assertProblem(await call('POST', `${PATH}/${id}/replay`, all), 409)
    assert.equal((await call('PATCH', `${PATH}/${id}`, { status: 'enabled' })).body.status, 'enabled')
    await call('POST', `${DELIVERIES}/${dead.id}/retry`)
    const triedIn = `endpoint_id=${id}&conversation_id=${dead.conversation_id}`
    await deliveryOf(triedIn, ({ status }) => status === 'delivered')
    const range = { since: missed.created_at, until: new Date(Date.now() + 1_000).toISOString() }
    assert.equal((await call('POST', `${PATH}/${id}/replay`, range)).body.replayed, 1)
    await deliveryOf(missedIn, ({ status }) => status === 'delivered')
    await call('DELETE', `${PATH}/${id}`)
  })
})
