import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createClient, HearbackError } from '../../packages/client/src/index.ts'
import { eventually } from '../caller.ts'
import { joinDeltas, type ReadEvent, readEventText, readUntil } from '../event-text.ts'
import { startHearback } from '../hearback.ts'
import { createKnowledgeClient } from '../knowledge/knowledge-client.ts'
import { type ModelBehaviour, type ModelRequest, startModelServer } from '../model/openai-server.ts'
import { QUESTION, SAID, WRITTEN } from '../model/written-answer.ts'
import { createIntakeClient } from './intake-client.ts'
import { createStreamClient } from './stream-client.ts'

const CONTENT = 'Business Duplex includes an SLA of 99.9 % availability.\n\nHome costs 30 € a month.'
const NAME = { id: 'name', type: 'text', text: 'What is your company called?' }
const ASK = { id: 'more', type: 'ask', text: 'Do you have any questions?' }
/** Word by word. */
const SLOWLY = WRITTEN.split(/(?<= )/).flatMap((word) => [word, 30])
/** The first words, and never an end. */
const BEGUN = [WRITTEN.slice(0, -20), ' ']

const deltasOf = (events: readonly ReadEvent[]) => events.filter(({ event }) => event === 'delta')
const isLive = ({ id }: ReadEvent) => /^\d+\+[0-9a-f-]{36}\.\d+$/.test(id ?? '')

