import assert from 'node:assert/strict'
import { describe, type TestContext, test } from 'node:test'
import { type ReadEvent, readUntil } from '../event-text.ts'
import { eventually, type Hearback, startHearback } from '../hearback.ts'
import { createKnowledgeClient } from '../knowledge/knowledge-client.ts'
import { type ModelBehaviour, type ModelRequest, startModelServer } from './openai-server.ts'
import { QUESTION, SAID, WRITTEN } from './written-answer.ts'

const CONTENT = `# Plans

Business Duplex includes an SLA of 99.9 % availability.

Home costs 30 € a month.`

/** A server with a model that behaves so, and a data set with one document. */
async function setUp(t: TestContext, behave: (request: ModelRequest) => ModelBehaviour) {
  const model = await startModelServer(t, behave)
  const settings = { provider: 'openai', baseUrl: model.url, name: 'small', apiKey: 'a key' } as const
  const hearback = await startHearback(t, { model: settings })
  const client = createKnowledgeClient(hearback)
  const dataSet = await client.createDataSet('Plans')
  await client.add(dataSet, { title: 'Plans', url: 'https://fiber.example/plans', content: CONTENT })
  const { body } = await hearback.call('POST', '/api/conversations', { data_set_id: dataSet })
  const path = `/api/conversations/${body.id}`
  const all = await hearback.call('GET', '/api/v1/conversations?kind=knowledge')
  return {
    hearback,
    model,
    dataSet,
    path,
    settings,
    uuid: all.body.items[0].conversation_id as string,
    async ask(question = QUESTION) {
      const sent = await hearback.call('POST', path, { question_message: question })
      assert.equal(sent.status, 202)
      return sent.body.task_id as string
    },
    ended: client.ended,
    async history() {
      return (await hearback.call('GET', path)).body.history
    },
  }
}

/** The agent's words of a conversation as they are said, until there are enough. */
async function follow(
  { url, key }: Hearback,
  uuid: string,
  isEnough: (events: readonly ReadEvent[]) => boolean,
  lastId?: string | null,
): Promise<ReadEvent[]> {
  const stop = new AbortController()
  const response = await fetch(`${url}/api/v1/conversations/${uuid}/events?deltas=true`, {
    headers: { authorization: key, ...(lastId ? { 'last-event-id': lastId } : {}) },
    signal: stop.signal,
  })
  assert.equal(response.status, 200)
  return readUntil(response, isEnough).finally(() => stop.abort())
}

const isDone = (events: readonly ReadEvent[]) => events.some(({ event }) => event === 'done')

/** The deltas of each message, joined. */
function saidIn(events: readonly ReadEvent[]): Map<string, string> {
  const said = new Map<string, string>()
  for (const { event, data } of events)
    if (event === 'delta') said.set(data.message_id, (said.get(data.message_id) ?? '') + data.content)
  return said
}

const PAUSE_MS = 1_500
/** The answer in pieces, with a pause in the middle of what is shown. */
const SLOWLY = [
  WRITTEN.slice(0, -30),
  PAUSE_MS,
  ...WRITTEN.slice(-30)
    .split(/(?<= )/)
    .flatMap((word) => [word, 60]),
]

