import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { assertProblem } from '#test/assert-problem.ts'
import { createCaseClient, createKey, createTenant, formOf } from '#test/case-client.ts'
import { makePdf } from '#test/files.ts'
import { startHearback } from '#test/hearback.ts'
import { readPages } from '#test/read-pages.ts'

const QUESTION = { module: 'follow_up', question: 'Why?' }
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

test('conversations', async (t) => {
  const { call, url } = await startHearback(t)
  const { createCase, followUp, say, give } = createCaseClient(call)
  const ofCase = await createCase()
  const open = async () => (await followUp([QUESTION], ofCase.case_id)).conversation_id as string
  const address = (id: string, rest = '') => `/api/v1/conversations/${id}${rest}`

  await t.test('a conversation is shown with all that it is', async () => {
    const created = await followUp([QUESTION], ofCase.case_id)
    const { status, body } = await call('GET', address(created.conversation_id))
    assert.equal(status, 200)
    assert.deepEqual(
      { ...body, number: 0, started_at: '', expires_at: '' },
      {
        conversation_id: created.conversation_id,
        number: 0,
        key: created.conversation_id,
        case_id: ofCase.case_id,
        kind: 'case',
        status: 'active',
        channel: 'page',
        link: created.link,
        session_keys: [],
        started_at: '',
        finished_at: null,
        expires_at: '',
        summary: null,
      },
    )
    assert.ok(Number.isInteger(body.number) && body.number >= 1)
    assert.match(body.started_at, TIME)
    const days = (Date.parse(body.expires_at) - Date.parse(body.started_at)) / 86_400_000
    assert.equal(days, 30, 'it lives as long as its link')
  })

  await t.test('the list is newest first, filtered and paged', async () => {
    const all = await readPages(call, '/api/v1/conversations', 3)
    const times = all.map((item) => item.started_at)
    assert.deepEqual(times, times.toSorted().reverse())
    assert.equal(new Set(all.map((item) => item.conversation_id)).size, all.length, 'none comes twice')
    const other = await createCase({ modules: [QUESTION] })
    const filtered = async (query: string) =>
      (await readPages(call, `/api/v1/conversations?${query}`, 50)).map((item) => item.conversation_id)
    assert.deepEqual(await filtered(`case_id=${other.case_id}`), [other.conversation_id])
    await say(other.conversation_id, 'Because.')
    assert.deepEqual(await filtered('status=finished'), [other.conversation_id])
    assert.ok(!(await filtered('status=active')).includes(other.conversation_id))
    assert.deepEqual(await filtered('kind=intake'), [])
    assert.deepEqual(await filtered('case_id=not-a-uuid'), [])
    for (const [query, pointer] of [
      ['limit=0', '/query/limit'],
      ['limit=101', '/query/limit'],
      ['limit=x', '/query/limit'],
      ['cursor=nonsense', '/query/cursor'],
      ['status=done', '/query/status'],
      ['kind=letter', '/query/kind'],
    ] as const)
      assertProblem(await call('GET', `/api/v1/conversations?${query}`), 422, pointer)
  })

  await t.test('what nobody made is 404, and so is what belongs to another workspace', async () => {
    const id = await open()
    const stranger = { authorization: await createTenant(call) }
    for (const [method, rest] of [
      ['GET', ''],
      ['GET', '/messages'],
      ['GET', '/events'],
      ['GET', '/report'],
      ['GET', '/report.pdf'],
      ['POST', '/close'],
      ['POST', '/link'],
      ['DELETE', '/link'],
      ['DELETE', ''],
    ] as const) {
      assertProblem(await call(method, address(id, rest), undefined, stranger), 404)
      assertProblem(await call(method, address(randomUUID(), rest)), 404)
      assertProblem(await call(method, address('no-such-key', rest)), 404)
    }
    const message = { role: 'user', text: 'Hello' }
    assertProblem(await call('POST', address(id, '/messages'), message, stranger), 404)
    assertProblem(await call('POST', address(id, '/messages'), formOf({}, 'Hello'), stranger), 404)
  })

  await t.test('a message says who spoke, through what and with which key', async () => {
    const id = await open()
    const before = await call('GET', address(id, '/messages'))
    assert.deepEqual(
      before.body.items.map(({ role, via, credential_id }: Record<string, unknown>) => [
        role,
        via,
        credential_id,
      ]),
      [['agent', 'rule', null]],
    )
    const spoken = await call('POST', address(id, '/messages'), { role: 'agent', text: 'Take your time.' })
    assert.equal(spoken.status, 201)
    assert.equal(spoken.body.role, 'agent')
    const said = await say(id, 'Because.')
    assert.equal(said.status, 201)
    assert.deepEqual(Object.keys(said.body).sort(), [
      ...['created_at', 'credential_id', 'documents', 'message_id', 'number', 'role', 'text', 'via'],
    ])
    assert.equal(said.body.via, 'api')
    assert.match(said.body.credential_id, /^[0-9a-f-]{36}$/)
    assert.equal(said.body.text, 'Because.')
    const items = await readPages(call, address(id, '/messages'), 1)
    assert.deepEqual(
      items.map((item) => item.number),
      items.map((_, index) => index + 1),
      'oldest first, without a gap',
    )
    assert.deepEqual(items[2], said.body)
    assert.equal(items.at(-1).role, 'agent', 'what the dialogue says next follows')
    assertProblem(await call('GET', address(id, '/messages?cursor=x')), 422, '/query/cursor')
  })

  await t.test('a message that says nothing, or nobody’s, is refused by its field', async () => {
    const path = address(await open(), '/messages')
    for (const [body, pointer] of [
      [{ role: 'user' }, '/text'],
      [{ text: 'Hello' }, '/role'],
      [{ role: 'system', text: 'Hello' }, '/role'],
      [{ role: 'user', text: '' }, '/text'],
      [{ role: 'user', text: ' \n' }, '/text'],
      [{ role: 'user', text: 7 }, '/text'],
      [{ role: 'user', text: 'x'.repeat(100_001) }, '/text'],
      [formOf({}, ''), '/text'],
      [formOf({}, 'Hello', 'nobody'), '/role'],
      [formOf({}, ' ', 'agent'), '/text'],
    ] as const)
      assertProblem(await call('POST', path, body), 422, pointer)
    assertProblem(await call('POST', path, 'Hello', { 'content-type': 'text/plain' }), 415)
    assertProblem(await call('POST', path, '{', { 'content-type': 'application/json' }), 400)
    assert.equal((await call('GET', path)).body.items.length, 1, 'nothing was stored')
  })

  await t.test('a form may hold text, files or both', async () => {
    const { conversation_id } = await followUp([{ module: 'invoice' }], ofCase.case_id)
    const path = address(conversation_id, '/messages')
    const text = await call('POST', path, formOf({}, 'A moment.'))
    assert.equal(text.status, 201)
    assert.deepEqual(text.body.documents, [])
    const both = await call('POST', path, formOf({ 'a.pdf': makePdf({ text: 'A' }) }, 'Here it is'))
    assert.equal(both.body.text, 'Here it is')
    const [document] = both.body.documents
    assert.deepEqual(Object.keys(document).sort(), [
      ...['comment', 'content_type', 'document_id', 'document_name', 'document_type', 'download_link'],
      ...['rejected', 'rejection_reason', 'sha256', 'size', 'withdrawn_at'],
    ])
    assert.equal(document.download_link, `${url}/api/v1/documents/${document.document_id}/download`)
    const items = (await call('GET', path)).body.items
    assert.ok(items.some((item: unknown) => JSON.stringify(item) === JSON.stringify(both.body)))
  })

  await t.test('closing ends a conversation once', async () => {
    const id = await open()
    const closed = await call('POST', address(id, '/close'), '', { 'content-type': 'application/json' })
    assert.equal(closed.status, 200, 'a client may name the type of a body that it does not send')
    assert.equal(closed.body.status, 'closed')
    assert.match(closed.body.finished_at, TIME)
    assert.deepEqual((await call('GET', address(id))).body, closed.body)
    assertProblem(await call('POST', address(id, '/close')), 409)
    assertProblem(await say(id, 'Wait!'), 409)
    assertProblem(await give(id, { 'late.pdf': makePdf() }), 409)
    assertProblem(await call('POST', address(id, '/messages'), { role: 'agent', text: 'Bye' }), 409)
  })

  await t.test('repeated under one idempotency key, each request is answered as the first time', async () => {
    const id = await open()
    const target = { url: 'http://127.0.0.1:9/', events: ['conversation.finished'] }
    const endpoint = await call('POST', '/api/v1/webhook-endpoints', target)
    for (const [path, body] of [
      [address(id, '/messages'), { role: 'agent', text: 'Hello' }],
      [address(id, '/link'), undefined],
      [address(id, '/close'), undefined],
      ['/api/v1/workspaces', { name: 'Once' }],
      ['/api/v1/webhook-endpoints', target],
      [`/api/v1/webhook-endpoints/${endpoint.body.id}/test`, undefined],
      [`/api/v1/webhook-endpoints/${endpoint.body.id}/rotate-secret`, undefined],
      [address(randomUUID(), '/close'), undefined],
    ] as const) {
      const once = { 'idempotency-key': 'the same for every address' }
      const first = await call('POST', path, body, once)
      const second = await call('POST', path, body, once)
      assert.deepEqual([second.status, second.body], [first.status, first.body], path)
      assert.equal(second.headers.get('content-type'), first.headers.get('content-type'))
      assertProblem(await call('POST', path, { another: 'body' }, once), 422)
    }
  })

  await t.test('a renewed link replaces the old one, and a revoked one is gone', async () => {
    const created = await followUp([QUESTION], ofCase.case_id)
    const id = created.conversation_id
    assert.equal((await call('GET', created.link)).status, 200)
    const renewed = await call('POST', address(id, '/link'))
    assert.equal(renewed.status, 200)
    assert.deepEqual(Object.keys(renewed.body).sort(), ['expires_at', 'link'])
    assert.notEqual(renewed.body.link, created.link)
    assert.match(renewed.body.expires_at, TIME)
    assert.equal((await call('GET', created.link)).status, 410, 'the old link stops working')
    assert.equal((await call('GET', renewed.body.link)).status, 200)
    assert.equal((await call('GET', address(id))).body.link, renewed.body.link)
    assert.equal((await call('DELETE', address(id, '/link'))).status, 204)
    assert.equal((await call('GET', renewed.body.link)).status, 410)
    assert.equal((await call('GET', address(id))).body.link, null)
    assert.equal((await call('GET', address(id))).body.status, 'active', 'the conversation goes on')
  })

  await t.test('an erased conversation leaves nothing behind', async () => {
    const created = await followUp([{ module: 'invoice' }], ofCase.case_id)
    const id = created.conversation_id
    const given = await give(id, { 'gone.pdf': makePdf({ text: 'Gone' }) })
    const [document] = given.body.documents
    const erased = await call('DELETE', address(id))
    assert.equal(erased.status, 204)
    assert.equal(erased.body, '')
    assertProblem(await call('GET', address(id)), 404)
    assertProblem(await call('GET', document.download_link), 404)
    assert.equal((await call('GET', created.link)).status, 404)
    assertProblem(await call('DELETE', address(id)), 404)
    const shown = await call('GET', `/api/v1/cases/${ofCase.case_id}`)
    assert.ok(!JSON.stringify(shown.body).includes(id))
    const next = await followUp([{ module: 'invoice' }], ofCase.case_id)
    const again = await give(next.conversation_id, { 'gone.pdf': makePdf({ text: 'Gone' }) })
    assert.equal(again.body.documents[0].rejected, false, 'the file is unknown again')
  })

  await t.test('a key sees the conversations of its surfaces only', async () => {
    const id = await open()
    const reports = async (...scopes: string[]) =>
      (
        await call('GET', address(id, '/report'), undefined, {
          authorization: await createKey(call, ...scopes),
        })
      ).status
    assert.equal(await reports('cases'), 200)
    assert.equal(await reports('native'), 200)
    assert.equal(await reports('follow_ups'), 200)
    assert.equal(await reports('knowledge', 'cases'), 200)
    assert.equal(await reports('knowledge'), 404, 'as if it did not exist')
    assert.equal(await reports('intake', 'outreach'), 404)
    assert.equal(await reports('admin'), 403)
  })
})
