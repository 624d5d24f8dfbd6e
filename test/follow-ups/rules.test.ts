import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { createCaseClient } from '#test/case-client.ts'
import { adminUrlOf } from '#test/database.ts'
import { eventually, startHearback } from '#test/hearback.ts'

const PATH = '/api/v1/chat-message-follow-ups'
const HOUR = 3_600_000

const TWO_QUESTIONS = [
  { module: 'follow_up', question: 'When did it leave?' },
  { module: 'follow_up', question: 'Who took it?' },
]

/** Quiet hours of UTC that began an hour ago and end at least an hour from now. */
function quietNow() {
  const clock = (at: number) => new Date(at).toISOString().slice(11, 16)
  return { from: clock(Date.now() - HOUR), to: clock(Date.now() + 2 * HOUR) }
}

test('rules and quiet hours', async (t) => {
  const { call, database } = await startHearback(t)
  const client = new pg.Client({ connectionString: await adminUrlOf(database) })
  await client.connect()
  t.after(() => client.end())
  const { createCase, followUp, say, read } = createCaseClient(call)
  const set = async (settings: Record<string, unknown>) => {
    const changed = await call('PATCH', '/api/v1/workspace', settings)
    assert.equal(changed.status, 200, JSON.stringify(changed.body))
  }
  const listOf = async (chat: string) => (await call('GET', `${PATH}?pageSize=100&chatIds=${chat}`)).body
  const lastMessageOf = async (chat: string) =>
    (await call('GET', `/api/v1/conversations/${chat}/messages?limit=100`)).body.items.at(-1)
  const schedule = async (chatId: string, dueDate = '2026-01-01T00:00:00Z') => {
    const created = await call('POST', PATH, { chatId, dueDate, message: 'Any news?' })
    assert.equal(created.status, 201, JSON.stringify(created.body))
    return created.body
  }
  const isHeldBack = async (id: string) => {
    const { rows } = await client.query(
      `SELECT FROM jobs WHERE key = 'follow_up:' || $1 AND due_at > now() + interval '30 minutes'`,
      [id],
    )
    return rows.length === 1
  }
  const isSent = async (id: string) =>
    (await call('GET', `${PATH}?statuses=sent&pageSize=100`)).body.some(
      (one: { id: string }) => one.id === id,
    )

  await t.test(
    'a message that awaits a reply brings what the rules say, in the chat’s language',
    async () => {
      await set({
        no_reply_rules: [
          { after: 'P3D', message: 'We close this soon.' },
          {
            after: 'PT24H',
            message: { en: 'Have you seen our question?', es: '¿Ha visto la pregunta?' },
          },
        ],
      })
      const { conversation_id } = await followUp(TWO_QUESTIONS)
      const asked = await lastMessageOf(conversation_id)
      const planned = await listOf(conversation_id)
      assert.deepEqual(
        planned.map((one: Record<string, string>) => [one.message, one.status, one.triggerChatMessageId]),
        [
          ['Have you seen our question?', 'pending', asked.message_id],
          ['We close this soon.', 'pending', asked.message_id],
        ],
      )
      for (const [index, days] of [1, 3].entries())
        assert.equal(Date.parse(planned[index].dueDate), Date.parse(asked.created_at) + days * 24 * HOUR)

      await say(conversation_id, 'On Monday')
      const next = await lastMessageOf(conversation_id)
      const afterReply = await listOf(conversation_id)
      const count = (status: string, trigger: string) =>
        afterReply.filter(
          (one: Record<string, string>) => one.status === status && one.triggerChatMessageId === trigger,
        ).length
      assert.deepEqual(
        [count('cancelled', asked.message_id), count('pending', next.message_id), afterReply.length],
        [2, 2, 4],
      )

      await say(conversation_id, 'A driver')
      const atEnd = await listOf(conversation_id)
      assert.ok(atEnd.every((one: { status: string }) => one.status === 'cancelled'))
      assert.equal(atEnd.length, 4, 'the closing words await no reply')
    },
  )

  await t.test('what is said meanwhile starts the time anew; follow-ups by hand stay', async () => {
    const { conversation_id } = await followUp(TWO_QUESTIONS)
    const byHand = await schedule(conversation_id, '2030-01-01T00:00:00Z')
    const said = await call('POST', `/api/v1/conversations/${conversation_id}/messages`, {
      role: 'agent',
      text: 'It is about the order of May.',
    })
    assert.equal(said.status, 201, JSON.stringify(said.body))
    const all = await listOf(conversation_id)
    const pending = all.filter((one: { status: string }) => one.status === 'pending')
    const last = await lastMessageOf(conversation_id)
    assert.equal(all.length, 5)
    assert.deepEqual(
      pending.map((one: { triggerChatMessageId: string }) => one.triggerChatMessageId),
      [last.message_id, last.message_id, byHand.triggerChatMessageId],
    )
  })

  await t.test('they go out by themselves, and are themselves no reason for more', async () => {
    await set({ no_reply_rules: [{ after: 'PT1S', message: 'Still there?' }], cancel_on_reply: false })
    const { conversation_id } = await followUp(TWO_QUESTIONS)
    await eventually(async () => (await listOf(conversation_id))[0].status === 'sent', 'it was sent', 60_000)
    assert.equal((await read(conversation_id)).at(-1)?.text, 'Still there?')
    assert.equal((await listOf(conversation_id)).length, 1)
    await set({ no_reply_rules: [{ after: 'PT24H', message: 'Still there?' }] })
    const other = await followUp(TWO_QUESTIONS)
    await say(other.conversation_id, 'Yes')
    const [first, second] = await listOf(other.conversation_id)
    assert.deepEqual(
      [first.status, second.status],
      ['cancelled', 'pending'],
      'a reply counts for rules always',
    )
    await set({ no_reply_rules: [], cancel_on_reply: true })
    assert.deepEqual(await listOf((await followUp(TWO_QUESTIONS)).conversation_id), [])
  })

  await t.test('what is due in quiet hours waits, until they end or are taken back', async () => {
    const { case_id } = await createCase({ user_full_name: 'Ana Ruiz' })
    const { contact_id } = (await call('GET', `/api/v1/cases/${case_id}`)).body
    const contact = `/api/v1/contacts/${contact_id}`
    const { conversation_id } = await followUp(TWO_QUESTIONS, case_id)
    await set({ time_zone: 'UTC', quiet_hours: quietNow() })
    const { id, dueDate } = await schedule(conversation_id)
    await eventually(() => isHeldBack(id), 'the workspace’s quiet hours hold it back', 60_000)
    const [held] = await listOf(conversation_id)
    assert.deepEqual([held.status, held.dueDate], ['pending', dueDate], 'it stays as its client made it')
    await set({ quiet_hours: null })
    await eventually(() => isSent(id), 'it goes out when there are no quiet hours any more', 60_000)

    await call('PATCH', contact, { quiet_hours: quietNow(), time_zone: 'Etc/UTC' })
    const another = await schedule(conversation_id)
    await eventually(() => isHeldBack(another.id), 'the contact’s own quiet hours hold it back', 60_000)
    await call('PATCH', contact, { time_zone: 'Asia/Kolkata' })
    await eventually(() => isSent(another.id), 'its clocks show another time there', 60_000)

    await set({ quiet_hours: quietNow() })
    const clock = (at: number) => new Date(at).toISOString().slice(11, 16)
    const past = { from: clock(Date.now() - 3 * HOUR), to: clock(Date.now() - 2 * HOUR) }
    await call('PATCH', contact, { quiet_hours: past, time_zone: 'UTC' })
    const third = await schedule(conversation_id)
    await eventually(() => isSent(third.id), 'the contact’s own win', 60_000)
    await call('PATCH', contact, { quiet_hours: null, time_zone: null })
    const fourth = await schedule(conversation_id)
    await eventually(() => isHeldBack(fourth.id), 'without them the workspace’s count again', 60_000)
  })
})
