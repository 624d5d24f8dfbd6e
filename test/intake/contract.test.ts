import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { assertExample, readExample } from '../assert-example.ts'
import { adminUrlOf } from '../database.ts'
import { callDeclared } from '../declared-answers.ts'
import { makePdf } from '../files.ts'
import { startHearback } from '../hearback.ts'
import { createIntakeClient } from './intake-client.ts'

const example = (name: string) =>
  readExample(join(import.meta.dirname, '..', '..', 'src/surfaces/intake'), name)
const HELLO = 'Hello, how can I assist you?'

/** Every request of the document as it stands there, ids of things that have to exist aside; every answer. */
test('the examples of the document', async (t) => {
  const hearback = await startHearback(t)
  const call = await callDeclared(hearback.call)
  const { createList, start, say } = createIntakeClient(call)
  const admin = new pg.Client({ connectionString: await adminUrlOf(hearback.database) })
  await admin.connect()
  t.after(() => admin.end())
  const list = await createList([
    { id: 'hello', type: 'text', text: HELLO },
    { id: 'more', type: 'text', text: 'What else?' },
  ])
  await admin.query('UPDATE question_lists SET number = 456 WHERE number = $1', [list])
  const headers = { accept: 'application/json', authorization: `Bearer ${hearback.key}` }

  await t.test('start conversation', async () => {
    const body = {
      conversation_id: 'conv_123',
      stream: true,
      question_list_id: 456,
      opportunity_id: 'opp_789',
    }
    const started = await call('POST', '/v1/api/conversation/start_conversation', body, headers)
    assert.equal(started.status, 200)
    assertExample(started.body, await example('conversation-started'), ['reply', 'replies'])
    const again = await call('POST', '/v1/api/conversation/start_conversation/', body, headers)
    assert.deepEqual(again.body, started.body, 'with a slash at the end, and a second time')
  })

  await t.test('conversation history', async () => {
    assert.equal((await say('conv_123', 'I need help with my account.')).status, 200)
    await admin.query(`UPDATE conversations SET message_count = 15 WHERE key = 'conv_123'`)
    const address =
      '/v1/api/conversation/get_conversation_history?conversation_id=conv_123&page=1&page_size=10'
    const { status, body } = await call('GET', address, undefined, headers)
    assert.equal(status, 200)
    const { messages } = body.results
    body.results.messages = messages.slice(0, 1)
    assertExample(body, await example('history'), ['role', 'session_id', 'documents'])
    const shown = messages
      .slice(0, 2)
      .map(({ message_id, content }: Record<string, string>) => [message_id, content])
    assert.deepEqual(shown, [
      ['msg_001', HELLO],
      ['msg_002', 'I need help with my account.'],
    ])
    await admin.query(`UPDATE conversations SET message_count = 3 WHERE key = 'conv_123'`)
  })

  await t.test('widget data', async () => {
    await admin.query(`UPDATE messages SET number = 789 WHERE number = 1`)
    await admin.query(`UPDATE conversations SET message_count = 789 WHERE key = 'conv_123'`)
    const address = '/v1/api/conversation/widget_data?conversation_id=conv_123&message_id='
    for (const id of ['789', 'msg_789']) {
      const { status, body } = await call('GET', `${address}${id}`, undefined, headers)
      assert.equal(status, 200)
      assertExample(body, await example('widget-data'), ['required'])
    }
    await admin.query(`UPDATE messages SET number = 1 WHERE number = 789`)
    await admin.query(`UPDATE conversations SET message_count = 3 WHERE key = 'conv_123'`)
  })

  await t.test('conversation, with a file', async () => {
    const form = new FormData()
    form.set('conversation_id', 'conv_123')
    form.set('message', 'Hello, how can I assist you today?')
    form.set('session_id', 'sess_456')
    form.set('stream', 'true')
    form.set('file', new Blob([new Uint8Array(makePdf())]), 'document.pdf')
    const { status, body } = await call('POST', '/v1/api/conversation/', form, headers)
    assert.equal(status, 200)
    assertExample(body, await example('message-sent'), ['status', 'reply', 'replies', 'documents'])
    assert.match(body.results.message_id, /^msg_\d{3,}$/)
    assert.deepEqual(
      body.results.documents.map(({ document_name, rejected }: Record<string, unknown>) => [
        document_name,
        rejected,
      ]),
      [['document.pdf', false]],
    )
  })

  await t.test('conversations', async () => {
    const { conversation_id } = await start([{ id: 'q', type: 'text', text: 'Who are you?' }], {
      conversation: 'conv_456',
    })
    const first = await call(
      'GET',
      '/v1/api/conversation/get_conversations?page=1&page_size=10',
      undefined,
      headers,
    )
    assert.equal(first.status, 200)
    const [newest] = first.body.results.conversations
    assert.deepEqual([newest.conversation_id, newest.status], [conversation_id, 'active'])
    assert.equal((await say(conversation_id, 'Ana')).body.results.status, 'closed')
    const { body } = await call('GET', '/v1/api/conversation/get_conversations', undefined, headers)
    assert.deepEqual(
      body.results.conversations.map((each: Record<string, string>) => [each.conversation_id, each.status]),
      [
        ['conv_456', 'closed'],
        ['conv_123', 'closed'],
      ],
    )
    body.results.conversations = body.results.conversations.map((each: object) => ({
      ...each,
      conversation_id: 'conv_123',
      status: 'active',
    }))
    assertExample({ ...body, results: { ...body.results, total: 25 } }, await example('conversations'))
  })

  await t.test('create opportunity contained items', async () => {
    const address =
      '/v1/api/conversation/create_opportunity_contained_items?conversation_id=conv_123&session_id=sess_789' +
      '&version=1.0&new_version=false&document_id=doc_456'
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(makePdf({ text: 'another' }))]), 'document.pdf')
    const { status, body } = await call('POST', address, form, headers)
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(body, await example('items-created'))
  })

  await t.test('remove conversation', async () => {
    const address = '/v1/api/conversation/remove_conversation?conversation_id=conv_123'
    const { status, body } = await call('DELETE', address, undefined, headers)
    assert.equal(status, 200)
    assert.deepEqual(body, await example('conversation-removed'))
    assert.equal((await call('DELETE', address, undefined, headers)).status, 404)
  })
})
