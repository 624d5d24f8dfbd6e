import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { assertProblem } from '#test/assert-problem.ts'
import { startHearback } from '#test/hearback.ts'

test('operations', async (t) => {
  const { call, config, key } = await startHearback(t)
  const anonymous = { authorization: '' }
  const get = (path: string) => call('GET', path, undefined, anonymous)

  await t.test('the server says that it is alive and ready', async () => {
    const alive = await get('/healthz')
    assert.equal(alive.status, 200)
    assert.equal(alive.body.status, 'ok')
    const ready = await get('/readyz')
    assert.equal(ready.status, 200)
    assert.deepEqual(ready.body, { status: 'ready', reason: null })
  })

  await t.test('metrics are in Prometheus’s format and name no tenant', async () => {
    await call('GET', '/api/v1/conversations/a-secret-key')
    const { status, headers, body } = await get('/metrics')
    assert.equal(status, 200)
    assert.match(headers.get('content-type') ?? '', /^text\/plain/)
    assert.match(body, /^# HELP /m)
    assert.match(body, /\/api\/v1\/conversations\/:id/, 'requests are counted by route')
    assert.doesNotMatch(body, /a-secret-key/)
  })

  await t.test('the reference describes every route and needs nothing from elsewhere', async () => {
    const { status, body } = await get('/openapi.json')
    assert.equal(status, 200)
    assert.match(body.openapi, /^3\.1\./)
    for (const path of [
      '/api/v1/cases/{case_id}/conversations',
      '/api/v1/webhook-endpoints/{id}/rotate-secret',
    ])
      assert.ok(body.paths[path]?.post, path)
    for (const event of ['follow_up_created', 'chat_finished', 'conversation.finished'])
      assert.ok(body.webhooks[event], event)
    const page = await get('/docs')
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.body, /(src|href)="https?:/)
    for (const [, script] of page.body.matchAll(/src="([^"]+)"/g))
      assert.equal((await get(script)).status, 200)
  })

  await t.test('every answer has a request id of its own', async () => {
    const ids = new Set<string | null>()
    for (const path of [
      '/healthz',
      '/docs',
      '/nothing',
      '/api/v1/cases',
      '/c/x',
      '/assets/reference.js',
      '/%',
    ])
      ids.add((await get(path)).headers.get('x-request-id'))
    assert.equal(ids.size, 7)
    assert.ok(!ids.has(null))
  })

  await t.test('a form is taken where the description says so, and nowhere else', async () => {
    const { body } = await get('/openapi.json')
    const form = new FormData()
    form.set('text', 'x')
    for (const [path, methods] of Object.entries<Methods>(body.paths)) {
      // Whose secrets are in the address or the body is told first.
      if (/^\/(channels\/whatsapp|session)\//.test(path)) continue
      for (const [method, { requestBody }] of Object.entries(methods).filter(([name]) => name !== 'get')) {
        const { status } = await call(method.toUpperCase(), path.replace(/\{\w+\}/g, '4000000000'), form)
        const takesForms = 'multipart/form-data' in (requestBody?.content ?? {})
        assert.equal(status !== 415, takesForms, `${method} ${path} answers ${status}`)
      }
    }
  })

  await t.test(
    'what is expected but not met is refused in the format of the surface, and "100-continue" is met',
    async () => {
      const expecting = (expect: string, path: string) =>
        send(config.port, path, { expect, authorization: key })
      const refused = await expecting('weird', '/api/v1/webhook-endpoints')
      assert.equal(refused.status, 417)
      assert.match(refused.type, /^application\/problem\+json/)
      assert.ok(refused.requestId)
      assert.equal(JSON.parse(refused.body).status, 417)
      const inCases = await expecting('weird', '/api/v1/cases')
      assert.deepEqual([inCases.status, JSON.parse(inCases.body).result], [417, 'case_not_created'])
      assert.equal((await expecting('weird', '/nothing')).status, 404)
      const met = await expecting('100-continue', '/api/v1/cases')
      assert.deepEqual([met.isContinued, met.status], [true, 400])
    },
  )

  await t.test('an address that leads nowhere is a 404 problem, whatever is sent there', async () => {
    assertProblem(await get('/nothing'), 404)
    assertProblem(await call('DELETE', '/api/v1/cases'), 404)
    assertProblem(await call('POST', '/api/v1/nothing', '{', { 'content-type': 'application/json' }), 404)
    assertProblem(await call('POST', '/nothing', 'x', { 'content-type': 'text/plain' }), 404)
  })
})

type Methods = Record<string, { requestBody?: { content: object } }>

/** Sends `{}` with these headers, once the server says to go on where that is what they expect. */
async function send(port: number, path: string, headers: Record<string, string>) {
  const sending = request({
    port,
    path,
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
  })
  let isContinued = false
  if (headers.expect === '100-continue')
    sending.on('continue', () => {
      isContinued = true
      sending.end('{}')
    })
  else sending.end('{}')
  const [answer] = (await once(sending, 'response')) as [IncomingMessage]
  const { statusCode: status, headers: got } = answer
  return {
    status,
    isContinued,
    type: got['content-type'] ?? '',
    requestId: got['x-request-id'],
    body: await text(answer),
  }
}
