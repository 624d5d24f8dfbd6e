import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCaller, eventually } from '../caller.ts'
import { TEST_KEY } from '../crash/server-process.ts'
import { joinDeltas, type ReadEvent, readUntil } from '../event-text.ts'
import { createStreamClient } from '../intake/stream-client.ts'
import { createKnowledgeClient } from '../knowledge/knowledge-client.ts'
import { createNodeGroup } from '../nodes/node-group.ts'
import { shortLeases } from '../trials/short-leases.ts'
import { startModelServer } from './openai-server.ts'
import { QUESTION, SAID, WRITTEN } from './written-answer.ts'

const NAME = { id: 'name', type: 'text', text: 'What is your name?' }

test('a worker that is killed while the model writes: its message is called interrupted, and another one answers', async (t) => {
  let calls = 0
  const model = await startModelServer(t, () => {
    calls += 1
    // The first ones never end by themselves.
    return calls <= 2 ? { says: [WRITTEN.slice(0, -20), ' '], ending: 'hang' } : { says: WRITTEN }
  })
  const nodes = await createNodeGroup(t)
  const settings = {
    LLM_BASE_URL: model.url,
    LLM_MODEL: 'small',
    LLM_API_KEY: 'a-key-for-the-model',
    HEARBACK_LOG_LEVEL: 'fatal',
  }
  const startWorker = () => nodes.start({ ...settings, HEARBACK_ROLES: 'worker' }, shortLeases())
  const [web, first] = await Promise.all([nodes.start({ ...settings, HEARBACK_ROLES: 'web' }), startWorker()])
  const call = createCaller(web.url, TEST_KEY)
  const client = createKnowledgeClient({ call })
  const dataSet = await client.createDataSet()
  const content = 'Business Duplex includes an SLA of 99.9 % availability.'
  await client.add(dataSet, { title: 'Plans', content })
  const conversation = await client.start(dataSet)

  const intake = createStreamClient(web.url, TEST_KEY, call)
  const chat = await intake.start([NAME], { data_set_id: dataSet })
  const asked = intake.stream(chat, QUESTION)

  const response = await fetch(`${web.url}/api/conversations/${conversation}`, {
    method: 'POST',
    headers: { authorization: TEST_KEY, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ question_message: QUESTION }),
  })
  const begun = new Set<string>()
  const noteWords = (name: string) => (events: readonly ReadEvent[]) => {
    if (events.some(({ event }) => event === 'delta')) begun.add(name)
    return false
  }
  const reading = readUntil(response, noteWords('knowledge'))
  const chatting = readUntil(await asked, noteWords('intake'))
  await eventually(() => begun.size === 2, 'the first words are read', 30_000)
  first.child.kill('SIGKILL')
  await startWorker()
  const events = await reading

  assert.equal(calls, 4)
  const interrupted = events.filter(({ event }) => event === 'interrupted').map(({ data }) => data.message_id)
  assert.equal(interrupted.length, 1)
  const done = events.at(-1)
  assert.equal(done?.event, 'done')
  assert.equal(done.data.message.text, SAID)
  const said = (id: string, isIt: boolean) =>
    events
      .filter(({ event, data }) => event === 'delta' && (data.message_id === id) === isIt)
      .map(({ data }) => data.content)
      .join('')
  assert.ok(SAID.startsWith(said(interrupted[0], true)))
  assert.equal(said(interrupted[0], false), SAID)
  const { body } = await call('GET', `/api/conversations/${conversation}`)
  assert.deepEqual(
    body.history.map(({ role }: { role: string }) => role),
    ['user', 'agent'],
  )

  const chatted = await chatting
  assert.equal(chatted.at(-1)?.event, 'error', 'a chat’s message has no other name for the words that go')
  assert.ok(SAID.startsWith(joinDeltas(chatted)))
  const stop = new AbortController()
  const resumed = await fetch(`${web.url}/api/v1/conversations/${chat}/events`, {
    headers: { authorization: TEST_KEY, 'last-event-id': chatted.at(-2)?.id ?? '' },
    signal: stop.signal,
  })
  const rest = await readUntil(resumed, (read) => read.filter(({ event }) => event === 'done').length === 2)
  stop.abort()
  assert.equal(rest.filter(({ event }) => event === 'interrupted').length, 1)
  assert.equal(joinDeltas(rest), `${SAID}${NAME.text}`)
})
