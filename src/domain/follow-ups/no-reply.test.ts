import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkNoReplyRules, planFollowUps } from './no-reply.ts'

const NOON = '2026-05-04T12:00:00.000Z'
const VOICE = { language: 'es-MX', keys: { name: { value: 'Ana', type: null } } }

test('rules are planned from the message on, soonest first, in the language of the chat', () => {
  const rules = [
    { after: 'P3D', message: 'The last one' },
    { after: 'PT24H', message: { en: 'Hello, {{name}}?', es: '¿Hola, {{name}}?' } },
    { after: 'PT1H', message: '{{what_nobody_knows}}' },
  ]
  assert.deepEqual(planFollowUps(rules, NOON, VOICE), [
    { due_at: '2026-05-05T12:00:00.000Z', text: '¿Hola, Ana?' },
    { due_at: '2026-05-07T12:00:00.000Z', text: 'The last one' },
  ])
})

test('a duration is of weeks, days, hours, minutes and seconds, up to a year', () => {
  const dueAfter = (after: string) => planFollowUps([{ after, message: 'Hello?' }], NOON, VOICE)[0]?.due_at
  assert.equal(dueAfter('P1W'), '2026-05-11T12:00:00.000Z')
  assert.equal(dueAfter('P1DT1H1M1S'), '2026-05-05T13:01:01.000Z')
  for (const after of ['PT1S', 'P366D', 'PT8784H', 'P1DT0H'])
    assert.deepEqual(checkNoReplyRules([{ after, message: 'Hello?' }]), [], after)
  const refused = ['', 'P', 'PT', 'P1DT', 'P1M', 'P1Y', 'PT1.5H', '-PT1H', 'pt1h', '24h', 'PT0S', 'P367D']
  for (const after of refused)
    assert.deepEqual(
      checkNoReplyRules([{ after, message: 'Hello?' }]).map(({ pointer }) => pointer),
      ['/0/after'],
      after,
    )
})
