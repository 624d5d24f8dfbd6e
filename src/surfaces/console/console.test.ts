import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertProblem } from '#test/assert-problem.ts'
import { type Call, createCaller } from '#test/caller.ts'
import { createCaseClient, createKey, createTenant } from '#test/case-client.ts'
import { startHearback } from '#test/hearback.ts'

const OWN_PAGE = { 'sec-fetch-site': 'same-origin' }
const ELSEWHERE = { 'sec-fetch-site': 'cross-site' }

test('the operator console', async (t) => {
  const { call, url } = await startHearback(t)
  const { followUp } = createCaseClient(call)

  await t.test('a link signs one operator in, once', async () => {
    const { path, expires_at } = await makeLink(call)
    assert.ok(Date.parse(expires_at) > Date.now() + 23 * 3_600_000, 'there is a day for it')
    const anybody = createCaller(url, '')
    for (let look = 0; look < 2; look++) {
      const shown = await anybody('GET', path)
      assert.equal(shown.status, 200, 'looking at it, as chat programs do, does not use it up')
      assert.match(shown.body, /<form[^>]+method="post"/i)
    }
    const signedIn = await submit(anybody, path, OWN_PAGE)
    assert.equal(signedIn.status, 303)
    assert.equal(signedIn.headers.get('location'), '/console')
    const cookie = signedIn.headers.get('set-cookie') ?? ''
    assert.match(cookie, /^hearback_console=[\w-]{32}; /)
    for (const guard of [/HttpOnly/i, /SameSite=Lax/i, /Path=\//i, /Max-Age=604800/i])
      assert.match(cookie, guard)
    for (const again of [
      await anybody('GET', path),
      await submit(anybody, path, OWN_PAGE),
      await anybody('GET', '/console/sign-in/unknown'),
      await submit(anybody, `/console/sign-in/${'x'.repeat(500)}`, OWN_PAGE),
    ]) {
      assert.equal(again.status, 404)
      assert.equal(again.headers.get('set-cookie'), null)
      assert.match(again.body, /npx hearback sign-in/, 'it is said how to get another')
    }
  })

  await t.test('two operators who use one link at once: one is signed in', async () => {
    const { path } = await makeLink(call)
    const anybody = createCaller(url, '')
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(anybody, path, OWN_PAGE)))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, ...Array(7).fill(404)])
  })

  await t.test('another site’s form signs nobody in', async () => {
    const { path } = await makeLink(call)
    const anybody = createCaller(url, '')
    for (const headers of [ELSEWHERE, { origin: 'https://elsewhere.example' }]) {
      const refused = await submit(anybody, path, headers)
      assert.equal(refused.status, 403)
      assert.equal(refused.headers.get('set-cookie'), null)
    }
    assert.equal((await submit(anybody, path, OWN_PAGE)).status, 303, 'the link is not used up')
  })

  await t.test('the console opens for who is signed in, under every address', async () => {
    const { operator } = await signIn(call, url)
    for (const path of ['/console', '/console/conversations', '/console/settings/anything']) {
      const opened = await operator('GET', path)
      assert.equal(opened.status, 200)
      assert.match(opened.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
      assert.equal(opened.headers.get('cache-control'), 'no-store')
      const refused = await createCaller(url, '')('GET', path)
      assert.equal(refused.status, 401)
      assert.match(refused.body, /npx hearback sign-in/)
    }
  })

  await t.test('its script and style are served, and not what the server alone runs', async () => {
    const { operator } = await signIn(call, url)
    const { body } = await operator('GET', '/console')
    for (const [, path = ''] of body.matchAll(/(?:src|href)="(\/assets\/console\/[^"]+)"/g))
      assert.equal((await call('GET', path)).status, 200, path)
    for (const name of ['render-console.js', 'manifest.json', '..%2fmain.js'])
      assert.equal((await call('GET', `/assets/console/${name}`)).status, 404, name)
  })

  await t.test('an operator may do what a key with every scope may, and it is kept who it was', async () => {
    const { operator } = await signIn(call, url)
    const { conversation_id } = await followUp([{ module: 'follow_up', subject: 'A', question: 'Why?' }])
    const said = await operator(
      'POST',
      `/api/v1/conversations/${conversation_id}/messages`,
      { role: 'agent', text: 'Is there anything that we can help with?' },
      OWN_PAGE,
    )
    assert.equal(said.status, 201)
    assert.equal(said.body.via, 'console')
    const entries = await call('GET', '/api/v1/audit-log?limit=20')
    const entry = entries.body.items.find(
      (item: { subject_id: string }) => item.subject_id === said.body.message_id,
    )
    assert.equal(entry.actor_kind, 'operator')
    assert.equal(entry.actor_id, said.body.credential_id)
    const key = await operator('POST', '/api/v1/api-keys', { name: 'By hand', scopes: ['native'] }, OWN_PAGE)
    assert.equal(key.status, 201)
  })

  await t.test('another site can’t change anything with an operator’s cookie', async () => {
    const { operator } = await signIn(call, url)
    const wanted = { name: 'Not ours', scopes: ['native'] }
    for (const headers of [
      ELSEWHERE,
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
      {},
    ])
      assertProblem(await operator('POST', '/api/v1/api-keys', wanted, headers), 403)
    const { host } = new URL(url)
    const own = await operator('POST', '/api/v1/api-keys', wanted, { origin: `http://${host}` })
    assert.equal(own.status, 201, 'a browser that sends no more than the origin')
  })

  await t.test('a key that is sent counts, not the cookie beside it', async () => {
    const { cookie } = await signIn(call, url)
    const withKey = createCaller(url, 'hb_wrong')
    assertProblem(await withKey('GET', '/api/v1/workspace', undefined, { cookie }), 401)
    const cases = createCaller(url, await createKey(call, 'cases'))
    assertProblem(await cases('GET', '/api/v1/api-keys', undefined, { cookie }), 403)
  })

  await t.test('signing out ends the session at once, and no other', async () => {
    const { operator } = await signIn(call, url)
    const other = await signIn(call, url)
    assert.equal((await submit(operator, '/console/sign-out', ELSEWHERE)).status, 403)
    assert.equal((await operator('GET', '/api/v1/workspace')).status, 200)
    const left = await submit(operator, '/console/sign-out', OWN_PAGE)
    assert.equal(left.status, 303)
    assert.match(left.headers.get('set-cookie') ?? '', /Max-Age=0/)
    assertProblem(await operator('GET', '/api/v1/workspace'), 401)
    assert.equal((await operator('GET', '/console')).status, 401)
    assert.equal((await other.operator('GET', '/api/v1/workspace')).status, 200)
  })

  await t.test('an operator of another workspace sees nothing of this one', async () => {
    const stranger = createCaller(url, await createTenant(call))
    const { operator } = await signIn(stranger, url)
    const { conversation_id } = await followUp([{ module: 'invoice' }])
    assertProblem(await operator('GET', `/api/v1/conversations/${conversation_id}`), 404)
    assert.deepEqual((await operator('GET', '/api/v1/conversations')).body.items, [])
  })
})

async function makeLink(call: Call): Promise<{ path: string; expires_at: string }> {
  const made = await call('POST', '/api/v1/sign-in-links')
  assert.equal(made.status, 201)
  assert.deepEqual(Object.keys(made.body).sort(), ['expires_at', 'link'])
  const { pathname } = new URL(made.body.link)
  assert.match(pathname, /^\/console\/sign-in\/[\w-]{32}$/)
  return { path: pathname, expires_at: made.body.expires_at }
}

/** What an operator's browser sends, once signed in. */
async function signIn(call: Call, url: string): Promise<{ operator: Call; cookie: string }> {
  const { path } = await makeLink(call)
  const signedIn = await submit(createCaller(url, ''), path, OWN_PAGE)
  const [cookie = ''] = (signedIn.headers.get('set-cookie') ?? '').split(';')
  const anybody = createCaller(url, '')
  return {
    cookie,
    operator: (method, path, body, headers = {}) => anybody(method, path, body, { ...headers, cookie }),
  }
}

/** A form without fields, as a browser sends it. */
function submit(call: Call, path: string, headers: Record<string, string>) {
  return call('POST', path, '', { 'content-type': 'application/x-www-form-urlencoded', ...headers })
}