describe('answers that a model writes', { concurrency: 4 }, () => {
  test('an answer that a model writes is stored with exact citations, and says who wrote it', async (t) => {
    const { ask, ended, history, model } = await setUp(t, () => ({ says: WRITTEN }))
    assert.equal((await ended(await ask())).state, 'SUCCESS')
    const [asked, answer] = await history()
    assert.equal(asked.text, QUESTION)
    assert.equal(answer.text, SAID)
    assert.equal(answer.answered, true)
    const [{ start, end, quote, url }] = answer.citations
    assert.equal(CONTENT.slice(start, end), quote)
    assert.equal(url, 'https://fiber.example/plans')
    assert.deepEqual(answer.metadata, {
      answered_by: 'model',
      model: 'small',
      input_tokens: 321,
      output_tokens: 45,
      cost: 0.0012,
    })
    await ended(await ask('And what does Home cost?'))
    assert.match(
      model.requests[1]?.message ?? '',
      /Person: Does Business Duplex include an SLA\?\nYou: Yes, [^[]*\n/,
    )
  })

  test('where the model fails, the built-in answer is stored and says why', async (t) => {
    const { ask, ended, history } = await setUp(t, () => ({ status: 500 }))
    assert.equal((await ended(await ask())).state, 'SUCCESS')
    const [, answer] = await history()
    assert.equal(answer.answered, true)
    assert.match(answer.text, /SLA of 99\.9 %/)
    assert.equal(answer.metadata.answered_by, 'built-in')
    assert.equal(answer.metadata.model_error, 'status_500')
  })

  test('the answer is streamed while the model writes it', async (t) => {
    let first = 0
    const { hearback, ask, uuid } = await setUp(t, () => {
      first = performance.now()
      return { says: SLOWLY }
    })
    let shown = 0
    const reading = follow(hearback, uuid, (events) => {
      if (shown === 0 && events.some(({ event }) => event === 'delta')) shown = performance.now()
      return isDone(events)
    })
    await ask()
    const events = await reading
    const deltas = events.filter(({ event }) => event === 'delta')
    assert.ok(deltas.length > 3, 'it comes in pieces')
    const done = events.find(({ event }) => event === 'done')
    assert.deepEqual([...saidIn(events)], [[done?.data.message.message_id, SAID]])
    assert.equal(done?.data.message.text, SAID)
    t.diagnostic(`the first words are there ${(shown - first).toFixed(0)} ms after the model was asked`)
    assert.ok(shown - first < PAUSE_MS, 'before the model has ended')
  })

  test('whoever asks for a stream is answered with one', async (t) => {
    const { hearback, path, history } = await setUp(t, ({ message }) =>
      message.includes('cancel') ? { says: 'NOT FOUND' } : { says: SLOWLY },
    )
    const post = async (question: string) => {
      const response = await fetch(`${hearback.url}${path}`, {
        method: 'POST',
        headers: {
          authorization: hearback.key,
          'content-type': 'application/json',
          accept: 'text/event-stream',
        },
        body: JSON.stringify({ question_message: question }),
      })
      assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/)
      return readUntil(response, () => false)
    }
    const events = await post(QUESTION)
    assert.ok(events.length > 4, 'it comes in pieces')
    assert.deepEqual([...saidIn(events).values()], [SAID])
    const done = events.at(-1)
    assert.equal(done?.event, 'done')
    assert.equal(done?.data.state, 'SUCCESS')
    assert.deepEqual(done?.data.message, (await history())[1])
    const refused = await post('How do I cancel Home?')
    assert.equal(refused.at(-1)?.data.message.answered, false)
    assert.deepEqual([...saidIn(refused).values()], [refused.at(-1)?.data.message.text])
  })

  test('a reader that is cut off while the model writes goes on where it was', async (t) => {
    const { hearback, ask, ended, uuid } = await setUp(t, () => ({ says: SLOWLY }))
    const count = (number: number) => (events: readonly ReadEvent[]) =>
      events.filter(({ event }) => event === 'delta').length >= number || isDone(events)
    const begun = follow(hearback, uuid, count(1))
    const task = await ask()
    const first = await begun
    const second = await follow(hearback, uuid, count(2), first.at(-1)?.id)
    await ended(task)
    const third = await follow(hearback, uuid, isDone, second.at(-1)?.id)
    assert.match(first.at(-1)?.id ?? '', /^\d+\+[0-9a-f-]{36}\.\d+$/)
    const all = [...first, ...second, ...third]
    assert.deepEqual([...saidIn(all).values()], [SAID])
    const events = all.filter(({ event }) => event !== 'delta').map(({ id }) => id)
    assert.equal(new Set(events).size, events.length, 'no event comes twice')
  })

  test('a message that has begun and will not be is called interrupted, and another one comes', async (t) => {
    const { hearback, ask, uuid, dataSet } = await setUp(t, () => ({ says: SLOWLY }))
    const reading = follow(hearback, uuid, isDone)
    await ask()
    await eventually(async () => {
      const events = await follow(hearback, uuid, (read) => read.some(({ event }) => event === 'delta'))
      return events.length > 0
    }, 'the answer begins')
    await hearback.call('DELETE', `/api/data_sets/${dataSet}/documents/1`)
    const events = await reading
    const interrupted = events
      .filter(({ event }) => event === 'interrupted')
      .map(({ data }) => data.message_id)
    const done = events.find(({ event }) => event === 'done')?.data.message
    const said = saidIn(events)
    assert.equal(interrupted.length, 1)
    assert.equal(said.get(done.message_id), done.text)
    assert.equal(done.answered, false)
    assert.ok(SAID.startsWith(said.get(interrupted[0]) ?? '-'))
    assert.equal(said.size, 2)
  })

  test('a conversation that is erased while the model writes stays erased', async (t) => {
    const { hearback, ask, uuid, path } = await setUp(t, () => ({ says: SLOWLY }))
    const reading = follow(hearback, uuid, (events) => events.some(({ event }) => event === 'delta'))
    const task = await ask()
    await reading
    assert.equal((await hearback.call('DELETE', `/api/v1/conversations/${uuid}`)).status, 204)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS + 1_000))
    assert.equal((await hearback.call('GET', path)).status, 404)
    assert.equal((await hearback.call('GET', `/api/task_status/${task}`)).status, 404)
    assert.equal((await hearback.call('GET', '/api/conversations')).body.count, 0)
  })

  test('a reader on another node hears the model too', async (t) => {
    const { hearback, ask, uuid, settings } = await setUp(t, () => ({ says: SLOWLY }))
    const { databaseUrl, filesDir } = hearback.config
    const other = await startHearback(t, { databaseUrl, filesDir, roles: ['web'], model: settings })
    let before = 0
    const reading = follow(other, uuid, (events) => {
      if (!isDone(events)) before = events.filter(({ event }) => event === 'delta').length
      return isDone(events)
    })
    await ask()
    const events = await reading
    assert.deepEqual([...saidIn(events).values()], [SAID])
    assert.ok(before > 1, 'deltas came before the message was stored')
    const drafts = events.filter(({ event, id }) => event === 'delta' && id?.includes('+'))
    assert.ok(drafts.length > 1)
  })

  test('a server that stops while the model writes loses nothing', async (t) => {
    const { hearback, model, ask, uuid, settings } = await setUp(t, () => ({ hangs: true }))
    await ask()
    await eventually(() => model.requests.length === 1, 'the model is asked')
    await hearback.stop()
    const { databaseUrl, filesDir } = hearback.config
    const next = await startHearback(t, { databaseUrl, filesDir, model: settings })
    const events = await follow(next, uuid, isDone)
    const done = events.find(({ event }) => event === 'done')?.data.message
    assert.equal(done.metadata.model_error, 'stopping')
    assert.match(done.text, /SLA of 99\.9 %/)
  })
})
