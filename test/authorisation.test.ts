import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import pg from 'pg'
import { SCOPES } from '#domain/conversation.ts'
import { createLog } from '#lib/log.ts'
import type { Services } from '#services'
import { createApp } from '../src/start-server.ts'
import { makeErased, tokenOf } from './authorisation/erased-things.ts'
import { createCaseClient, createKey, createTenant } from './case-client.ts'
import { adminUrlOf } from './database.ts'
import { callDeclared } from './declared-answers.ts'
import { makePdf } from './files.ts'
import { type Hearback, startHearback } from './hearback.ts'
import { createIntakeClient } from './intake/intake-client.ts'
import { createKnowledgeClient } from './knowledge/knowledge-client.ts'
import { createOutreachClient } from './outreach/outreach-client.ts'
import { createChannel } from './whatsapp/create-channel.ts'

const HANDED_OUT = ['native', 'cases', 'follow_ups', 'outreach', 'intake', 'knowledge']
const OPEN = 'open'
/** Opened by the secret in its address, not by a key. */
const BY_LINK = 'by link'

/** What opens each route: any of these scopes, its own address, or nothing at all. A new route needs its line here. */
const EXPECTED: Record<string, readonly string[] | typeof OPEN | typeof BY_LINK> = {
  'POST /api/v1/cases': ['cases'],
  'GET /api/v1/cases': ['cases', 'native'],
  'GET /api/v1/cases/:case_id': ['cases', 'native'],
  'GET /api/v1/cases/:case_id/export': ['native'],
  'DELETE /api/v1/cases/:case_id': ['cases', 'native'],
  'POST /api/v1/cases/:case_id/conversations': ['cases'],
  'GET /api/v1/chat-message-follow-ups': ['follow_ups'],
  'POST /api/v1/chat-message-follow-ups': ['follow_ups'],
  'PATCH /api/v1/chat-message-follow-ups/:id': ['follow_ups'],
  'DELETE /api/v1/chat-message-follow-ups/:id': ['follow_ups'],
  'GET /api/v1/chats': ['follow_ups'],
  'GET /api/v1/chat-messages': ['follow_ups'],
  'GET /api/v1/conversations': ['native'],
  'GET /api/v1/conversations/:id': ['native'],
  'DELETE /api/v1/conversations/:id': ['native'],
  'GET /api/v1/conversations/:id/export': ['native'],
  'GET /api/v1/conversations/:id/messages': ['native'],
  'POST /api/v1/conversations/:id/messages': ['native'],
  'GET /api/v1/conversations/:id/events': HANDED_OUT,
  'POST /api/v1/conversations/:id/close': ['native'],
  'POST /api/v1/conversations/:id/link': ['native'],
  'DELETE /api/v1/conversations/:id/link': ['native'],
  'GET /api/v1/conversations/:id/report': HANDED_OUT,
  'GET /api/v1/conversations/:id/report.pdf': HANDED_OUT,
  'GET /api/v1/documents/:id': HANDED_OUT,
  'GET /api/v1/documents/:id/download': HANDED_OUT,
  'POST /api/v1/documents/:id/review': ['native', 'cases'],
  'GET /api/v1/webhook-endpoints': ['native'],
  'POST /api/v1/webhook-endpoints': ['native'],
  'GET /api/v1/webhook-endpoints/:id': ['native'],
  'PATCH /api/v1/webhook-endpoints/:id': ['native'],
  'DELETE /api/v1/webhook-endpoints/:id': ['native'],
  'POST /api/v1/webhook-endpoints/:id/test': ['native'],
  'POST /api/v1/webhook-endpoints/:id/rotate-secret': ['native'],
  'POST /api/v1/webhook-endpoints/:id/replay': ['native'],
  'POST /api/v1/webhook-listeners': ['native'],
  'GET /api/v1/webhook-listeners/:id/next': ['native'],
  'POST /api/v1/webhook-listeners/:id/attempts': ['native'],
  'GET /api/v1/webhook-deliveries': ['native'],
  'GET /api/v1/webhook-deliveries/:id': ['native'],
  'POST /api/v1/webhook-deliveries/:id/retry': ['native'],
  'GET /api/v1/contacts': ['native'],
  'PATCH /api/v1/contacts/:id': ['native'],
  'GET /api/v1/contacts/:id/export': ['native'],
  'POST /api/v1/contacts/:id/erase': ['native'],
  'GET /api/v1/workspace': ['native', 'admin'],
  'PATCH /api/v1/workspace': ['admin'],
  'POST /api/v1/workspaces': ['admin'],
  'GET /api/v1/api-keys': ['admin'],
  'POST /api/v1/api-keys': ['admin'],
  'DELETE /api/v1/api-keys/:id': ['admin'],
  'POST /api/v1/api-keys/:id/rotate': ['admin'],
  'POST /api/v1/sign-in-links': ['admin'],
  'GET /api/v1/audit-log': ['native', 'admin'],
  'GET /api/v1/audit-log/export': ['native', 'admin'],
  'GET /api/v1/audit-log/key': ['native', 'admin'],
  'POST /v1/api/auth/token': SCOPES,
  'POST /v1/api/conversation': ['intake'],
  'POST /v1/api/conversation/start_conversation': ['intake'],
  'GET /v1/api/conversation/widget_data': ['intake'],
  'GET /v1/api/conversation/get_conversations': ['intake'],
  'GET /v1/api/conversation/get_conversation_history': ['intake'],
  'DELETE /v1/api/conversation/remove_conversation': ['intake'],
  'POST /v1/api/conversation/create_opportunity_contained_items': ['intake'],
  'GET /v1/api/question_lists': ['intake'],
  'POST /v1/api/question_lists': ['intake'],
  'GET /v1/api/question_lists/:id': ['intake'],
  'PATCH /v1/api/question_lists/:id': ['intake'],
  'DELETE /v1/api/question_lists/:id': ['intake'],
  'GET /v1/api/opportunities': ['intake'],
  'POST /v1/api/opportunities': ['intake'],
  'GET /v1/api/opportunities/:opportunity_id': ['intake'],
  'PATCH /v1/api/opportunities/:opportunity_id': ['intake'],
  'DELETE /v1/api/opportunities/:opportunity_id': ['intake'],
  'GET /api/v1/conversations/:id/message-statuses': ['native'],
  'GET /api/v1/channels': ['native'],
  'POST /api/v1/channels': ['native'],
  'GET /api/v1/channels/:id': ['native'],
  'PATCH /api/v1/channels/:id': ['native'],
  'DELETE /api/v1/channels/:id': ['native'],
  'POST /api/v1/channels/:id/test': ['native'],
  'GET /api/v1/templates': ['native', 'outreach'],
  'POST /api/v1/templates': ['native', 'outreach'],
  'GET /api/v1/templates/:id': ['native', 'outreach'],
  'PATCH /api/v1/templates/:id': ['native', 'outreach'],
  'DELETE /api/v1/templates/:id': ['native', 'outreach'],
  'POST /api/v1/templates/:id/simulate': ['native', 'outreach'],
  'POST /deployment/api/poll/:poll_id': ['outreach'],
  'GET /api/conversations': ['knowledge'],
  'POST /api/conversations': ['knowledge'],
  'GET /api/conversations/:id': ['knowledge'],
  'POST /api/conversations/:id': ['knowledge'],
  'GET /api/task_status/:task_id': ['knowledge'],
  'DELETE /api/conversations/:id': ['knowledge'],
  'GET /api/data_sets': ['knowledge'],
  'POST /api/data_sets': ['knowledge'],
  'GET /api/data_sets/:id': ['knowledge'],
  'PATCH /api/data_sets/:id': ['knowledge'],
  'DELETE /api/data_sets/:id': ['knowledge'],
  'POST /api/data_sets/:id/search': ['knowledge'],
  'GET /api/data_sets/:id/documents': ['knowledge'],
  'POST /api/data_sets/:id/documents': ['knowledge'],
  'GET /api/data_sets/:id/documents/:document_id': ['knowledge'],
  'PUT /api/data_sets/:id/documents/:document_id': ['knowledge'],
  'DELETE /api/data_sets/:id/documents/:document_id': ['knowledge'],
  'GET /c/:token': BY_LINK,
  'POST /c/:token': BY_LINK,
  'GET /c/:token/view': BY_LINK,
  'GET /c/:token/events': BY_LINK,
  'GET /c/:token/files/:document_id': BY_LINK,
  'POST /c/:token/reply': BY_LINK,
  'POST /c/:token/files': BY_LINK,
  'POST /c/:token/withdraw': BY_LINK,
  'POST /c/:token/language': BY_LINK,
  'GET /simulator/:token': BY_LINK,
  'GET /simulator/:token/view': BY_LINK,
  'GET /simulator/:token/events': BY_LINK,
  'POST /simulator/:token/reply': BY_LINK,
  'POST /simulator/:token/files': BY_LINK,
  'POST /simulator/:token/again': BY_LINK,
  // Its cookie opens it, see src/surfaces/console/console.test.ts.
  'GET /console': OPEN,
  'GET /console/*': OPEN,
  'GET /console/sign-in/:token': BY_LINK,
  'POST /console/sign-in/:token': BY_LINK,
  'POST /console/sign-out': OPEN,
  'POST /session/:session_id/update': BY_LINK,
  // Its verify token and its signature open it.
  'GET /channels/whatsapp/:channel_id/webhook': OPEN,
  'POST /channels/whatsapp/:channel_id/webhook': OPEN,
  'GET /healthz': OPEN,
  'GET /readyz': OPEN,
  'GET /metrics': OPEN,
  'GET /openapi.json': OPEN,
  'GET /docs': OPEN,
  'GET /assets/reference.js': OPEN,
  'GET /assets/reference/*': OPEN,
  'GET /assets/page/*': OPEN,
  'GET /assets/simulator/*': OPEN,
  'GET /assets/console/*': OPEN,
  'GET /assets/fonts/*': OPEN,
  'GET /embed.js': OPEN,
}