test('what a model writes is streamed while it is written, in answer to an intake message', async (t) => {
  let behave: (request: ModelRequest) => ModelBehaviour = () => ({ says: SLOWLY })
  const model = await startModelServer(t, (request) => behave(request))
  const settings = { provider: 'openai', baseUrl: model.url, name: 'small', apiKey: 'a key' } as const
  const hearback = await startHearback(t, { model: settings })
  const { url, key, call } = hearback
  const knowledge = createKnowledgeClient(hearback)
  const dataSet = await knowledge.createDataSet()
  const { start, stream } = createStreamClient(url, key, call)
  const { history } = createIntakeClient(call)
  const begin = (steps: unknown[] = [NAME]) => start(steps, { data_set_id: dataSet })
  const read = async (response: Promise<Response>) => readEventText(await (await response).text()).events
  const said = async (id: string): Promise<string[]> =>
    (await history(id)).slice(1).map(({ content }: { content: string }) => content)
  const plans = await knowledge.add(dataSet, { title: 'Plans', content: CONTENT })

  /** The conversation's events behind an id, until there are enough. */
  async function resume(
    id: string,
    from: string | null | undefined,
    isEnough: (events: readonly ReadEvent[]) => boolean,
  ): Promise<ReadEvent[]> {
    const stop = new AbortController()
    const response = await fetch(`${url}/api/v1/conversations/${id}/events`, {
      headers: { authorization: key, 'last-event-id': from ?? '' },
      signal: stop.signal,
    })
    return readUntil(response, isEnough).finally(() => stop.abort())
  }

  await t.test(
    'and ends with what is stored, whether a question asks back or a step waits for questions',
    async () => {
      for (const steps of [[NAME], [ASK]]) {
        const id = await begin(steps)
        const events = await read(stream(id, QUESTION))
        const done = events.at(-1)
        assert.deepEqual([done?.event, done?.data.message], ['done', 'Message sent successfully'])
        const live = deltasOf(events).filter(isLive)
        assert.ok(live.length > 3, 'the words come before the message is stored')
        for (const { data } of live) assert.deepEqual(Object.keys(data), ['content'])
        const contents = done?.data.results.replies.map(({ content }: { content: string }) => content)
        assert.equal(contents[0], SAID)
        assert.equal(joinDeltas(events), contents.join(''))
        assert.deepEqual(await said(id), [QUESTION, ...contents])
      }
    },
  )

  await t.test('goes on behind every word for who was cut off there', async () => {
    const id = await begin()
    const hasWords = (events: readonly ReadEvent[]) => deltasOf(events).length > 0
    const hasEnded = (events: readonly ReadEvent[]) => events.some(({ event }) => event === 'done')
    const cut = await readUntil(await stream(id, QUESTION), hasWords)
    while (!hasEnded(cut))
      cut.push(...(await resume(id, cut.at(-1)?.id, (events) => hasWords(events) || hasEnded(events))))
    const seen = deltasOf(
      cut.slice(
        0,
        cut.findIndex(({ event }) => event === 'done'),
      ),
    )
    assert.ok(seen.filter(isLive).length > 3, 'cut off several times while it was written')
    assert.equal(joinDeltas(seen), SAID)
  })

  await t.test(
    'and is given whole by the client, which was cut off, and again under the same key',
    async () => {
      const id = await begin()
      let connections = 0
      const cutOnce: typeof fetch = async (address, init) => {
        const answer = await fetch(address, init)
        if (connections++ > 0) return answer
        const events = await readUntil(answer, (read) => deltasOf(read).length > 2)
        const text = events.map(({ event, data }) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
        return new Response(text.join(''), answer)
      }
      const client = createClient({ url, key, fetch: cutOnce })
      let text = ''
      let contents: string[] = []
      for await (const part of client.streamMessage({ body: { conversation_id: id, message: QUESTION } }))
        if (part.type === 'delta') text += part.content
        else contents = part.answer.results.replies.map(({ content }) => content)
      assert.equal(connections, 2)
      assert.deepEqual(contents, [SAID, NAME.text])
      assert.equal(text, contents.join(''))
      assert.deepEqual(await said(id), [QUESTION, ...contents])
    },
  )

  await t.test('where the model breaks off, the stored text says so too', async () => {
    behave = () => ({ says: BEGUN, ending: 'cut' })
    const id = await begin()
    const events = await read(stream(id, QUESTION))
    assert.ok(isLive(events[0] as ReadEvent))
    const [, answer, again] = await said(id)
    assert.match(answer ?? '', /broke off/)
    assert.equal(joinDeltas(events), `${answer}${again}`)
    assert.equal(events.at(-1)?.event, 'done')
  })

  await t.test('each question of two has the words of its own answer', async () => {
    behave = ({ message }) =>
      message.includes('What does Home cost?')
        ? { says: 'QUOTES\n[1] "Home costs 30 € a month."\nANSWER\n[1] Home costs 30 € a month.' }
        : { says: SLOWLY }
    await knowledge.start(dataSet)
    const { body } = await call('GET', '/api/v1/conversations?kind=knowledge')
    const { conversation_id } = body.items[0]
    const first = read(stream(conversation_id, QUESTION))
    await eventually(async () => (await history(conversation_id)).length === 1, 'the first one is stored')
    const second = read(stream(conversation_id, 'What does Home cost?'))
    for (const reading of [first, second]) {
      const events = await reading
      const { replies } = events.at(-1)?.data.results ?? {}
      assert.equal(replies.length, 1, JSON.stringify(events.at(-1)))
      assert.equal(joinDeltas(events), replies[0].content)
    }
    assert.match((await second).at(-1)?.data.results.reply.content, /^Home costs/)
  })

  await t.test(
    'and what begins and is not stored ends with an error, and nothing is said twice',
    async () => {
      const removed = Promise.withResolvers<unknown>()
      behave = () => ({ says: [WRITTEN.slice(0, -20), ' ', removed.promise, WRITTEN.slice(-20)] })
      const id = await begin()
      const events = await readUntil(await stream(id, QUESTION), (read) => {
        if (deltasOf(read).length > 0)
          removed.resolve(call('DELETE', `/api/data_sets/${dataSet}/documents/${plans.id}`))
        return false
      })
      const last = events.at(-1)
      assert.equal(last?.event, 'error', JSON.stringify(last))
      assert.ok(last?.data.message)
      assert.deepEqual({ ...last?.data, message: '' }, { is_error: true, message: '', results: {} })
      const isWhole = (read: readonly ReadEvent[]) =>
        read.filter(({ event }) => event === 'done').length === 2
      const rest = await resume(id, deltasOf(events).at(-1)?.id, isWhole)
      assert.equal(rest.filter(({ event }) => event === 'interrupted').length, 1)
      const stored = await said(id)
      assert.equal(stored.length, 3)
      assert.equal(joinDeltas(rest), stored.slice(1).join(''))
    },
  )
})

test('the client says when an answer was not stored as it had begun', async () => {
  const delta = (content: string) => `event: delta\ndata: ${JSON.stringify({ content })}\n\n`
  const replies = [delta('Yes, '), `${delta('No, it ')}event: done\ndata: {}\n\n`]
  const answers = replies.map(
    (text) => new Response(text, { headers: { 'content-type': 'text/event-stream' } }),
  )
  const client = createClient({
    url: 'http://127.0.0.1:9',
    key: 'a key',
    fetch: async () => answers.shift() ?? Response.error(),
  })
  await assert.rejects(async () => {
    const body = { conversation_id: 'one', message: 'Is it?' }
    for await (const part of client.streamMessage({ body })) assert.notEqual(part.type, 'done')
  }, HearbackError)
})
