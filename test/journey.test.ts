import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePdf } from './files.ts'
import { startHearback } from './hearback.ts'
import { startWebhookReceiver } from './webhook-receiver.ts'

test('a back end asks for a document, the person gives it, and the back end hears back', async (t) => {
  const hearback = await startHearback(t)
  const receiver = await startWebhookReceiver(t)
  const { call } = hearback
  const endpoint = await call('POST', '/api/v1/webhook-endpoints', {
    url: receiver.url,
    events: ['follow_up_created', 'chat_finished'],
    basic_auth: { username: 'hearback', password: 'a password' },
  })
  assert.equal(endpoint.status, 201)
  const created = await call('POST', '/api/v1/cases', {
    communication_id: 'letter-7',
    case: { case_kind: 'monitoring', company_full_name: 'Northwind Traders' },
  })
  const followUp = await call('POST', `/api/v1/cases/${created.body.case_id}/conversations`, {
    case_kind: 'monitoring_follow_up',
    modules: [{ module: 'invoice' }],
  })
  assert.equal(followUp.status, 201)
  const announced = await receiver.wait('follow_up_created')
  assert.equal(announced.body.link, followUp.body.link)

  const form = new FormData()
  form.set('role', 'user')
  form.set('text', '')
  form.set('files', new Blob([new Uint8Array(makePdf({ text: 'Invoice 1' }))]), 'invoice.pdf')
  const messages = `/api/v1/conversations/${followUp.body.conversation_id}/messages`
  const given = await call('POST', messages, form)
  assert.equal(given.status, 201)
  assert.equal(given.body.documents[0].rejected, false, 'the invoice is accepted')
  await call('POST', messages, { role: 'user', text: 'done' })

  const finished = await receiver.wait('chat_finished')
  assert.equal(finished.body.communication_id, 'letter-7')
  assert.equal(finished.body.client_documents.length, 1)
  const download = await call('GET', finished.body.client_documents[0].download_link)
  assert.equal(download.status, 200)
  assert.equal((await call('GET', finished.body.pdf_report_link)).status, 200)
  assert.equal(
    (await call('GET', finished.body.web_report_link, undefined, { authorization: '' })).status,
    401,
  )
})