/** Scripts, styles, fonts, and what those scripts and a page without them send. */
const OUR_PAGES =
  /^GET \/(assets\/|embed|console\/\*)|^POST \/(c|simulator|console)\/|^GET \/(c|simulator)\/:token\//

test('who may do what', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const routes = await listRoutes()
  const ids = await makeThings(hearback)
  const bad = {
    none: '',
    unknown: `hb_${'x'.repeat(40)}`,
    revoked: await makeRevoked(hearback),
    expired: await makeExpired(hearback),
  }
  const keys = Object.fromEntries(
    await Promise.all(SCOPES.map(async (scope) => [scope, await createKey(call, scope)] as const)),
  )
  const stranger = await createTenant(call)
  const { link } = await createCaseClient(call).followUp([{ module: 'invoice' }])
  const guarded = routes.filter((route) => Array.isArray(EXPECTED[route]))
  const byLink = routes.filter((route) => EXPECTED[route] === BY_LINK)

  const callAs = await callDeclared(call)
  const ask = (route: string, id: string, authorization: string, headers: Record<string, string> = {}) => {
    const [method = '', path = ''] = route.split(' ')
    const body = method === 'POST' || method === 'PATCH' ? {} : undefined
    return callAs(method, path.replace(/:\w+/, id), body, { authorization, ...headers })
  }

  await t.test('every route has an expectation, and every expectation a route', () => {
    assert.deepEqual(routes, Object.keys(EXPECTED).sort())
  })

  await t.test('every route is described, but what only our own pages ask for', async () => {
    const { body } = await call('GET', '/openapi.json')
    const described = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    const others = routes.filter((route) => !OUR_PAGES.test(route))
    assert.deepEqual(described.sort(), others)
  })

  for (const [route, opens] of Object.entries(EXPECTED)) {
    if (opens === OPEN || opens === BY_LINK) continue
    await t.test(`${route} opens with ${opens.join(' or ')} alone`, async () => {
      for (const [what, authorization] of Object.entries(bad)) {
        const { status, headers } = await ask(route, ids[route] ?? randomUUID(), authorization)
        assert.equal(status, 401, `${what} key`)
        assert.ok(headers.get('www-authenticate'), 'a 401 says how to authenticate')
      }
      for (const scope of SCOPES) {
        const { status } = await ask(route, unknownTo(route), keys[scope] ?? '')
        if (opens.includes(scope))
          assert.ok(status !== 401 && status !== 403, `${scope} opens it, not ${status}`)
        else assert.equal(status, 403, `${scope} does not open it`)
      }
      if (!route.includes(':')) return
      const theirs = await ask(route, ids[route] ?? randomUUID(), stranger)
      const unknown = await ask(route, unknownTo(route), stranger)
      assert.ok([400, 404, 422].includes(theirs.status), `another workspace’s key gets a ${theirs.status}`)
      assert.deepEqual(
        [theirs.status, theirs.body],
        [unknown.status, unknown.body],
        'as one that does not exist',
      )
    })
  }

  await t.test('what needs no body answers 404 for another workspace’s id', async () => {
    for (const route of Object.keys(EXPECTED).filter((name) => /:(id|case_id|opportunity_id)/.test(name))) {
      if (
        /messages|review|replay|attempts|conversations$|^PATCH|^POST \/api\/(conversations|data_sets)/.test(
          route,
        ) &&
        !route.startsWith('GET')
      )
        continue
      assert.equal((await ask(route, ids[route] ?? '', stranger)).status, 404, route)
    }
  })

  await t.test('no list shows another workspace’s things', async () => {
    // A number may be in any answer.
    const known = Object.values(ids).filter((id) => !/^\d+$/.test(id))
    for (const route of Object.keys(EXPECTED).filter((name) =>
      /^GET \/(api\/v1|v1\/api|api)\/[^:]+$/.test(name),
    )) {
      // Of one conversation, which the query names.
      if (/chat-messages|widget_data|get_conversation_history/.test(route)) continue
      const { status, body } = await ask(route, '', stranger)
      assert.equal(status, 200, route)
      for (const id of known) assert.ok(!JSON.stringify(body).includes(id), `${route} shows ${id}`)
    }
  })

  await t.test('the page opens with the secret in its address and with nothing else', async () => {
    for (const [route, opens] of Object.entries(EXPECTED)) {
      if (opens !== BY_LINK) continue
      for (const authorization of ['', hearback.key]) {
        const { status } = await ask(route, 'A'.repeat(32), authorization)
        assert.ok(status === 404 || status === 422, `${route} with a made-up address: ${status}`)
      }
    }
  })

  await t.test('the secret of a link is no key, in any spelling', async () => {
    for (const route of guarded)
      for (const authorization of spellings(tokenOf(link)))
        assert.equal((await ask(route, ids[route] ?? randomUUID(), authorization)).status, 401, route)
  })

  await t.test('every route takes every spelling of a key, and no spelling of a bad one', async () => {
    for (const route of guarded)
      for (const authorization of spellings(hearback.key)) {
        const { status } = await ask(route, randomUUID(), authorization)
        assert.ok(status !== 401 && status !== 403, `${route} with "${authorization.slice(0, 9)}": ${status}`)
      }
    for (const route of guarded)
      for (const authorization of spellings(bad.expired))
        assert.equal((await ask(route, randomUUID(), authorization)).status, 401, route)
  })

  await t.test('no route that changes something takes saved credentials from another origin', async () => {
    const [saved = ''] = spellings(hearback.key).slice(-1)
    for (const route of guarded.filter((name) => !name.startsWith('GET')))
      for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'same-site' }])
        assert.equal((await ask(route, randomUUID(), saved, headers as never)).status, 403, route)
  })

  await t.test('what was erased answers as what never was', async () => {
    const erased = await makeErased(call)
    for (const route of guarded) {
      const id = erased.ids[/(?:api\/v1|v1\/api)\/([\w-]+)\/:/.exec(route)?.[1] ?? '']
      if (id === undefined) continue
      const [gone, unknown] = [
        await ask(route, id, hearback.key),
        await ask(route, unknownTo(route), hearback.key),
      ]
      assert.deepEqual([gone.status, gone.body], [unknown.status, unknown.body], route)
      assert.ok(gone.status >= 400, route)
    }
    for (const route of byLink) {
      const { status } = await ask(route, erased.token, '')
      assert.ok([404, 410, 422].includes(status), `${route} of an erased conversation: ${status}`)
    }
  })

  await t.test('a page of another origin changes nothing with saved credentials', async () => {
    const saved = `Basic ${Buffer.from(`me:${hearback.key}`).toString('base64')}`
    const create = (headers: Record<string, string>) =>
      call('POST', '/api/v1/cases', { case: { case_kind: 'monitoring', company_full_name: 'X' } }, headers)
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      assert.equal((await create({ authorization: saved, ...headers } as Record<string, string>)).status, 403)
    assert.equal((await create({ authorization: saved })).status, 201, 'a program sends no origin')
    assert.equal(
      (await create({ authorization: saved, origin: hearback.url })).status,
      201,
      'our own page may',
    )
    const bearer = { authorization: `Bearer ${hearback.key}`, origin: 'https://app.example' }
    assert.equal((await create(bearer)).status, 201, 'a key that the page itself holds may')
  })

  await t.test('only a key of the default workspace makes workspaces', async () => {
    const refused = await call('POST', '/api/v1/workspaces', { name: 'X' }, { authorization: stranger })
    assert.equal(refused.status, 403)
  })
})

