import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { createCaseClient, createKey, createTenant, formOf } from '#test/case-client.ts'
import { makePdf } from '#test/files.ts'
import { startHearback } from '#test/hearback.ts'
import { startWebhookReceiver } from '#test/webhook-receiver.ts'

/** What the cases surface hands out: reports, documents, and a reviewer's decision on them. */

test('reports and documents', async (t) => {
  const { call, url } = await startHearback(t)
  const { createCase, followUp, say, give } = createCaseClient(call)
  const receiver = await startWebhookReceiver(t)
  await call('POST', '/api/v1/webhook-endpoints', {
    url: receiver.url,
    events: ['follow_up_created', 'document.reviewed', 'chat_finished'],
  })
  const key = await createKey(call, 'cases')
  const file = makePdf({ text: 'Invoice 4711' })
  const name = 'Factura "año" 1.pdf'
  const { case_id } = await createCase()
  const { conversation_id } = await followUp([{ module: 'invoice' }], case_id)
  const [document] = (await give(conversation_id, { [name]: file })).body.documents
  await say(conversation_id, 'done')
  const told = (await receiver.wait('chat_finished')).body
  const links = { pdf: told.pdf_report_link, web: told.web_report_link, download: document.download_link }

  await t.test('each link asks for a credential, and browsers ask the person for it', async () => {
    for (const link of Object.values(links)) {
      assert.ok(link.startsWith(url))
      for (const authorization of ['', 'Bearer wrong', 'Basic !!!']) {
        const refused = await call('GET', link, undefined, { authorization })
        assert.equal(refused.status, 401, link)
        assert.match(refused.headers.get('www-authenticate') ?? '', /^Basic realm=/)
      }
      const wrongScope = await call('GET', link, undefined, { authorization: await createKey(call, 'admin') })
      assert.equal(wrongScope.status, 403)
      for (const authorization of [await createTenant(call), await createKey(call, 'knowledge')])
        assert.equal(
          (await call('GET', link, undefined, { authorization })).status,
          404,
          'as if it did not exist',
        )
    }
  })

  await t.test('each link opens with every form of the credential', async () => {
    const basic = Buffer.from(`anybody:${key}`).toString('base64')
    for (const link of Object.values(links))
      for (const authorization of [key, `Bearer ${key}`, `Token ${key}`, `Basic ${basic}`])
        assert.equal((await call('GET', link, undefined, { authorization })).status, 200, authorization)
  })

  await t.test('a download gives the identical bytes as an attachment', async () => {
    const response = await fetch(links.download, { headers: { authorization: key } })
    const bytes = Buffer.from(await response.arrayBuffer())
    assert.ok(bytes.equals(file))
    assert.equal(createHash('sha256').update(bytes).digest('hex'), document.sha256)
    assert.equal(document.size, file.length)
    const { headers } = response
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('content-type'), 'application/pdf')
    assert.equal(headers.get('cache-control'), 'no-store')
    const disposition = headers.get('content-disposition') ?? ''
    assert.match(disposition, /^attachment;/)
    assert.match(disposition, /filename\*=UTF-8''Factura%20%22a%C3%B1o%22%201\.pdf$/)
    assert.ok(headers.get('x-request-id'))
  })

  await t.test('the reports are a PDF and a page that runs nothing', async () => {
    const pdf = await fetch(links.pdf, { headers: { authorization: key } })
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    assert.equal(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    )
    const web = await call('GET', links.web, undefined, { authorization: key })
    assert.match(web.headers.get('content-type') ?? '', /^text\/html/)
    assert.match(web.headers.get('content-security-policy') ?? '', /default-src 'none'/)
    assert.match(web.body, new RegExp(document.sha256))
    assert.doesNotMatch(web.body, /<script/)
  })

  await t.test('a rejection says why, and can ask for the document again', async () => {
    const body = {
      rejected: true,
      rejection_reason: 'document-expired',
      comment: 'This invoice is from last year. Send the new one.',
      note: 'Looks edited.',
      ask_again: true,
    }
    const path = `/api/v1/documents/${document.document_id}/review`
    const once = { 'idempotency-key': randomUUID() }
    const reviewed = await call('POST', path, body, once)
    assert.equal(reviewed.status, 200)
    assert.equal(reviewed.body.rejected, true)
    assert.equal(reviewed.body.rejection_reason, 'document-expired')
    assert.equal(reviewed.body.decided_by, 'reviewer')
    const asked = reviewed.body.follow_up
    const announced = await receiver.wait(
      'follow_up_created',
      (event) => event.body.conversation_id === asked.conversation_id,
    )
    assert.equal(announced.body.case_id, case_id)
    assert.equal(announced.body.link, asked.link)
    const messages = await call('GET', `/api/v1/conversations/${asked.conversation_id}/messages`)
    assert.match(messages.body.items[0].text, /Send the new one/)
    assert.doesNotMatch(JSON.stringify(messages.body), /Looks edited/, 'the note is for colleagues')
    const again = await give(asked.conversation_id, { 'new.pdf': makePdf({ text: 'Invoice 4712' }) })
    assert.equal(again.body.documents[0].document_type, 'invoice', 'the same module asks')
    const event = await receiver.wait('document.reviewed')
    assert.equal(event.body.document.document_id, document.document_id)

    assert.deepEqual(
      (await call('POST', path, body, once)).body,
      reviewed.body,
      'repeated, it asks only once',
    )
    const shown = await call('GET', `/api/v1/cases/${case_id}`)
    assert.equal(shown.body.conversations.length, 2)
    assert.equal((await call('POST', path, body)).status, 409, 'it has been asked for already')
  })

  await t.test('a document that was only rejected can be asked for again later', async () => {
    const follow = await followUp([{ module: 'contract' }])
    const given = await give(follow.conversation_id, { 'contract.pdf': makePdf({ text: 'Contract 1' }) })
    const path = `/api/v1/documents/${given.body.documents[0].document_id}/review`
    const rejection = { rejected: true, rejection_reason: 'document-expired', comment: 'It has ended.' }
    assert.equal((await call('POST', path, rejection)).body.follow_up, undefined)
    const asked = await call('POST', path, { ...rejection, ask_again: true })
    assert.equal(asked.status, 200)
    assert.match(asked.body.follow_up.link, /\/c\//)
  })

  await t.test('a refused file can be accepted after all', async () => {
    const follow = await followUp([{ module: 'invoice' }], case_id)
    const given = await give(follow.conversation_id, { 'note.txt': Buffer.from('An unusual invoice') })
    const path = `/api/v1/documents/${given.body.documents[0].document_id}`
    const accepted = await call('POST', `${path}/review`, { rejected: false, comment: 'Fine.' })
    assert.equal(accepted.status, 200)
    assert.equal(accepted.body.rejected, false)
    assert.equal(accepted.body.rejection_reason, null)
    assert.equal(accepted.body.follow_up, undefined)
    assert.deepEqual((await call('GET', path)).body, accepted.body)
    assert.equal((await call('POST', `${path}/review`, { rejected: false, ask_again: true })).status, 422)
    assert.equal(
      (await call('POST', `${path}/review`, { rejected: true, rejection_reason: 'ugly' })).status,
      422,
    )
  })

  await t.test(
    'a form sent twice under one key is one message, and another form under it is refused',
    async () => {
      const { conversation_id: other } = await followUp([{ module: 'contract' }])
      const path = `/api/v1/conversations/${other}/messages`
      const once = { 'idempotency-key': randomUUID() }
      const form = () => formOf({ 'contract.pdf': makePdf({ text: 'Contract' }) })
      const answers = await Promise.all([1, 2, 3].map(() => call('POST', path, form(), once)))
      const made = answers.filter(({ status }) => status === 201)
      assert.ok(made.length >= 1)
      for (const answer of answers) assert.ok([201, 409].includes(answer.status), `not ${answer.status}`)
      for (const answer of made) assert.deepEqual(answer.body, made[0]?.body)
      assert.deepEqual((await call('POST', path, form(), once)).body, made[0]?.body)
      assert.equal(
        (await call('POST', path, formOf({ 'other.pdf': makePdf({ text: 'B' }) }), once)).status,
        422,
      )
      const { body } = await call('GET', path)
      assert.equal(body.items.filter((item: { role: string }) => item.role === 'user').length, 1)
    },
  )
})
