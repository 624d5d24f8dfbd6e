import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import pg from 'pg'
import { assertProblem } from '../assert-problem.ts'
import { createKey, createTenant } from '../case-client.ts'
import { adminUrlOf } from '../database.ts'
import { startHearback } from '../hearback.ts'
import { startBackEnd } from './back-end.ts'
import { createDeployClient } from './deploy-client.ts'

const STEPS: Record<string, unknown>[] = [
  { id: 'how', type: 'text', text: 'How?' },
  { id: 'wait', type: 'choice', text: 'One moment.', answers: [{ text: '[REQUEST_TRIGGER]' }] },
  { id: 'total', type: 'text', text: 'Your total is {{total}}.' },
]
const TOTAL = { user_session_keys: [{ key: 'total', value: '42', type: null }] }
const NOBODY = { authorization: '' }

/** A server, a person in front of the first question, and a back end that knows the session. */
async function startAll(t: Parameters<typeof startHearback>[0], steps: Record<string, unknown>[] = STEPS) {
  const hearback = await startHearback(t)
  const client = createDeployClient(hearback.call)
  const backEnd = await startBackEnd(t)
  await client.subscribe(backEnd.url)
  const person = await client.deploy(await client.template(steps))
  const update = (session_id: string, body: unknown = TOTAL, headers: Record<string, string> = NOBODY) =>
    hearback.call('POST', `/session/${session_id}/update`, body, headers)
  return { ...hearback, ...client, backEnd, person, update }
}

describe('a dialogue that pauses for the back end', { concurrency: true }, () => {
  test('waits, whatever the person writes, until the session is updated', async (t) => {
    const { person, backEnd, update } = await startAll(t)
    await person.say('x')
    await person.hears('One moment.')
    await person.say('[REQUEST_TRIGGER]')
    await person.say('1')
    const { session_id } = await backEnd.hears('on_response')
    assert.equal((await person.said()).length, 2)
    const updated = await update(session_id)
    assert.deepEqual(
      [updated.status, updated.body],
      [200, { message: 'Session updated successfully', session_id }],
    )
    await person.hears('Your total is 42.')
    assert.equal(backEnd.heard.length, 1, 'nothing else was an answer')
  })

  test('is not held up by an update that came since the last answer', async (t) => {
    const paused = STEPS.toSpliced(1, 0, { id: 'p', type: 'wait', seconds: 2 })
    const { person, backEnd, update } = await startAll(t, paused)
    await person.say('x')
    const { session_id } = await backEnd.hears('on_response')
    assert.equal((await update(session_id)).status, 200)
    assert.deepEqual(await person.said(), ['How?'])
    await person.hears('Your total is 42.')
    assert.deepEqual(await person.said(), ['How?', 'One moment.', 'Your total is 42.'])
  })

  test('gives up after the step’s timeout, which the back end hears of', async (t) => {
    const limited = STEPS.map((step) =>
      step.id === 'wait' ? { ...step, timeout: 'PT1S', on_timeout: 'total' } : step,
    )
    const { person, backEnd, subscribe } = await startAll(t, limited)
    await subscribe(backEnd.url, ['on_timeout'])
    await person.say('x')
    await person.hears('Your total is .')
    const { sent_text, user_session_keys } = await backEnd.hears('on_timeout')
    assert.deepEqual([sent_text, user_session_keys], ['One moment.', []])
  })
})

describe('POST /session/{session_id}/update', () => {
  test('answers 404, 409 and 422 with problems', async (t) => {
    const { call, person, backEnd, update } = await startAll(t)
    await person.say('x')
    const { session_id } = await backEnd.hears('on_response')
    assertProblem(await update('A'.repeat(32)), 404)
    assertProblem(await update(person.conversation_id), 404)
    assertProblem(await update('x'.repeat(5_000)), 404)
    for (const body of [
      {},
      [],
      { user_session_keys: {} },
      { user_session_keys: ['name'] },
      { user_session_keys: [{ key: 'a' }] },
      { user_session_keys: [{ key: '', value: 'b' }] },
      { user_session_keys: [{ key: '__proto__', value: 'b' }] },
      { user_session_keys: [{ key: 'a', value: 'b', type: 'number' }] },
      { user_session_keys: Array.from({ length: 1_001 }, (_, index) => ({ key: `k${index}`, value: '' })) },
    ])
      assertProblem(await update(session_id, body), 422)
    assert.deepEqual(await person.keys(), {})
    const many = (prefix: string) =>
      Array.from({ length: 600 }, (_, index) => ({ key: `${prefix}${index}`, value: 'v' }))
    assert.equal((await update(session_id, { user_session_keys: many('a') })).status, 200)
    assertProblem(await update(session_id, { user_session_keys: many('b') }), 422)
    await call('POST', `/api/v1/conversations/${person.conversation_id}/close`)
    assertProblem(await update(session_id), 409)
  })

  test('takes the session id alone, or a key of its workspace besides', async (t) => {
    const { call, key, person, backEnd, update } = await startAll(t)
    await person.say('x')
    const { session_id } = await backEnd.hears('on_response')
    assert.equal((await update(session_id)).status, 200)
    assert.equal((await update(session_id, TOTAL, { authorization: key })).status, 200)
    const outreach = await createKey(call, 'outreach')
    const cases = await createKey(call, 'cases')
    assert.equal((await update(session_id, TOTAL, { authorization: outreach })).status, 200)
    assertProblem(await update(session_id, TOTAL, { authorization: cases }), 403)
    assertProblem(await update(session_id, TOTAL, { authorization: 'hb_wrong' }), 401)
    assertProblem(await update(session_id, TOTAL, { authorization: await createTenant(call) }), 404)
    const changed = await call('PATCH', '/api/v1/workspace', { session_update_needs_key: true })
    assert.equal(changed.status, 200)
    const refused = await update(session_id)
    assertProblem(refused, 401)
    assert.ok(refused.headers.get('www-authenticate'))
    assert.equal((await update(session_id, TOTAL, { authorization: outreach })).status, 200)
  })

  test('honours Idempotency-Key without keeping the session id', async (t) => {
    const { person, backEnd, update, database } = await startAll(t)
    await person.say('x')
    const { session_id } = await backEnd.hears('on_response')
    const headers = { ...NOBODY, 'idempotency-key': 'once' }
    const first = await update(session_id, TOTAL, headers)
    const other = { user_session_keys: [{ key: 'total', value: '43' }] }
    assert.equal((await update(session_id, other)).status, 200)
    const again = await update(session_id, TOTAL, headers)
    assert.deepEqual([again.status, again.body], [first.status, first.body])
    assert.equal((await person.keys()).total, '43', 'the second one changed nothing')
    assertProblem(await update(session_id, other, headers), 422)
    const admin = new pg.Client({ connectionString: await adminUrlOf(database) })
    await admin.connect()
    const { rows } = await admin.query('SELECT path FROM idempotency_records').finally(() => admin.end())
    assert.deepEqual(rows, [{ path: `/session/${person.conversation_id}/update` }])
  })
})