/** An id of the right form that nothing has. */
const unknownTo = (route: string) =>
  /question_lists|\/api\/(conversations|data_sets)/.test(route) ? '4000000000' : randomUUID()

/** All ways to send a key; the last one is what a browser saves. */
function spellings(key: string): string[] {
  return [
    key,
    `Bearer ${key}`,
    `Token ${key}`,
    `bearer  ${key}`,
    `Basic ${Buffer.from(`me:${key}`).toString('base64')}`,
  ]
}

/** The server's own table of routes, without HEAD, which goes with GET. */
async function listRoutes(): Promise<string[]> {
  // Only listed, never called: no request reaches these services.
  const services = { version: '0', config: { publicUrl: 'http://x' }, context: { log: createLog('silent') } }
  const app = await createApp(services as unknown as Services)
  const tree = app.printRoutes({ commonPrefix: true })
  await app.close()
  const branch: string[] = []
  return tree
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', label = '', methods] =
        /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? []
      branch.length = indent.length / 4
      branch.push(label)
      const path = branch.join('')
      return (methods?.split(', ') ?? [])
        .filter((method) => method !== 'HEAD')
        .map((method) => `${method} ${path}`)
    })
    .sort()
}

/** An id that exists, for every route that takes one. */
async function makeThings(hearback: Hearback): Promise<Record<string, string>> {
  const { call } = hearback
  const { createCase, followUp, give } = createCaseClient(call)
  const endpoint = await call('POST', '/api/v1/webhook-endpoints', {
    url: 'http://127.0.0.1:9/',
    events: ['follow_up_created'],
  })
  const { case_id } = await createCase({ user_full_name: 'Ana Ruiz' })
  const question = [{ id: 'name', type: 'text', text: 'Who are you?' }]
  const { question_list_id, opportunity_id } = await createIntakeClient(call).start(question)
  const { conversation_id } = await followUp([{ module: 'invoice' }], case_id)
  const scheduled = await call('POST', '/api/v1/chat-message-follow-ups', {
    chatId: conversation_id,
    dueDate: '2100-01-01T00:00:00Z',
    message: 'Are you there?',
    cancelOnReply: false,
  })
  const contacts = await call('GET', '/api/v1/contacts')
  const given = await give(conversation_id, { 'invoice.pdf': makePdf() })
  const deliveries = await call('GET', '/api/v1/webhook-deliveries')
  const key = await call('POST', '/api/v1/api-keys', { name: 'Ours', scopes: ['cases'] })
  const listener = await call('POST', '/api/v1/webhook-listeners', { name: 'ours' })
  const known: Record<string, string> = {
    cases: case_id,
    contacts: contacts.body.items[0].contact_id,
    conversations: conversation_id,
    documents: given.body.documents[0].document_id,
    'webhook-endpoints': endpoint.body.id,
    'webhook-listeners': listener.body.id,
    'webhook-deliveries': deliveries.body.items[0].id,
    'api-keys': key.body.id,
    'chat-message-follow-ups': scheduled.body.id,
    question_lists: String(question_list_id),
    opportunities: opportunity_id,
    templates: (await createOutreachClient(call).createTemplate()).id,
    channels: await createChannel(call),
    ...(await makeKnowledge(hearback)),
  }
  const routes = Object.keys(EXPECTED).filter((route) => /\/:(id|case_id|opportunity_id|task_id)/.test(route))
  return Object.fromEntries(
    routes.map((route) => {
      const [, resource = ''] =
        /(?:api\/v1|v1\/api)\/([\w-]+)|(api\/\w+)/.exec(route)?.filter((part) => part !== undefined) ?? []
      const id = known[resource]
      assert.ok(id, `the test makes one of the ${resource}`)
      return [route, id]
    }),
  )
}

