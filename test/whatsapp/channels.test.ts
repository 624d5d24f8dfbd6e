import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import pg from 'pg'
import { assertProblem } from '../assert-problem.ts'
import { adminUrlOf } from '../database.ts'
import { startHearback } from '../hearback.ts'
import { readPages } from '../read-pages.ts'
import { startCloudApi } from './cloud-api-server.ts'

const CHANNELS = '/api/v1/channels'

test('channels', async (t) => {
  const hearback = await startHearback(t)
  const { call, url } = hearback
  const api = await startCloudApi(t)
  const { base_url, access_token, app_secret, verify_token, phone_number_id } = api
  const wanted = {
    kind: 'whatsapp',
    name: 'Ours',
    base_url,
    access_token,
    app_secret,
    verify_token,
    phone_number_id,
  }
  const create = async (changes: Record<string, unknown> = {}) => {
    const { status, body } = await call('POST', CHANNELS, { ...wanted, ...changes })
    assert.equal(status, 201, JSON.stringify(body))
    return body
  }

  await t.test('one is made, shown, changed and removed; its secrets are never shown', async () => {
    const made = await create()
    assert.deepEqual(
      { ...made, created_at: '' },
      {
        id: made.id,
        kind: 'whatsapp',
        name: 'Ours',
        phone_number_id,
        webhook_url: `${url}/channels/whatsapp/${made.id}/webhook`,
        base_url,
        created_at: '',
      },
    )
    const path = `${CHANNELS}/${made.id}`
    assert.deepEqual((await call('GET', path)).body, made)
    const changed = await call('PATCH', path, { name: 'Theirs', access_token: 'EAAother' })
    assert.deepEqual(changed.body, { ...made, name: 'Theirs' })
    assert.equal((await call('PATCH', path, {})).status, 200)
    assert.ok((await readPages(call, CHANNELS, 1)).some(({ id }) => id === made.id))
    assert.equal((await call('DELETE', path)).status, 204)
    for (const method of ['GET', 'DELETE']) assertProblem(await call(method, path), 404)
    assertProblem(await call('PATCH', `${CHANNELS}/${randomUUID()}`, { name: 'X' }), 404)
    assertProblem(await call('GET', `${CHANNELS}/nonsense`), 404)
  })

  await t.test('without an address it is the public API’s', async () => {
    const { base_url: _, ...rest } = wanted
    const { body } = await call('POST', CHANNELS, rest)
    assert.equal(body.base_url, 'https://graph.facebook.com')
  })

  await t.test('what is missing or wrong is refused by its field', async () => {
    for (const [changes, pointer] of [
      [{ kind: 'sms' }, '/kind'],
      [{ name: '' }, '/name'],
      [{ phone_number_id: '../x' }, '/phone_number_id'],
      [{ phone_number_id: 7 }, '/phone_number_id'],
      [{ access_token: 'two\nlines' }, '/access_token'],
      [{ app_secret: '' }, '/app_secret'],
      [{ verify_token: undefined }, '/verify_token'],
      [{ base_url: 'ftp://graph.example' }, '/base_url'],
      [{ base_url: 'http://169.254.169.254' }, '/base_url'],
      [{ base_url: 'http://10.0.0.1:8080/graph' }, '/base_url'],
      [{ base_url: 'http://user:word@127.0.0.1' }, '/base_url'],
      [{ base_url: `${base_url}?x=1` }, '/base_url'],
    ] as const)
      assertProblem(await call('POST', CHANNELS, { ...wanted, ...changes }), 422, pointer)
    const { id } = await create()
    assertProblem(await call('PATCH', `${CHANNELS}/${id}`, { base_url: 'http://[::1]' }), 422, '/base_url')
  })

  await t.test('trying it asks the API for the number with the token', async () => {
    const tried = async (changes: Record<string, unknown>) => {
      const { id } = await create(changes)
      const { status, body } = await call('POST', `${CHANNELS}/${id}/test`)
      assert.equal(status, 200)
      return body
    }
    assert.deepEqual(await tried({}), { ok: true })
    assert.deepEqual(await tried({ base_url: `${base_url}/` }), { ok: true })
    assert.deepEqual(await tried({ access_token: 'EAAwrong' }), {
      ok: false,
      error: '(#190) Invalid OAuth access token',
    })
    assert.equal((await tried({ phone_number_id: 'nobody' })).ok, false)
    const refused = await tried({ base_url: 'http://127.0.0.1:9' })
    assert.deepEqual(refused, { ok: false, error: 'The API could not be asked: connection refused.' })
    assertProblem(await call('POST', `${CHANNELS}/${randomUUID()}/test`), 404)
  })

  await t.test('the database holds no secret in clear', async () => {
    const admin = new pg.Client({ connectionString: await adminUrlOf(hearback.database) })
    await admin.connect()
    t.after(() => admin.end())
    const { rows } = await admin.query('SELECT row_to_json(channels)::text AS row FROM channels')
    const text = JSON.stringify(rows)
    for (const secret of [access_token, app_secret, verify_token]) {
      assert.ok(!text.includes(secret))
      assert.ok(!text.includes(Buffer.from(secret).toString('hex')))
    }
  })
})
