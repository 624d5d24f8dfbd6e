import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertProblem } from '#test/assert-problem.ts'
import { startHearback } from '#test/hearback.ts'

test('operations', async (t) => {
  const { call } = await startHearback(t)
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

  await t.test('an address that leads nowhere is a 404 problem, whatever is sent there', async () => {
    assertProblem(await get('/nothing'), 404)
    assertProblem(await call('DELETE', '/api/v1/cases'), 404)
    assertProblem(await call('POST', '/api/v1/nothing', '{', { 'content-type': 'application/json' }), 404)
    assertProblem(await call('POST', '/nothing', 'x', { 'content-type': 'text/plain' }), 404)
  })
})