/** A conversation about a data set with a document, by their numbers. */
async function makeKnowledge(hearback: Hearback): Promise<Record<string, string>> {
  const client = createKnowledgeClient(hearback)
  // Another workspace's first one would have the number of its own.
  await client.createDataSet('The first')
  const dataSet = await client.createDataSet()
  const { body } = await hearback.call('POST', `/api/data_sets/${dataSet}/documents`, {
    title: 'A',
    content: 'B',
  })
  return {
    'api/data_sets': String(dataSet),
    'api/conversations': String(await client.start(dataSet)),
    'api/task_status': body.task_id,
  }
}

async function makeRevoked({ call }: Hearback): Promise<string> {
  const { body } = await call('POST', '/api/v1/api-keys', { name: 'revoked', scopes: [...SCOPES] })
  assert.equal((await call('DELETE', `/api/v1/api-keys/${body.id}`)).status, 204)
  return body.api_key
}

async function makeExpired(hearback: Hearback): Promise<string> {
  const { body } = await hearback.call('POST', '/api/v1/api-keys', { name: 'expired', scopes: [...SCOPES] })
  const admin = new pg.Client({ connectionString: await adminUrlOf(hearback.database) })
  await admin.connect()
  await admin.query(`UPDATE api_keys SET expires_at = now() - interval '1 second' WHERE id = $1`, [body.id])
  await admin.end()
  return body.api_key
}
