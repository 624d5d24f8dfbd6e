import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { adminUrlOf } from '#test/database.ts'
import { joinDeltas, readEventText } from '#test/event-text.ts'
import { startHearback } from '#test/hearback.ts'
import { createStreamClient } from '#test/intake/stream-client.ts'

const QUESTION = 'And whom do you sell it to? 👩‍👩‍👧 ¿A quién? 誰に売りますか。 لمن تبيعونه؟'
const STEPS = [
  { id: 'what', type: 'text', text: 'What do you sell?' },
  { id: 'thanks', type: 'message', text: 'Thank you.\nOne more thing:' },
  { id: 'whom', type: 'text', text: QUESTION },
]

test('a streamed reply', async (t) => {
  const { url, key, call, database } = await startHearback(t)
  const { start, stream, storedText } = createStreamClient(url, key, call)
  const read = async (response: Promise<Response>) => readEventText(await (await response).text())

  await t.test('comes as deltas of what is stored, and then whole', async () => {
    const id = await start(STEPS)
    const response = await stream(id, 'Bicycles')
    assert.equal(response.status, 200)
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/)
    const { events } = readEventText(await response.text())
    const done = events.at(-1)
    assert.deepEqual([done?.event, done?.data.message], ['done', 'Message sent successfully'])
    const deltas = events.slice(0, -1)
    assert.ok(deltas.length > 10 && deltas.every(({ event }) => event === 'delta'))
    const replies = done?.data.results.replies as { message_id: string; content: string }[]
    assert.equal(replies.length, 2)
    for (const { message_id, content } of replies) {
      const own = deltas.filter(({ data }) => data.message_id === message_id)
      assert.equal(joinDeltas(own), content)
      assert.equal(await storedText(id, message_id), content)
    }
    assert.equal(replies[1]?.content, QUESTION)
  })

  await t.test('is one only for who asks for events by name', async () => {
    const id = await start(STEPS)
    const plain = [
      await stream(id, '', { accept: 'application/json' }),
      await stream(id, 'One', { accept: '*/*' }),
      await stream(id, 'Two', { accept: 'text/event-stream;q=0, application/json' }),
    ]
    for (const response of plain.slice(1)) {
      assert.equal(response.status, 200)
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/)
    }
    const off = await stream(await start(STEPS), 'One', {}, { stream: false })
    assert.match(off.headers.get('content-type') ?? '', /^application\/json/)
    const asked = await stream(await start(STEPS), 'One', {
      accept: 'application/json, Text/Event-Stream;q=0.5',
    })
    assert.match(asked.headers.get('content-type') ?? '', /^text\/event-stream/)
  })

  await t.test('is refused as any other answer, before it begins', async () => {
    const unknown = await stream('nobody', 'Hello')
    assert.equal(unknown.status, 404)
    assert.equal((await unknown.json()).is_error, true)
    assert.equal((await stream(await start(STEPS), '')).status, 422)
  })

  await t.test('is sent again under the same key, as events or as JSON', async () => {
    const id = await start(STEPS)
    const again = { 'idempotency-key': 'the same' }
    const first = await read(stream(id, 'Bicycles', again))
    const second = await read(stream(id, 'Bicycles', again))
    const replies = first.events.at(-1)?.data.results.replies
    assert.deepEqual(
      second.events.map(({ event }) => event),
      ['delta', 'delta', 'done'],
    )
    assert.deepEqual(second.events.at(-1)?.data, first.events.at(-1)?.data)
    assert.deepEqual(
      second.events.slice(0, -1).map(({ data }) => data.content),
      replies.map(({ content }: { content: string }) => content),
    )
    const lastIds = (events: typeof first.events, message_id: string) =>
      events.filter(({ data }) => data.message_id === message_id).at(-1)?.id
    for (const { message_id } of replies)
      assert.equal(
        lastIds(second.events, message_id),
        lastIds(first.events, message_id),
        'it resumes as well',
      )
    assert.equal(second.events.at(-1)?.id, first.events.at(-1)?.id)
    const plain = await stream(id, 'Bicycles', { ...again, accept: 'application/json' })
    assert.deepEqual(await plain.json(), first.events.at(-1)?.data)
  })

  await t.test('tells all that a turn says, and a start once more is answered as the first', async () => {
    const notes = Array.from({ length: 300 }, (_, index) => ({
      id: `note${index}`,
      type: 'message',
      text: `Note ${index}.`,
    }))
    const steps = [...notes, { id: 'what', type: 'text', text: 'What do you sell?' }]
    const list = await call('POST', '/v1/api/question_lists', { name: 'Notes', steps })
    const body = { conversation_id: 'notes', question_list_id: list.body.results.id, opportunity_id: 'o' }
    const path = '/v1/api/conversation/start_conversation'
    const { events } = await read(
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { authorization: key, accept: 'text/event-stream', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
    const done = events.at(-1)?.data
    assert.equal(done.results.replies.length, 301)
    assert.equal(
      joinDeltas(events.slice(0, -1)),
      done.results.replies.map(({ content }: { content: string }) => content).join(''),
    )
    assert.deepEqual((await call('POST', path, body)).body, done)
  })

  await t.test('is told without ids where its events can’t be read just now', async () => {
    const id = await start(STEPS)
    const admin = new pg.Client({ connectionString: await adminUrlOf(database) })
    await admin.connect()
    await admin.query('REVOKE SELECT ON events FROM hearback_app')
    const { events } = await read(stream(id, 'Bicycles')).finally(() =>
      admin.query('GRANT SELECT ON events TO hearback_app').finally(() => admin.end()),
    )
    assert.deepEqual(
      events.map(({ event, id }) => [event, id ?? null]),
      [
        ['delta', null],
        ['delta', null],
        ['done', null],
      ],
    )
    assert.equal(events[1]?.data.content, QUESTION)
  })

  await t.test('ends without words when nothing is said', async () => {
    const id = await start(STEPS)
    await read(stream(id, 'Bicycles'))
    const { events } = await read(stream(id, 'Shops'))
    assert.deepEqual(
      events.map(({ event }) => event),
      ['done'],
    )
    assert.equal(events[0]?.data.results.reply, null)
  })
})
