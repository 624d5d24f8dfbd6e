import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { Webhook } from 'standardwebhooks'
import { assertExample, readExample } from '#test/assert-example.ts'
import { createCaseClient } from '#test/case-client.ts'
import { adminUrlOf } from '#test/database.ts'
import { makePdf } from '#test/files.ts'
import { eventually, startHearback } from '#test/hearback.ts'
import { type ReceivedEvent, startWebhookReceiver } from '#test/webhook-receiver.ts'

/** The webhooks of "Follow-Up Request Creation": `follow_up_created` and `chat_finished`. */

const example = (name: string) => readExample(import.meta.dirname, name)
const ADDED = ['conversation_log', 'finish_reason']
const ADDED_TO_DOCUMENTS = ['rejection_reason', 'comment', 'content_type', 'size', 'sha256']
const QUESTION = { module: 'follow_up', question: 'Why?' }

test('webhooks', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const { createCase, followUp, say, give } = createCaseClient(call)
  const receiver = await startWebhookReceiver(t)
  const endpoint = await call('POST', '/api/v1/webhook-endpoints', {
    url: receiver.url,
    events: ['follow_up_created', 'chat_finished'],
    basic_auth: { username: 'ada', password: 'pässword: with colon' },
  })
  const webhook = new Webhook(endpoint.body.secret)
  const of = (conversation: string) => (event: ReceivedEvent) => event.body.conversation_id === conversation
  const chatFinished = async (conversation: string) =>
    (await receiver.wait('chat_finished', of(conversation))).body

  await t.test('a follow-up is announced with exactly the documented keys', async () => {
    const { case_id } = await createCase({}, { communication_id: 'letter-1' })
    const created = await followUp([QUESTION], case_id)
    const { body } = await receiver.wait('follow_up_created', of(created.conversation_id))
    assertExample(body, await example('follow-up-created'))
    assert.deepEqual(body, {
      link: created.link,
      case_id,
      conversation_id: created.conversation_id,
      communication_id: 'letter-1',
    })
  })

  await t.test('without a communication id, the key is absent', async () => {
    const created = await followUp([QUESTION])
    const announced = await receiver.wait('follow_up_created', of(created.conversation_id))
    assert.deepEqual(Object.keys(announced.body).sort(), ['case_id', 'conversation_id', 'link'])
    await say(created.conversation_id, 'Because.')
    assert.ok(!('communication_id' in (await chatFinished(created.conversation_id))))
  })

  await t.test('each delivery carries Basic Authentication and a Standard Webhooks signature', async () => {
    const created = await followUp([QUESTION])
    const { headers, raw } = await receiver.wait('follow_up_created', of(created.conversation_id))
    const [scheme, credentials = ''] = (headers.authorization ?? '').split(' ')
    assert.equal(scheme, 'Basic')
    assert.equal(Buffer.from(credentials, 'base64').toString(), 'ada:pässword: with colon')
    assert.equal(headers['content-type']?.split(';')[0], 'application/json')
    assert.equal(headers['hearback-sequence'], '1')
    assert.match(headers['user-agent'] ?? '', /^Hearback\//)
    const signed = {
      'webhook-id': String(headers['webhook-id']),
      'webhook-timestamp': String(headers['webhook-timestamp']),
      'webhook-signature': String(headers['webhook-signature']),
    }
    assert.doesNotThrow(() => webhook.verify(raw, signed), 'the signature fits the bytes')
    assert.throws(() => webhook.verify(`${raw} `, signed), 'and no other bytes')
  })

  await t.test('a case’s first conversation is no follow-up: only its end is told', async () => {
    const created = await createCase({ modules: [QUESTION] })
    await say(created.conversation_id, 'Because.')
    await chatFinished(created.conversation_id)
    assert.deepEqual(
      receiver.events.filter(of(created.conversation_id)).map(({ headers }) => headers['hearback-event']),
      ['chat_finished'],
    )
  })

  await t.test('when the person finishes, the documents and reports are told', async () => {
    const { case_id } = await createCase({}, { communication_id: 'letter-2' })
    const { conversation_id } = await followUp([{ module: 'invoice' }], case_id)
    await give(conversation_id, { 'good.pdf': makePdf(), 'bad.txt': Buffer.from('words') })
    await say(conversation_id, 'done')
    const body = await chatFinished(conversation_id)
    assertExample(body, await example('chat-finished'), [...ADDED, ...ADDED_TO_DOCUMENTS])
    assert.equal(body.case_id, case_id)
    assert.equal(body.communication_id, 'letter-2')
    assert.equal(body.finish_reason, 'finished')
    const [good, bad] = body.client_documents
    assert.equal(good.document_type, 'invoice')
    assert.equal(good.document_name, 'good.pdf')
    assert.equal(good.rejected, false)
    assert.equal(bad.rejected, true)
    assert.equal(bad.rejection_reason, 'document-type-not-accepted')
    assert.ok(body.conversation_log.some(({ text }: { text: string }) => text === 'done'))
    const events = receiver.events.filter(of(conversation_id))
    assert.deepEqual(
      events.map(({ headers }) => headers['hearback-event']),
      ['follow_up_created', 'chat_finished'],
      'in the order that they happened',
    )
    assert.equal(events[1]?.headers['hearback-sequence'], '2')
  })

  await t.test('closing tells the same, with its reason', async () => {
    const { case_id } = await createCase({}, { communication_id: 'letter-3' })
    const { conversation_id } = await followUp([QUESTION], case_id)
    assert.equal((await call('POST', `/api/v1/conversations/${conversation_id}/close`)).status, 200)
    const body = await chatFinished(conversation_id)
    assert.deepEqual(body.client_documents, [])
    assert.equal(body.finish_reason, 'closed')
    assertExample(body, await example('chat-finished'), ADDED)
  })

  await t.test('expiry tells the same, and nothing more can be said', async () => {
    const { case_id } = await createCase({}, { communication_id: 'letter-4' })
    const { conversation_id, link } = await followUp([QUESTION], case_id)
    const database = new pg.Client({ connectionString: await adminUrlOf(hearback.database) })
    await database.connect()
    const past = "now() - interval '1 second'"
    await database.query(`update conversations set expires_at = ${past} where id = $1`, [conversation_id])
    await database.query(`update links set expires_at = ${past} where conversation_id = $1`, [
      conversation_id,
    ])
    assert.equal((await say(conversation_id, 'too late')).status, 409)
    assert.equal((await call('GET', link)).status, 410)
    await database.query(`update jobs set due_at = ${past} where key = $1`, [`expire:${conversation_id}`])
    // What another node would say after its commit: there may be work.
    await database.query("select pg_notify('hearback_hints', '')")
    await database.end()
    const body = await chatFinished(conversation_id)
    assert.equal(body.finish_reason, 'expired')
    assertExample(body, await example('chat-finished'), ADDED)
    const shown = await call('GET', `/api/v1/conversations/${conversation_id}`)
    assert.equal(shown.body.status, 'expired')
    assert.equal(shown.body.link, null)
  })

  await t.test('a delivery that failed comes again with the same id and bytes', async () => {
    receiver.answers.push({ status: 500, body: 'not now' })
    const created = await followUp([QUESTION])
    const mine = () => receiver.events.filter(of(created.conversation_id))
    await eventually(() => mine().length === 2, 'the second attempt arrives')
    const [first, second] = mine()
    assert.equal(second?.raw, first?.raw)
    assert.equal(second?.headers['webhook-id'], first?.headers['webhook-id'])
    assert.notEqual(second?.headers['webhook-timestamp'], first?.headers['webhook-timestamp'])
    const waited = Number(second?.headers['webhook-timestamp']) - Number(first?.headers['webhook-timestamp'])
    assert.ok(waited >= 3 && waited <= 8, `about five seconds later, not ${waited}`)
    const delivery = await eventually(async () => {
      const path = `/api/v1/webhook-deliveries?conversation_id=${created.conversation_id}`
      const [found] = (await call('GET', path)).body.items
      return found.status === 'delivered' ? found : null
    }, 'the delivery is recorded')
    assert.deepEqual(
      delivery.attempts.map((attempt: { status_code: number }) => attempt.status_code),
      [500, 200],
    )
    assert.equal(delivery.attempts[0].response_body, 'not now')
    assert.deepEqual(delivery.payload, first?.body)
  })
})
