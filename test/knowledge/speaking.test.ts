import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Answerer } from '#domain/knowledge/answerer.ts'
import { adminUrlOf } from '../database.ts'
import { eventually, startHearback } from '../hearback.ts'
import { createIntakeClient } from '../intake/intake-client.ts'
import { startWebhookReceiver } from '../webhook-receiver.ts'
import { createKnowledgeClient } from './knowledge-client.ts'

const FACT = 'The setup fee of the large plan is 49 euros.'

test('a knowledge conversation answers whoever asks, in every vocabulary', async (t) => {
  const hearback = await startHearback(t)
  const { call, url } = hearback
  const client = createKnowledgeClient(hearback)
  const receiver = await startWebhookReceiver(t)
  await call('POST', '/api/v1/webhook-endpoints', {
    url: receiver.url,
    events: ['message.created', 'task.finished'],
  })
  const dataSet = await client.createDataSet()
  await client.add(dataSet, { title: 'Fees', url: 'https://example.com/fees', content: FACT })
  await client.add(dataSet, {
    title: 'Bait',
    url: 'javascript:alert(1)',
    content: 'The bait fee is 7 euros.',
  })
  const number = await client.start(dataSet)
  const { body } = await call('GET', '/api/v1/conversations?kind=knowledge')
  const { conversation_id, link } = body.items[0]
  const native = `/api/v1/conversations/${conversation_id}`
  const messages = async () => (await call('GET', `${native}/messages`)).body.items

  await t.test('through the native routes', async () => {
    const said = await call('POST', `${native}/messages`, {
      role: 'user',
      text: 'What is the setup fee of the large plan?',
    })
    assert.equal(said.status, 201)
    await eventually(async () => (await messages()).length === 2, 'the answer is there')
    const [question, answer] = await messages()
    assert.deepEqual([question.role, question.citations], ['user', undefined])
    assert.deepEqual([answer.role, answer.via, answer.answered], ['agent', 'rule', true])
    const [citation] = answer.citations
    assert.equal(citation.quote, FACT)
    assert.deepEqual(Object.keys(citation).sort(), [
      'document_id',
      'document_version',
      'end',
      'quote',
      'start',
      'title',
      'url',
    ])
    assert.match((await call('GET', native)).body.summary, /setup fee of the large plan/)
    const told = await receiver.wait('message.created', (event) => event.body.message.role === 'agent')
    assert.deepEqual(told.body.message.citations, answer.citations)
    const finished = await receiver.wait('task.finished', (event) => event.body.conversation_id !== null)
    assert.equal(finished.body.state, 'SUCCESS')
  })

  await t.test('through intake, whose reply is the answer', async () => {
    const send = (headers: Record<string, string>) =>
      call(
        'POST',
        '/v1/api/conversation',
        { conversation_id, message: 'How much is the setup fee of the large plan?' },
        headers,
      )
    const json = { accept: 'application/json', 'idempotency-key': 'ask once' }
    const first = await send(json)
    assert.equal(first.status, 200)
    const { reply, message_id } = first.body.results
    assert.ok(reply.content.includes('49 euros'), reply.content)
    assert.deepEqual([message_id, reply.message_id, reply.widget.type], ['msg_003', 'msg_004', 'text'])
    assert.deepEqual((await send(json)).body, first.body, 'and so is a repeated one')
    const streamed = await send({ accept: 'text/event-stream' })
    assert.match(streamed.body, /event: delta\ndata: .*msg_006/)
    assert.match(streamed.body, /event: done\ndata: .*"reply":\{"message_id":"msg_006"/)
    const replayed = await send({ accept: 'text/event-stream', 'idempotency-key': 'ask once' })
    assert.match(replayed.body, /event: done\ndata: .*"reply":\{"message_id":"msg_004"/)
    const asForm = async () => {
      const form = new FormData()
      for (const [name, value] of Object.entries({
        conversation_id,
        message: 'And the bait?',
        stream: 'false',
      }))
        form.set(name, value)
      const headers = { accept: 'text/event-stream', 'idempotency-key': 'ask in a form' }
      return (await call('POST', '/v1/api/conversation', form, headers)).headers.get('content-type')
    }
    assert.match((await asForm()) ?? '', /^application\/json/)
    assert.match((await asForm()) ?? '', /^application\/json/, 'repeated, as it was asked for')
  })

  await t.test('streamed, and in one piece when it is asked for again', async () => {
    const send = (accept: string) =>
      call(
        'POST',
        `/api/conversations/${number}`,
        { question_message: 'What is the bait fee?' },
        { accept, 'idempotency-key': 'streamed once' },
      )
    const deltasOf = (body: string) =>
      [...body.matchAll(/event: delta\ndata: (.*)/g)].map(([, data = '']) => JSON.parse(data).content)
    const first = await send('text/event-stream')
    const again = await send('text/event-stream')
    assert.deepEqual(deltasOf(again.body), [deltasOf(first.body).join('')])
    const doneOf = (body: string) => /event: done\ndata: (.*)/.exec(body)?.[1] ?? ''
    assert.equal(doneOf(again.body), doneOf(first.body))
    const { status, body } = await send('application/json')
    assert.deepEqual([status, body.task_id], [202, JSON.parse(doneOf(first.body)).task_id])
  })

  await t.test('on the page, without script as well', async () => {
    const page = `${url}${new URL(link).pathname}`
    const before = (await messages()).length
    const form = new URLSearchParams({ action: 'reply', text: 'What is the bait fee?' })
    const posted = await fetch(page, { method: 'POST', body: form, redirect: 'manual' })
    assert.equal(posted.status, 303)
    await eventually(async () => (await messages()).length === before + 2, 'the answer is there')
    const { chat, current } = await (await fetch(`${page}/view`)).json()
    assert.deepEqual([chat.awaiting, current], [false, null])
    const [citation] = chat.messages.at(-1).citations
    assert.deepEqual(citation, { quote: 'The bait fee is 7 euros.', title: 'Bait', url: null })
    const html = await (await fetch(page)).text()
    assert.match(html, /<q>The bait fee is 7 euros.<\/q>/)
    assert.match(html, /<a href="https:\/\/example.com\/fees"/)
    assert.doesNotMatch(html, /href="javascript/)
  })

  await t.test('its report shows questions, answers and quotes', async () => {
    const report = await call('GET', `${native}/report`)
    assert.equal(report.status, 200)
    assert.match(report.body, /What is the bait fee\?/)
    assert.match(report.body, /“The bait fee is 7 euros.” – Bait/)
    assert.equal((await call('GET', `${native}/report.pdf`)).status, 200)
    const { body: exported } = await call('GET', `${native}/export`)
    assert.equal(exported.conversations[0].messages[1].citations[0].quote, FACT)
  })

  await t.test('what the data set does not hold is said so, and nothing is cited', async () => {
    const { task, answer } = await client.ask(number, 'Who won the football world cup in 1954?')
    assert.equal(task.state, 'SUCCESS')
    assert.deepEqual([answer.answered, answer.citations], [false, []])
  })
})

test('a question in a scripted conversation is the person’s reply', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const { start } = createIntakeClient(call)
  const steps = [
    { id: 'name', type: 'text', text: 'Who are you?' },
    { id: 'more', type: 'text', text: 'What else?' },
  ]
  await start(steps, { conversation: 'chat_1' })
  const { body: conversation } = await call('GET', '/api/v1/conversations/chat_1')
  const path = `/api/conversations/${conversation.number}`
  const asked = await call('POST', path, { question_message: 'Ana', data_set_id: 1 })
  assert.equal(asked.status, 202)
  const { body: task } = await call('GET', `/api/task_status/${asked.body.task_id}`)
  assert.deepEqual(task, { state: 'SUCCESS', result: { message_id: 3 } })
  const { body } = await call('GET', path)
  assert.deepEqual(
    body.history.map(({ role, text }: Record<string, string>) => [role, text]),
    [
      ['agent', 'Who are you?'],
      ['user', 'Ana'],
      ['agent', 'What else?'],
    ],
  )
  const { body: listed } = await call('GET', '/api/conversations')
  assert.equal(listed.count, 1)
  const { body: key } = await call('POST', '/api/v1/api-keys', {
    name: 'only knowledge',
    scopes: ['knowledge'],
  })
  const headers = { authorization: `Token ${key.api_key}` }
  assert.equal((await call('GET', path, undefined, headers)).status, 404)
  assert.equal((await call('GET', `/api/task_status/${asked.body.task_id}`, undefined, headers)).status, 404)
})

test('questions are answered one after another, in order, each once', async (t) => {
  let running = 0
  const heard: string[] = []
  const answerer: Answerer = async ({ question, history }) => {
    running += 1
    assert.equal(running, 1, 'one at a time')
    await sleep(20)
    heard.push(question)
    running -= 1
    return { text: `${question}: ${history.length}`, answered: true, citations: [], metadata: {} }
  }
  const hearback = await startHearback(t, {}, { answerer })
  const client = createKnowledgeClient(hearback)
  const number = await client.start(await client.createDataSet())
  const questions = Array.from({ length: 12 }, (_, index) => `question ${index}`)
  const tasks: string[] = []
  for (const question_message of questions) {
    const { body } = await hearback.call('POST', `/api/conversations/${number}`, { question_message })
    tasks.push(body.task_id)
  }
  for (const task of tasks) assert.equal((await client.ended(task)).state, 'SUCCESS')
  assert.deepEqual(heard, questions)
  const { body } = await hearback.call('GET', `/api/conversations/${number}`)
  const answers = body.history.filter(({ role }: { role: string }) => role === 'agent')
  assert.deepEqual(
    answers.map(({ text }: { text: string }) => text.split(':')[0]),
    questions,
  )
  assert.equal(body.history.length, 24)
})

test('a question that can’t be answered fails with one message, and the next one has its turn', async (t) => {
  let broken = true
  const answerer: Answerer = async ({ question }) => {
    if (broken) throw new Error('out of order')
    return { text: `About ${question}`, answered: true, citations: [], metadata: {} }
  }
  const hearback = await startHearback(t, {}, { answerer })
  const { call, database } = hearback
  const client = createKnowledgeClient(hearback)
  const number = await client.start(await client.createDataSet())
  const ask = async (question_message: string) =>
    (await call('POST', `/api/conversations/${number}`, { question_message })).body.task_id
  const first = await ask('first')
  const admin = new pg.Client({ connectionString: await adminUrlOf(database) })
  await admin.connect()
  t.after(() => admin.end())
  await eventually(async () => {
    const { rows } = await admin.query(
      `SELECT FROM jobs WHERE name = 'answer_question' AND last_error IS NOT NULL`,
    )
    return rows.length === 1
  }, 'it was tried')
  // Its time is over.
  await admin.query(
    `UPDATE jobs SET payload = payload || '{"give_up_at": "2020-01-01T00:00:00Z"}' WHERE name = 'answer_question'`,
  )
  const failed = await client.ended(first)
  assert.deepEqual([failed.state, failed.error], ['FAILURE', 'The question could not be answered in time.'])
  broken = false
  const second = await client.ended(await ask('second'))
  assert.equal(second.state, 'SUCCESS')
  const { body } = await call('GET', `/api/conversations/${number}`)
  assert.deepEqual(
    body.history.map(({ text, answered }: Record<string, unknown>) => [text, answered]),
    [
      ['first', null],
      ['Your question could not be processed. Please ask it again.', false],
      ['second', null],
      ['About second', true],
    ],
  )
})

test('an answer never cites what was deleted while it was made', async (t) => {
  let asked = 0
  let remove: () => Promise<unknown> = async () => undefined
  const answerer: Answerer = async () => {
    asked += 1
    if (asked > 1) return { text: 'Nothing about it.', answered: false, citations: [], metadata: {} }
    await remove()
    const place = {
      document_id: 1,
      document_version: 1,
      title: 'A',
      url: null,
      start: 0,
      end: 6,
      quote: 'Secret',
    }
    return { text: 'Secret', answered: true, citations: [place], metadata: {} }
  }
  const hearback = await startHearback(t, {}, { answerer })
  const client = createKnowledgeClient(hearback)
  const dataSet = await client.createDataSet()
  const { id } = await client.add(dataSet, { title: 'A', content: 'Secret text.' })
  remove = () => hearback.call('DELETE', `/api/data_sets/${dataSet}/documents/${id}`)
  const { answer } = await client.ask(await client.start(dataSet), 'What is secret?')
  assert.equal(answer.text, 'Nothing about it.')
})

test('a conversation that is closed before the answer ends its tasks', async (t) => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const answerer: Answerer = async () => {
    await held
    return { text: 'Late', answered: true, citations: [], metadata: {} }
  }
  const hearback = await startHearback(t, {}, { answerer })
  const { call } = hearback
  const client = createKnowledgeClient(hearback)
  const number = await client.start(await client.createDataSet())
  const { body: asked } = await call('POST', `/api/conversations/${number}`, { question_message: 'a' })
  const { body } = await call('GET', '/api/v1/conversations')
  await call('POST', `/api/v1/conversations/${body.items[0].conversation_id}/close`)
  release()
  assert.equal((await client.ended(asked.task_id)).state, 'FAILURE')
  const { body: conversation } = await call('GET', `/api/conversations/${number}`)
  assert.deepEqual([conversation.status, conversation.history.length], ['closed', 1])
})
