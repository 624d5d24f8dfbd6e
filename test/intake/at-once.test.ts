import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { type Called, startHearback } from '../hearback.ts'
import { IS_TRIAL } from '../trials/trial.ts'
import { createIntakeClient } from './intake-client.ts'

const PEOPLE = IS_TRIAL ? 1_000 : 30
const AT_ONCE = 20
const WORDS = ['one', 'two', 'three', 'four', 'five']

/** Impatient clients: everybody sends five messages at the same moment, and each of them twice under one key. */
test(`${PEOPLE} people send five messages at once, each twice`, async (t) => {
  const { call } = await startHearback(t)
  const { createList, history, opportunity } = createIntakeClient(call)
  const steps = [...WORDS, 'six'].map((id) => ({ id, type: 'text', text: `Number ${id}?`, save_as: id }))
  const question_list_id = await createList(steps)

  const twice = async (path: string, body: unknown): Promise<Called> => {
    const headers = { 'idempotency-key': randomUUID() }
    const [one, other] = await Promise.all([
      call('POST', path, body, headers),
      call('POST', path, body, headers),
    ])
    assert.equal(one?.status, 200, JSON.stringify(one?.body))
    assert.deepEqual(other?.body, one?.body, 'the same answer')
    return one as Called
  }

  async function chat(person: number): Promise<void> {
    const conversation_id = `person-${person}`
    const opportunity_id = `opportunity-${person}`
    const started = await twice('/v1/api/conversation/start_conversation', {
      conversation_id,
      question_list_id,
      opportunity_id,
    })
    assert.deepEqual(started.body.results.reply.message_id, 'msg_001')
    const answers = await Promise.all(
      WORDS.map((message) => twice('/v1/api/conversation', { conversation_id, message })),
    )
    const said: { message_id: string; role: string; content: string }[] = await history(conversation_id)
    assert.deepEqual(
      said.map(({ role }) => role),
      ['agent', ...WORDS.flatMap(() => ['user', 'agent'])],
      'each message has its one reply behind it',
    )
    const heard = said.filter(({ role }) => role === 'user').map(({ content }) => content)
    assert.deepEqual([...heard].sort(), [...WORDS].sort(), 'each message is there once')
    for (const { body } of answers) {
      const { message_id, content, reply } = body.results
      const index = said.findIndex((each) => each.message_id === message_id)
      assert.equal(said[index]?.content, content)
      assert.deepEqual(
        [said[index + 1]?.message_id, said[index + 1]?.content],
        [reply.message_id, reply.content],
        'the reply answers this message',
      )
    }
    const { fields, conversations } = await opportunity(opportunity_id)
    assert.deepEqual(fields, Object.fromEntries(heard.map((text, index) => [WORDS[index], text])))
    assert.equal(conversations.length, 1)
  }

  const began = performance.now()
  const left = Array.from({ length: PEOPLE }, (_, person) => person).values()
  const next = async () => {
    for (const person of left) await chat(person)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  const seconds = (performance.now() - began) / 1_000
  t.diagnostic(`${PEOPLE * WORDS.length} messages, each sent twice, in ${seconds.toFixed(1)} s`)
  const { total } = (await call('GET', '/v1/api/conversation/get_conversations')).body.results
  assert.equal(total, PEOPLE, 'no conversation was started twice')
})
