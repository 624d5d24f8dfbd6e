import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createCaseClient } from '#test/case-client.ts'
import { createRandom } from '#test/crash/random.ts'
import { adminUrlOf } from '#test/database.ts'
import { eventually, startHearback } from '#test/hearback.ts'
import { IS_TRIAL, SEED } from '#test/trials/trial.ts'
import { checkFollowUps } from './check-follow-ups.ts'

const RACES = IS_TRIAL ? 10_000 : 300
const CHATS = 10
/** Of one chat, due together. */
const AT_ONCE = 3
const DAY = 86_400_000
const PATH = '/api/v1/chat-message-follow-ups'

test(`${RACES} times changes and replies race the sender, and the record says who won (seed ${SEED})`, async (t) => {
  const random = createRandom(SEED)
  const { call, database } = await startHearback(t)
  const client = new pg.Pool({ connectionString: await adminUrlOf(database), max: 4 })
  t.after(() => client.end())
  const { followUp } = createCaseClient(call)
  const questions = Array.from({ length: 40 }, (_, index) => ({
    module: 'follow_up',
    question: `What about ${index}?`,
  }))
  const won: Record<string, number> = {}
  let races = 0
  /** Ms from the wish for a follow-up to a change that follows at once, lately: so long it takes to be in time. */
  let pace = 20

  async function talk(): Promise<void> {
    let chatId = ''
    let replies = 0
    while (races < RACES) {
      if (chatId === '' || replies >= 35) {
        chatId = (await followUp(questions)).conversation_id
        replies = 0
      }
      races += AT_ONCE
      const began = Date.now()
      const dueDate = new Date(began + random() * 2 * pace).toISOString()
      const made = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, index) =>
          call('POST', PATH, { chatId, dueDate, message: `${races} ${index} of ${chatId}` }),
        ),
      )
      await sleep(random() * 0.2 * pace)
      const reply = random() < 0.3
      if (reply) replies += 1
      const [outcomes] = await Promise.all([
        Promise.all(made.map(({ status, body }) => (status === 201 ? race(body.id, body.message) : null))),
        reply && call('POST', `/api/v1/conversations/${chatId}/messages`, { role: 'user', text: 'Yes' }),
      ])
      pace = 0.9 * pace + 0.1 * (Date.now() - began)
      for (const outcome of outcomes) if (outcome) won[outcome] = (won[outcome] ?? 0) + 1
    }
  }

  /** Changes a follow-up in some way; what the answer says must be what the record says in the end. */
  async function race(id: string, message: string): Promise<string> {
    const way = Math.floor(random() * 4)
    if (way === 0) {
      const { status, body } = await call('PATCH', `${PATH}/${id}`, { status: 'cancelled' })
      if (status === 200) return expectState(id, ['cancelled'], 'cancelled in time')
      assert.equal(status, 409, JSON.stringify(body))
      return expectState(id, ['sent'], 'cancelled too late')
    }
    if (way === 1) {
      const { status } = await call('PATCH', `${PATH}/${id}`, { message: `${message}, changed` })
      const { text } = await readRecord(id)
      assert.equal(text, status === 200 ? `${message}, changed` : message)
      return status === 200 ? 'changed in time' : 'changed too late'
    }
    if (way === 2) {
      const dueDate = new Date(Date.now() + DAY).toISOString()
      const { status } = await call('PATCH', `${PATH}/${id}`, { dueDate })
      if (status === 200) return expectState(id, ['pending', 'cancelled'], 'put off in time')
      return expectState(id, ['sent', 'cancelled'], 'put off too late')
    }
    const { status } = await call('DELETE', `${PATH}/${id}`)
    assert.equal(status, 204)
    assert.equal(await readRecord(id), undefined)
    return 'deleted'
  }

  async function readRecord(id: string) {
    return (await client.query('SELECT status, text FROM follow_ups WHERE id = $1', [id])).rows[0]
  }

  async function expectState(id: string, states: string[], outcome: string): Promise<string> {
    const { status } = await readRecord(id)
    assert.ok(states.includes(status), `${outcome}, but the record says ${status}`)
    return outcome
  }

  await Promise.all(Array.from({ length: CHATS }, talk))
  // A change while the sender is at work leaves a job that finds nothing to do.
  const due = `SELECT FROM follow_ups WHERE status = 'pending' AND due_at <= now()
    UNION ALL SELECT FROM jobs WHERE name = 'send_follow_up' AND due_at <= now() LIMIT 1`
  await eventually(async () => (await client.query(due)).rowCount === 0, 'what is due is sent', 60_000)
  const counts = await checkFollowUps(async (sql) => (await client.query(sql)).rows)
  const { rows } = await client.query(
    `SELECT text FROM messages WHERE role = 'agent' AND via = 'api' GROUP BY text HAVING count(*) > 1`,
  )
  assert.deepEqual(rows, [], 'nothing is said twice, also not what was deleted then')
  t.diagnostic(`${JSON.stringify(won)}; in the end ${JSON.stringify(counts)}`)
})
