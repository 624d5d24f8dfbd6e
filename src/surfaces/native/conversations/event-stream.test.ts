import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { assertProblem } from '#test/assert-problem.ts'
import { createCaseClient } from '#test/case-client.ts'
import { eventually, type Hearback, startHearback } from '#test/hearback.ts'

interface StreamedEvent {
  id: number
  event: string
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape the document promises
  data: any
}

test('the event stream', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const { followUp, say } = createCaseClient(call)
  const open = async () => (await followUp([{ module: 'business_description' }])).conversation_id as string

  await t.test('tells everything from the beginning, and what happens as it happens', async (t) => {
    const id = await open()
    const stream = await follow(t, hearback, id)
    assert.match(stream.headers.get('content-type') ?? '', /^text\/event-stream/)
    assert.equal(stream.headers.get('cache-control'), 'no-store')
    assert.ok(stream.headers.get('x-request-id'))
    await eventually(() => stream.events.length === 1, 'the first question is streamed')
    await say(id, 'We sell bicycles to shops in Spain.')
    await eventually(() => stream.events.at(-1)?.event === 'conversation.finished', 'the end is streamed')
    assert.deepEqual(
      stream.events.map(({ id }) => id),
      stream.events.map((_, index) => index + 1),
      'numbered without a gap',
    )
    const messages = stream.events.filter(({ event }) => event === 'message.created')
    const { body } = await call('GET', `/api/v1/conversations/${id}/messages`)
    assert.deepEqual(
      messages.map(({ data }) => data.message),
      body.items,
      'with the same objects as the history',
    )
    const shown = await call('GET', `/api/v1/conversations/${id}`)
    const told = stream.events.at(-1)?.data.conversation
    assert.deepEqual(told, { ...shown.body, link: null }, 'the conversation, without the secret in its link')
  })

  await t.test('ends with its key, before anything more is told', async (t) => {
    const id = await open()
    const made = (await call('POST', '/api/v1/api-keys', { name: 'Reader', scopes: ['native'] })).body
    const stream = await follow(t, { url: hearback.url, key: made.api_key }, id)
    await eventually(() => stream.events.length === 1, 'the first question is streamed')
    await call('DELETE', `/api/v1/api-keys/${made.id}`)
    await sleep(1_100)
    await say(id, 'We sell bicycles to shops in Spain.')
    await stream.ended
    assert.equal(stream.events.length, 1)
  })

  await t.test('goes on behind Last-Event-ID', async (t) => {
    const id = await open()
    await say(id, 'Too short')
    const whole = await follow(t, hearback, id)
    await eventually(() => whole.events.length >= 3, 'the dialogue so far is streamed')
    const rest = await follow(t, hearback, id, '2')
    await eventually(() => rest.events.length >= 1, 'the rest is streamed')
    assert.equal(rest.events[0]?.id, 3)
    const last = whole.events.length
    const newest = await follow(t, hearback, id, String(last))
    await call('POST', `/api/v1/conversations/${id}/close`)
    await eventually(() => newest.events.length > 0, 'the news is streamed')
    assert.equal(newest.events[0]?.id, last + 1)
    const wrong = { 'last-event-id': 'the last one' }
    const path = `/api/v1/conversations/${id}/events`
    assertProblem(await call('GET', path, undefined, wrong), 422, '/header/Last-Event-ID')
  })
})

async function follow(
  t: TestContext,
  { url, key }: Pick<Hearback, 'url' | 'key'>,
  id: string,
  last?: string,
) {
  const stop = new AbortController()
  t.after(() => stop.abort())
  const response = await fetch(`${url}/api/v1/conversations/${id}/events`, {
    signal: stop.signal,
    headers: { authorization: key, ...(last === undefined ? {} : { 'last-event-id': last }) },
  })
  assert.equal(response.status, 200)
  const events: StreamedEvent[] = []
  const ended = read(response, events).catch(() => undefined)
  return { events, ended, headers: response.headers }
}

async function read(response: Response, events: StreamedEvent[]): Promise<void> {
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (text + chunk).split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s, 2)))
      if (fields.event)
        events.push({ id: Number(fields.id), event: fields.event, data: JSON.parse(fields.data) })
    }
  }
}
