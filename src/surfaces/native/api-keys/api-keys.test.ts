import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { assertProblem } from '#test/assert-problem.ts'
import { createTenant } from '#test/case-client.ts'
import { createCaller, startHearback } from '#test/hearback.ts'
import { readPages } from '#test/read-pages.ts'

const PATH = '/api/v1/api-keys'

test('API keys', async (t) => {
  const { call, url } = await startHearback(t)
  const works = async (key: string) =>
    (await createCaller(url, key)('GET', '/api/v1/workspace')).status === 200

  await t.test('a key is shown once and works at once', async () => {
    const created = await call('POST', PATH, { name: 'Back end', scopes: ['cases', 'native'] })
    assert.equal(created.status, 201)
    const { api_key, notice, ...shown } = created.body
    assert.match(notice, /every kind/, 'it is said that native reaches everything')
    assert.match(api_key, /^hb_[A-Za-z0-9]{28,}$/)
    assert.deepEqual(Object.keys(shown).sort(), [
      ...['created_at', 'expires_at', 'hint', 'id', 'name', 'rotated_at', 'scopes'],
    ])
    assert.equal(shown.name, 'Back end')
    assert.deepEqual(shown.scopes, ['cases', 'native'])
    assert.equal(shown.expires_at, null)
    assert.ok(api_key.startsWith(shown.hint) && shown.hint.length < 14, 'the hint gives little away')
    assert.ok(await works(api_key))
    const list = await call('GET', PATH)
    assert.ok(!JSON.stringify(list.body).includes(api_key), 'the list never shows it again')
    assert.deepEqual(
      list.body.items.find((item: { id: string }) => item.id === shown.id),
      shown,
    )
  })

  await t.test('a rotated key is another one at once', async () => {
    const created = await call('POST', PATH, { name: 'Rotated', scopes: ['native'] })
    const rotated = await call('POST', `${PATH}/${created.body.id}/rotate`)
    assert.equal(rotated.status, 201)
    assert.equal(rotated.body.id, created.body.id)
    assert.notEqual(rotated.body.api_key, created.body.api_key)
    assert.ok(rotated.body.rotated_at)
    assert.equal(await works(created.body.api_key), false, 'the old one stops working')
    assert.ok(await works(rotated.body.api_key))
  })

  await t.test('a revoked key stops working at once and leaves the list', async () => {
    const created = await call('POST', PATH, { name: 'Revoked', scopes: ['native'] })
    assert.equal((await call('DELETE', `${PATH}/${created.body.id}`)).status, 204)
    assert.equal(await works(created.body.api_key), false)
    assertProblem(await call('DELETE', `${PATH}/${created.body.id}`), 404)
    assertProblem(await call('POST', `${PATH}/${created.body.id}/rotate`), 404)
    const list = await call('GET', PATH)
    assert.ok(list.body.items.every((item: { id: string }) => item.id !== created.body.id))
  })

  await t.test('a key ends when it expires', async () => {
    const expires_at = new Date(Date.now() + 1_000).toISOString()
    const created = await call('POST', PATH, { name: 'Short', scopes: ['native'], expires_at })
    assert.equal(created.status, 201)
    assert.equal(created.body.expires_at, expires_at)
    assert.ok(await works(created.body.api_key))
    await new Promise((resolve) => setTimeout(resolve, 1_050))
    assert.equal(await works(created.body.api_key), false)
  })

  await t.test('a wrong field is named', async () => {
    for (const [body, pointer] of [
      [{ scopes: ['native'] }, '/name'],
      [{ name: '', scopes: ['native'] }, '/name'],
      [{ name: 'X' }, '/scopes'],
      [{ name: 'X', scopes: [] }, '/scopes'],
      [{ name: 'X', scopes: ['root'] }, '/scopes/0'],
      [{ name: 'X', scopes: ['native'], expires_at: 'tomorrow' }, '/expires_at'],
      [{ name: 'X', scopes: ['native'], expires_at: '2001-01-01T00:00:00Z' }, '/expires_at'],
      [[], ''],
    ] as const)
      assertProblem(await call('POST', PATH, body), 422, pointer)
    for (const id of [randomUUID(), 'x']) {
      assertProblem(await call('DELETE', `${PATH}/${id}`), 404)
      assertProblem(await call('POST', `${PATH}/${id}/rotate`), 404)
    }
  })

  await t.test('another workspace’s keys are unknown', async () => {
    const created = await call('POST', PATH, { name: 'Ours', scopes: ['native'] })
    const stranger = createCaller(url, await createTenant(call))
    assertProblem(await stranger('DELETE', `${PATH}/${created.body.id}`), 404)
    assertProblem(await stranger('POST', `${PATH}/${created.body.id}/rotate`), 404)
    assert.ok(await works(created.body.api_key))
    assert.equal((await stranger('GET', PATH)).body.items.length, 1, 'its own')
  })

  await t.test('the list is paged, newest first', async () => {
    const items = await readPages(call, PATH, 2)
    assert.ok(items.length >= 3)
    const times = items.map((item) => item.created_at)
    assert.deepEqual(times, times.toSorted().reverse())
  })

  await t.test('a repeated creation shows the same key again', async () => {
    const once = { 'idempotency-key': randomUUID() }
    const body = { name: 'Once', scopes: ['native'] }
    const first = await call('POST', PATH, body, once)
    assert.deepEqual((await call('POST', PATH, body, once)).body, first.body)
    assertProblem(await call('POST', PATH, { ...body, name: 'Twice' }, once), 422)
    assertProblem(
      await call('POST', PATH, body, { 'idempotency-key': 'x'.repeat(256) }),
      422,
      '/header/Idempotency-Key',
    )
  })
})
