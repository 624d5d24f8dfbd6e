import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { contentHash } from '#domain/audit/content-hash.ts'
import type { Answerer } from '#domain/knowledge/answerer.ts'
import { createCaseClient, formOf } from './case-client.ts'
import { adminUrlOf } from './database.ts'
import { makeEncryptedPdf, makePdf, makePng } from './files.ts'
import { eventually, startHearback } from './hearback.ts'
import { createIntakeClient } from './intake/intake-client.ts'
import { createKnowledgeClient } from './knowledge/knowledge-client.ts'
import { startWebhookReceiver } from './webhook-receiver.ts'

const FORM = makePdf({ text: 'Form 12, to be signed' })

test('files that an operator gives', async (t) => {
  const hearback = await startHearback(t)
  const { call, url } = hearback
  const client = createCaseClient(call)
  const receiver = await startWebhookReceiver(t)
  const events = ['chat_finished', 'message.created', 'document.reviewed']
  await call('POST', '/api/v1/webhook-endpoints', { url: receiver.url, events })

  const asks = () => client.followUp([{ module: 'invoice' }])
  const messages = (id: string) => `/api/v1/conversations/${id}/messages`
  const send = (id: string, files: Record<string, Uint8Array>, text = '', headers = {}) =>
    call('POST', messages(id), formOf(files, text, 'agent'), headers)
  /** Of the page, by its link. */
  const view = async (link: string) => (await call('GET', `${new URL(link).pathname}/view`)).body
  const open = (address: string) => fetch(`${url}${address}`, { redirect: 'manual' })

  await t.test(
    'are the message’s documents, in the answer, the history, the stream and webhooks',
    async () => {
      const { conversation_id: id } = await asks()
      const given = await send(
        id,
        { 'form.pdf': FORM, 'locked.pdf': makeEncryptedPdf() },
        'Please sign this.',
      )
      assert.equal(given.status, 201)
      const { message_id, role, documents } = given.body
      assert.deepEqual([role, given.body.text], ['agent', 'Please sign this.'])
      assert.deepEqual(
        documents.map(({ document_name, rejected, rejection_reason }: Record<string, unknown>) => [
          document_name,
          rejected,
          rejection_reason,
        ]),
        [
          ['form.pdf', false, null],
          ['locked.pdf', true, 'document-encrypted'],
        ],
      )
      const { body: history } = await call('GET', messages(id))
      assert.deepEqual(history.items.at(-1), given.body)
      const told = await receiver.wait(
        'message.created',
        ({ body }) => body.message.message_id === message_id,
      )
      assert.deepEqual(told.body.message, given.body)
      const { body: data } = await call('GET', `/api/v1/conversations/${id}/export`)
      const [exported] = data.conversations
      const event = exported.events.find(({ data }: { data: { message?: { message_id: string } } }) => {
        return data.message?.message_id === message_id
      })
      assert.deepEqual(event.data.message, given.body)
      assert.deepEqual(
        exported.documents.map((document: { role: string }) => document.role),
        ['agent', 'agent'],
      )
      const download = await fetch(documents[0].download_link, { headers: { authorization: hearback.key } })
      assert.deepEqual(Buffer.from(await download.arrayBuffer()), FORM)
    },
  )

  await t.test('need no words, but words or a file', async () => {
    const { conversation_id: id } = await asks()
    assert.equal((await send(id, { 'form.pdf': FORM })).status, 201)
    assert.equal((await send(id, {})).status, 422)
    const twice = { 'idempotency-key': `form ${id}` }
    const [one, other] = [
      await send(id, { 'form.pdf': FORM }, 'Once', twice),
      await send(id, { 'form.pdf': FORM }, 'Once', twice),
    ]
    assert.deepEqual(one.body, other.body)
    assert.equal((await client.read(id)).filter(({ text }) => text === 'Once').length, 1)
    await call('POST', `/api/v1/conversations/${id}/close`)
    assert.equal((await send(id, { 'form.pdf': FORM })).status, 409)
  })

  await t.test('may be at most ten with a message, none of them twice', async () => {
    const { conversation_id: id } = await asks()
    const names = Array.from({ length: 11 }, (_, index) => `${index}.pdf`)
    const many = Object.fromEntries(names.map((name) => [name, makePdf({ text: name })]))
    const { body } = await send(id, many)
    const rejected = (documents: { rejected: boolean }[]) => documents.map((document) => document.rejected)
    assert.deepEqual(rejected(body.documents), [...Array(10).fill(false), true])
    const { body: again } = await send(id, { 'a.pdf': FORM, 'b.pdf': FORM })
    assert.deepEqual(rejected(again.documents), [false, true])
    const { body: once_more } = await send(id, { 'a.pdf': FORM })
    assert.deepEqual(rejected(once_more.documents), [false], 'they may be sent again later')
  })

  await t.test('answer no question, are not the client’s, and keep nobody from giving the same', async () => {
    const { conversation_id: id, case_id } = await asks()
    await send(id, { 'form.pdf': FORM }, 'The form.')
    assert.equal(await client.statusOf(id), 'active')
    const given = await client.give(id, { 'signed.pdf': FORM })
    assert.equal(given.body.documents[0].rejected, false, 'the person may give the same file')
    assert.equal((await send(id, { 'copy.pdf': FORM })).body.documents[0].rejected, false)
    await client.say(id, 'done')
    const finished = await receiver.wait('chat_finished', ({ body }) => body.conversation_id === id)
    assert.deepEqual(
      finished.body.client_documents.map(({ document_id }: { document_id: string }) => document_id),
      [given.body.documents[0].document_id],
    )
    const next = await client.followUp([{ module: 'invoice' }], case_id)
    await send(next.conversation_id, { 'other.pdf': makePdf({ text: 'Another form' }) })
    const theirs = await client.give(next.conversation_id, {
      'other.pdf': makePdf({ text: 'Another form' }),
      'signed.pdf': FORM,
    })
    assert.deepEqual(
      theirs.body.documents.map(({ rejected }: { rejected: boolean }) => rejected),
      [false, true],
      'what the person gave before in the case is there already',
    )
  })

  await t.test('can be neither reviewed nor taken back by the person', async () => {
    const { conversation_id: id, link } = await asks()
    const { body } = await send(id, { 'form.pdf': FORM })
    const { document_id } = body.documents[0]
    const review = await call('POST', `/api/v1/documents/${document_id}/review`, { rejected: true })
    assert.deepEqual(
      [review.status, review.body.detail],
      [422, 'This document was sent to the person; there is nothing to review.'],
    )
    const withdrawn = await call('POST', `${new URL(link).pathname}/withdraw`, { document_id })
    assert.equal(withdrawn.status, 404)
    assert.equal((await call('GET', `/api/v1/documents/${document_id}`)).body.role, 'agent')
  })

  await t.test('are cards on the page, which whoever has the link may open, and nobody else', async () => {
    const { conversation_id: id, link } = await asks()
    const { pathname } = new URL(link)
    const { body } = await send(id, { 'Formulář 12.pdf': FORM, 'locked.pdf': makeEncryptedPdf() })
    const [form, locked] = body.documents
    const [said] = (await view(link)).items.filter(({ kind }: { kind: string }) => kind === 'said')
    assert.deepEqual(
      said.documents.map(({ name }: { name: string }) => name),
      ['Formulář 12.pdf'],
      'a refused one is no business of the person',
    )
    const page = await (await open(pathname)).text()
    const address = `${pathname}/files/${form.document_id}`
    assert.ok(page.includes(`href="${address}"`), 'it works without JavaScript')
    const file = await open(address)
    assert.deepEqual(
      [file.status, file.headers.get('content-type'), file.headers.get('content-disposition')],
      [
        200,
        'application/pdf',
        `attachment; filename="Formul__ 12.pdf"; filename*=UTF-8''Formul%C3%A1%C5%99%2012.pdf`,
      ],
    )
    assert.match(file.headers.get('content-security-policy') ?? '', /sandbox/)
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), FORM)
    assert.equal((await open(`${pathname}/files/${locked.document_id}`)).status, 404)
    assert.equal((await open(`${pathname}/files/nothing`)).status, 404)

    const given = await client.give(id, { 'invoice.pdf': makePdf() })
    const own = given.body.documents[0].document_id
    assert.equal((await open(`${pathname}/files/${own}`)).status, 404, 'the person’s own are not handed out')
    const other = await asks()
    const elsewhere = `${new URL(other.link).pathname}/files/${form.document_id}`
    assert.equal((await open(elsewhere)).status, 404)
    await call('DELETE', `/api/v1/conversations/${id}/link`)
    assert.equal((await open(address)).status, 410)
  })

  await t.test('a message with nothing to show is not on the page', async () => {
    const { conversation_id: id, link } = await asks()
    await send(id, { 'locked.pdf': makeEncryptedPdf() })
    assert.deepEqual(
      (await view(link)).items.filter(({ kind }: { kind: string }) => kind === 'said'),
      [],
    )
  })

  await t.test(
    'are in the report, which says who gave them, and in the audit log with their hash',
    async () => {
      const { conversation_id: id } = await asks()
      const { body } = await send(id, { 'form.pdf': FORM })
      const [{ document_id, sha256 }] = body.documents
      const report = (await call('GET', `/api/v1/conversations/${id}/report`)).body as string
      assert.match(report, /form\.pdf/)
      assert.match(report, /An operator, to the person/)
      assert.equal((await call('GET', `/api/v1/conversations/${id}/report.pdf`)).status, 200)
      const { body: log } = await call('GET', '/api/v1/audit-log?limit=100')
      const entry = log.items.find(({ subject_id }: { subject_id: string }) => subject_id === document_id)
      const admin = new pg.Client({ connectionString: await adminUrlOf(hearback.database) })
      await admin.connect()
      const { rows } = await admin.query('SELECT evidence_salt FROM documents WHERE id = $1', [document_id])
      await admin.end()
      assert.deepEqual(
        [entry.action, entry.details],
        ['document.received', { content_hash: contentHash(rows[0].evidence_salt, sha256) }],
      )
    },
  )

  await t.test('go when their conversation is erased', async () => {
    const { conversation_id: id } = await asks()
    const { body } = await send(id, { 'form.pdf': FORM })
    const [{ document_id, download_link }] = body.documents
    assert.equal((await call('DELETE', `/api/v1/conversations/${id}`)).status, 204)
    assert.equal((await call('GET', download_link)).status, 404)
    assert.equal((await call('GET', `/api/v1/documents/${document_id}`)).status, 404)
  })

  await t.test('are bubbles of an intake chat, and documents of its history', async () => {
    const intake = createIntakeClient(call)
    const { conversation_id } = await intake.start([{ id: 'a', type: 'text', text: 'What do you do?' }])
    const { body } = await send(conversation_id, { 'plan.png': makePng() })
    const history = await call(
      'GET',
      `/v1/api/conversation/get_conversation_history?conversation_id=${conversation_id}`,
    )
    const last = history.body.results.messages.at(-1)
    assert.deepEqual([last.role, last.content, last.documents], ['agent', '', body.documents])
    const { body: shown } = await call('GET', `/api/v1/conversations/${conversation_id}`)
    const [bubble] = (await view(shown.link)).chat.messages.slice(-1)
    assert.deepEqual(
      [bubble.role, bubble.documents.map(({ name }: { name: string }) => name)],
      ['agent', ['plan.png']],
    )
    await intake.say(conversation_id, 'We bake')
    await eventually(async () => (await client.statusOf(conversation_id)) === 'finished', 'it goes on')
  })
})

test('what answers from a data set never takes a file alone for something said', async (t) => {
  const heard: string[][] = []
  const answerer: Answerer = async ({ history }) => {
    heard.push(history.map(({ text }) => text))
    return { text: 'It is 49 euros.', answered: true, citations: [], metadata: {} }
  }
  const hearback = await startHearback(t, {}, { answerer })
  const client = createKnowledgeClient(hearback)
  const number = await client.start(await client.createDataSet())
  await client.ask(number, 'What is the fee?')
  const { body } = await hearback.call('GET', '/api/v1/conversations?kind=knowledge')
  const path = `/api/v1/conversations/${body.items[0].conversation_id}/messages`
  assert.equal((await hearback.call('POST', path, formOf({ 'fees.pdf': FORM }, '', 'agent'))).status, 201)
  await client.ask(number, 'And for two?')
  assert.deepEqual(heard, [[], ['What is the fee?', 'It is 49 euros.']])
})
