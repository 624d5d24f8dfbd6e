import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { eventually } from '../caller.ts'
import { adminUrlOf } from '../database.ts'
import { startHearback } from '../hearback.ts'
import { createOutreachClient, person } from './outreach-client.ts'

const PEOPLE = 10_000

test(`${PEOPLE} people in a call, and once more`, async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const { createTemplate, tryToDeploy, read, textsOf } = createOutreachClient(call)
  const { number: poll } = await createTemplate()
  const users = Array.from({ length: PEOPLE }, (_, index) => person({ name: `P${index}`, city: 'Bogotá' }))
  const admin = new pg.Client({ connectionString: await adminUrlOf(hearback.database) })
  await admin.connect()
  t.after(() => admin.end())
  const time = async (some: readonly unknown[], headers: Record<string, string>) => {
    const start = performance.now()
    const answer = await tryToDeploy(poll, some, headers)
    assert.equal(answer.status, 200, JSON.stringify(answer.body).slice(0, 500))
    t.diagnostic(`${Math.round(performance.now() - start)} ms`)
    return answer.body
  }

  const first = await time(users, { 'idempotency-key': 'first' })
  assert.equal(new Set(first.conversations_id).size, PEOPLE)
  assert.deepEqual([first.failures, first.superseded], [[], []])
  for (const place of [0, 4_711, PEOPLE - 1])
    assert.deepEqual(await textsOf(first.conversations_id[place]), [`Hi P${place}, do you need it?`])
  assert.deepEqual(await time(users, { 'idempotency-key': 'first' }), first, 'an answer given again')

  const second = await time(users, {})
  assert.deepEqual(second.superseded.toSorted(), first.conversations_id.toSorted())
  assert.equal((await read(first.conversations_id[4_711])).status, 'closed')

  const deployment_eta = new Date(Date.now() + 1_000).toISOString()
  const some = users.slice(0, 2_000).map((user) => ({ ...user, deployment_eta }))
  const third = await time(some, {})
  const count = async (state: string) => {
    const { rows } = await admin.query('SELECT count(*)::int AS found FROM sessions WHERE state = $1', [
      state,
    ])
    return rows[0].found
  }
  await eventually(async () => (await count('scheduled')) === 0, 'all begin that are due', 60_000)
  assert.equal(await count('open'), PEOPLE)
  assert.deepEqual(await textsOf(third.conversations_id[1_999]), ['Hi P1999, do you need it?'])
})
