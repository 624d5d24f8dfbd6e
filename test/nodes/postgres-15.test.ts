import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { makePdf } from '../files.ts'
import { eventually, startHearback } from '../hearback.ts'
import { findPostgres15, startPostgresCluster } from '../postgres-cluster.ts'
import { startWebhookReceiver } from '../webhook-receiver.ts'

const bin = await findPostgres15()

test('a case is talked through on PostgreSQL 15', {
  skip: bin === null && 'PostgreSQL 15 is not installed',
}, async (t) => {
  const cluster = await startPostgresCluster({ after }, bin ?? '')
  const { call } = await startHearback(t, { databaseUrl: cluster.ownerUrl })
  const version = await cluster.query<{ server_version: string }>('SHOW server_version')
  assert.match(version?.server_version ?? '', /^15\./)

  const receiver = await startWebhookReceiver(t)
  const events = ['message.created', 'chat_finished']
  assert.equal((await call('POST', '/api/v1/webhook-endpoints', { url: receiver.url, events })).status, 201)
  const created = await call('POST', '/api/v1/cases', {
    communication_id: 'letter-7',
    case: {
      case_kind: 'monitoring',
      company_full_name: 'Northwind Traders',
      modules: [{ module: 'invoice' }],
    },
  })
  assert.equal(created.status, 201)
  const messages = `/api/v1/conversations/${created.body.conversation_id}/messages`
  const form = new FormData()
  form.set('role', 'user')
  form.set('text', '')
  form.set('files', new Blob([new Uint8Array(makePdf({ text: 'Invoice 1' }))]), 'invoice.pdf')
  assert.equal((await call('POST', messages, form)).body.documents[0].rejected, false)
  const key = { 'idempotency-key': 'done' }
  const done = await call('POST', messages, { role: 'user', text: 'done' }, key)
  assert.deepEqual((await call('POST', messages, { role: 'user', text: 'done' }, key)).body, done.body)

  const finished = await receiver.wait('chat_finished')
  assert.equal(finished.body.client_documents.length, 1)
  await eventually(async () => {
    const { body } = await call('GET', '/api/v1/webhook-deliveries?status=pending')
    return body.items.length === 0
  }, 'every webhook is delivered')
})
