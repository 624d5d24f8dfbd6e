import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { createCaller, eventually, freePort } from '../caller.ts'
import { ready, type ServerProcess, spawnServer, TEST_KEY } from '../crash/server-process.ts'
import { startMailServer } from '../mail/mail-server.ts'
import { startCloudApi } from '../whatsapp/cloud-api-server.ts'
import { createWhatsApp, newPhone } from '../whatsapp/whatsapp-client.ts'
import { findCanary, findInDatabaseFiles, sampleDatabase, settleDatabase } from './find-canary.ts'
import { createPlanter, startEcho } from './plant-canary.ts'
import { createKnowledgePlanter } from './plant-knowledge.ts'

test('a canary in every field is found nowhere after erasing', async (t) => {
  const dataDir = await makeDataDir(t)
  const mail = await startMailServer(t)
  const server = await ready(
    spawnServer(t, {
      HEARBACK_DATA_DIR: dataDir,
      HEARBACK_LOG_LEVEL: 'trace',
      SMTP_URL: mail.url,
      MAIL_FROM: 'hearback@example.com',
      PORT: String(await freePort()),
    }),
  )
  const call = createCaller(server.url, TEST_KEY)
  const planter = createPlanter(server.url, call)
  const knowledge = createKnowledgePlanter(call)
  const echo = await startEcho(t)
  const { body: endpoint } = await call('POST', '/api/v1/webhook-endpoints', {
    url: echo.url,
    events: [
      'follow_up_created',
      'chat_finished',
      'message.created',
      'conversation.finished',
      'document.reviewed',
      'follow_up.failed',
      'follow_up.cancelled',
      'on_response',
      'session.close',
    ],
  })
  assert.ok(endpoint.id)
  const { body: listener } = await call('POST', '/api/v1/webhook-listeners', { name: 'ana@laptop' })
  const look = (canary: string) => findCanary(dataDir, saidBy(server), canary)
  const lookBefore = async (canary: string) => {
    await sampleDatabase(dataDir)
    return look(canary)
  }
  const gone: string[] = []
  const expectGone = async (canary: string) => {
    await eventually(async () => (await call('GET', '/readyz')).status === 200, 'the server is well')
    assert.deepEqual(await look(canary), [], 'the canary is found nowhere')
    gone.push(canary)
  }

  await t.test('a conversation', async () => {
    const canary = createCanary()
    const { case_id } = await planter.openCase('nothing of interest')
    const conversation = await planter.fillConversation(canary, case_id)
    await echo.heard(conversation.conversation_id, 'chat_finished')
    await planter.listen(listener.id, conversation.conversation_id, canary)
    const found = await lookBefore(canary)
    for (const place of ['messages.text', 'conversations.state', 'scripts.content', 'documents.file_name'])
      assert.ok(found.includes(place), `the canary was planted in ${place}: ${found}`)
    for (const place of ['follow_ups.text', 'follow_ups.reason', 'events.data'])
      assert.ok(found.includes(place), `the canary was planted in ${place}: ${found}`)
    for (const place of ['attempts.response_body', 'idempotency_records.key', 'deliveries.payload_encrypted'])
      assert.ok(found.includes(place), `the canary was planted in ${place}: ${found}`)
    assert.ok(found.includes('idempotency_records.body_encrypted'), String(found))
    assert.ok(
      found.some((place) => place.startsWith('file files/')),
      `and in an uploaded file: ${found}`,
    )
    const erased = await call('DELETE', `/api/v1/conversations/${conversation.conversation_id}`)
    assert.equal(erased.status, 204)
    await planter.filesGone(dataDir, conversation.conversation_id)
    await expectGone(canary)
    assert.equal((await call('GET', `/api/v1/cases/${case_id}`)).status, 200, 'the case stays')
  })

  await t.test('a case, with its conversations and its contact', async () => {
    const canary = createCanary()
    // Refused by the mail server, sent, and refused again for good.
    mail.answers.push(450, 250, 550)
    const opened = await planter.openCase(canary, {}, `${canary}@example.com`)
    const further = await planter.fillConversation(canary, opened.case_id)
    await echo.heard(further.conversation_id, 'chat_finished')
    const found = await lookBefore(canary)
    await eventually(() => mail.named.some((name) => name.includes(canary)), 'the person is invited')
    for (const place of ['cases.details', 'cases.communication_id', 'cases.case_manager', 'contacts.name'])
      assert.ok(found.includes(place), `the canary was planted in ${place}: ${found}`)
    assert.equal((await call('DELETE', `/api/v1/cases/${opened.case_id}`)).status, 204)
    await planter.filesGone(dataDir, further.conversation_id)
    await expectGone(canary)
  })

  await t.test('a case without a conversation', async () => {
    const canary = createCanary()
    const opened = await planter.openCase(canary, { modules: [] })
    assert.equal(opened.conversation_id, null)
    assert.ok((await lookBefore(canary)).includes('idempotency_records.body_encrypted'))
    assert.equal((await call('DELETE', `/api/v1/cases/${opened.case_id}`)).status, 204)
    await expectGone(canary)
  })

  await t.test('a person; what the case says about the company stays', async () => {
    const canary = createCanary()
    const opened = await planter.openCase(
      'nothing of interest',
      {
        user_full_name: `Ana ${canary}`,
        a_field_of_their_own: canary,
        modules: [{ module: 'follow_up', subject: canary, question: canary }],
      },
      `${canary}@example.com`,
    )
    const further = await planter.fillConversation(canary, opened.case_id)
    await echo.heard(further.conversation_id, 'chat_finished')
    await sampleDatabase(dataDir)
    const { body } = await call('GET', `/api/v1/cases/${opened.case_id}`)
    const contact = `/api/v1/contacts/${body.contact_id}`
    const changed = await call('PATCH', contact, { time_zone: 'Europe/Madrid' })
    assert.equal(changed.body.email, `${canary}@example.com`)
    assert.equal((await call('POST', `${contact}/erase`, {})).status, 204)
    await planter.filesGone(dataDir, further.conversation_id)
    await expectGone(canary)
    const left = (await call('GET', `/api/v1/cases/${opened.case_id}`)).body
    assert.deepEqual(left.case, { case_kind: 'monitoring', company_full_name: 'nothing of interest' })
    assert.deepEqual(left.conversations, [])
    assert.deepEqual([left.contact_id, left.invitation_email_recipients], [null, []])
    assert.equal((await call('POST', `${contact}/erase`, {})).status, 404)
  })

  await t.test('an intake conversation; the opportunity stays without what came from it', async () => {
    const canary = createCanary()
    const id = await planter.fillIntake(canary)
    const found = await lookBefore(canary)
    for (const place of [
      'conversations.key',
      'opportunity_fields.value',
      'contained_items.name',
      'messages.session_id',
    ])
      assert.ok(found.includes(place), `the canary was planted in ${place}: ${found}`)
    assert.ok(found.includes('idempotency_records.about'), String(found))
    const path = `/v1/api/conversation/remove_conversation?conversation_id=${canary}`
    assert.equal((await call('DELETE', path)).status, 200)
    await planter.filesGone(dataDir, id)
    await expectGone(canary)
  })

  await t.test('a question and its answer; the data set stays', async () => {
    const canary = createWord()
    const { id } = await knowledge.fillDataSet('nobody')
    const path = `/api/data_sets/${id}/documents`
    const content = `The treasure of ${canary} is under the oak.`
    const { body: document } = await call('POST', path, { title: 'Oak', content })
    await eventually(async () => (await call('GET', `${path}/${document.id}`)).body.is_indexed, 'it is read')
    const conversation = await knowledge.ask(canary, id)
    const found = await lookBefore(canary)
    for (const place of [
      'message_answers.citations',
      'messages.text',
      'conversations.summary',
      'events.data',
    ])
      assert.ok(found.includes(place), `the canary was planted in ${place}: ${found}`)
    assert.equal((await call('DELETE', `${path}/${document.id}`)).status, 204)
    assert.equal((await call('DELETE', `/api/v1/conversations/${conversation}`)).status, 204)
    await eventually(
      async () => !(await look(canary)).includes('posting_blocks.postings'),
      'the words of the document leave the index',
    )
    await expectGone(canary)
    assert.equal((await call('GET', `/api/data_sets/${id}`)).status, 200)
  })

  await t.test('a data set with its documents', async () => {
    const canary = createWord()
    const { id } = await knowledge.fillDataSet(canary)
    const found = await lookBefore(canary)
    for (const place of [
      'data_sets.name',
      'data_documents.title',
      'data_document_versions.content',
      'passages.text',
    ])
      assert.ok(found.includes(place), `the canary was planted in ${place}: ${found}`)
    for (const place of ['data_documents.source', 'idempotency_records.key', 'posting_blocks.postings'])
      assert.ok(found.includes(place), `the canary was planted in ${place}: ${found}`)
    assert.equal((await call('DELETE', `/api/data_sets/${id}`)).status, 204)
    await expectGone(canary)
  })

  await t.test('a conversation on WhatsApp, and then its person', async () => {
    const canary = createCanary()
    const api = await startCloudApi(t)
    const whatsapp = await createWhatsApp(t, call, api)
    const steps = [
      { id: 'a', type: 'text', text: 'A?', save_as: 'a' },
      { id: 'b', type: 'text', text: 'B, {{a}}?' },
    ]
    const phone = newPhone()
    const from = phone.slice(1)
    await whatsapp.say(from, `Hello from ${canary}`)
    const id = await whatsapp.deploy(await whatsapp.template(steps), phone, [{ key: 'of', value: canary }])
    await whatsapp.report(whatsapp.status(await api.wait(1), 'read'))
    api.media.set('7', { bytes: Buffer.from(canary), mime_type: 'text/plain' })
    await whatsapp.bring(
      whatsapp.message(from, whatsapp.text(canary), { id: `wamid.${canary}` }),
      whatsapp.message(from, { type: 'document', document: { id: '7', filename: `${canary}.txt` } }),
      whatsapp.message(from, { type: 'location', location: { latitude: 1, longitude: 2, name: canary } }),
    )
    await whatsapp.replies(id, 3)
    await eventually(async () => (await lookBefore(canary)).includes('messages.text'), 'it is stored')
    assert.ok((await lookBefore(from)).includes('messaging_windows.phone'))
    assert.equal((await call('DELETE', `/api/v1/conversations/${id}`)).status, 204)
    await planter.filesGone(dataDir, id)
    await expectGone(canary)
    const { body } = await call('GET', '/api/v1/contacts?limit=100')
    const person = body.items.find((contact: { phone: string | null }) => contact.phone === phone)
    await whatsapp.say(from, `Once more, ${canary}`)
    assert.equal((await call('POST', `/api/v1/contacts/${person.contact_id}/erase`, {})).status, 204)
    await expectGone(canary)
    await expectGone(from)
  })

  await t.test('a person whom a campaign called', async () => {
    const canary = createCanary()
    const id = await planter.fillDeployed(canary)
    await echo.heard(id, 'session.close')
    const found = await lookBefore(canary)
    for (const place of ['conversations.state', 'messages.text', 'deliveries.payload_encrypted'])
      assert.ok(found.includes(place), `the canary was planted in ${place}: ${found}`)
    assert.ok(found.includes('idempotency_records.key'), String(found))
    const { body } = await call('GET', `/api/v1/conversations/${id}/export`)
    assert.equal((await call('POST', `/api/v1/contacts/${body.contact.contact_id}/erase`, {})).status, 204)
    await expectGone(canary)
  })

  await t.test('a template that was tried in a phone simulator', async () => {
    const canary = createCanary()
    const steps = [{ id: 'a', type: 'text', text: 'A, {{of}}?', save_as: 'a' }]
    const template = await call('POST', '/api/v1/templates', { name: 'Tried', channel: 'page', steps })
    const simulated = await call(
      'POST',
      `/api/v1/templates/${template.body.id}/simulate`,
      { user_session_keys: [{ key: 'of', value: canary }] },
      { 'idempotency-key': canary },
    )
    const { link } = simulated.body
    const { conversation_id } = await (await fetch(`${link}/view`)).json()
    const reply = await fetch(`${link}/reply`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `reply ${canary}` },
      body: JSON.stringify({ conversation_id, text: canary }),
    })
    assert.equal(reply.status, 200)
    await echo.heard(conversation_id, 'session.close')
    const found = await lookBefore(canary)
    for (const place of ['simulations.keys', 'messages.text', 'idempotency_records.key'])
      assert.ok(found.includes(place), `the canary was planted in ${place}: ${found}`)
    assert.equal((await call('DELETE', `/api/v1/conversations/${conversation_id}`)).status, 204)
    await expectGone(canary)
  })

  await t.test('none of them is left in the database’s files', async () => {
    assert.ok(gone.length > 10)
    await settleDatabase(dataDir)
    assert.deepEqual(await findInDatabaseFiles(dataDir, gone), [])
  })

  await t.test('the audit log has it all, and nothing that anybody wrote', async () => {
    const { body } = await call('GET', '/api/v1/audit-log?limit=100')
    const actions = body.items.map((entry: { action: string }) => entry.action)
    for (const action of [
      'conversation.erased',
      'case.erased',
      'contact.erased',
      'contact.changed',
      'data_set.removed',
    ])
      assert.ok(actions.includes(action), `${action} is in the log`)
  })
})

/** 20 letters and digits that no id or hash contains. */
function createCanary(): string {
  return `canary${randomBytes(12).toString('base64url').replaceAll(/[-_]/g, 'x')}`
}

/** The same as the index keeps it: one word in lower case, with an ending that is no word's. */
const createWord = () => `${createCanary().toLowerCase().replaceAll(/\d/g, 'x')}zq`

function saidBy(server: ServerProcess): Record<string, string> {
  return { stdout: server.said.stdout, stderr: server.said.stderr }
}

async function makeDataDir(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-canary-'))
  await chmod(folder, 0o711)
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}
