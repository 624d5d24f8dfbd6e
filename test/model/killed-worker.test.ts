import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCaller, eventually } from '../caller.ts'
import { TEST_KEY } from '../crash/server-process.ts'
import { readUntil } from '../event-text.ts'
import { createKnowledgeClient } from '../knowledge/knowledge-client.ts'
import { createNodeGroup } from '../nodes/node-group.ts'
import { shortLeases } from '../trials/short-leases.ts'
import { startModelServer } from './openai-server.ts'

const WRITTEN = `QUOTES
[1] "Business Duplex includes an SLA of 99.9 % availability."
ANSWER
[1] Yes, Business Duplex includes an SLA of 99.9 %.`
const SAID = 'Yes, Business Duplex includes an SLA of 99.9 %. [1]'

test('a worker that is killed while the model writes: its message is called interrupted, and another one answers', async (t) => {
  let calls = 0
  const model = await startModelServer(t, () => {
    calls += 1
    // The first one never ends by itself.
    return calls === 1 ? { says: [WRITTEN.slice(0, -20), ' ', 60_000] } : { says: WRITTEN }
  })
  const nodes = await createNodeGroup(t)
  const settings = {
    LLM_BASE_URL: model.url,
    LLM_MODEL: 'small',
    LLM_API_KEY: 'a-key-for-the-model',
    HEARBACK_LOG_LEVEL: 'fatal',
  }
  const startWorker = () => nodes.start({ ...settings, HEARBACK_ROLES: 'worker' }, shortLeases())
  const web = await nodes.start({ ...settings, HEARBACK_ROLES: 'web' })
  const first = await startWorker()
  const call = createCaller(web.url, TEST_KEY)
  const client = createKnowledgeClient({ call })
  const dataSet = await client.createDataSet()
  const content = 'Business Duplex includes an SLA of 99.9 % availability.'
  await client.add(dataSet, { title: 'Plans', content })
  const conversation = await client.start(dataSet)

  const response = await fetch(`${web.url}/api/conversations/${conversation}`, {
    method: 'POST',
    headers: { authorization: TEST_KEY, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ question_message: 'Does Business Duplex include an SLA?' }),
  })
  const reading = readUntil(response, (events) => {
    if (events.some(({ event }) => event === 'delta') && !killed) {
      killed = true
      first.child.kill('SIGKILL')
    }
    return false
  })
  let killed = false
  await eventually(() => killed, 'the first words are read', 30_000)
  await startWorker()
  const events = await reading

  assert.equal(calls, 2)
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
})
