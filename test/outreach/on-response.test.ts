import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eventually } from '../caller.ts'
import { startHearback } from '../hearback.ts'
import { startBackEnd } from './back-end.ts'
import { createDeployClient } from './deploy-client.ts'

const PRODUCT = {
  id: 'need',
  type: 'choice',
  text: 'Do you need it, {{name}}?',
  answers: [{ text: 'Yes' }, { text: 'No' }],
  max_attempts: 2,
}
const NEXT = { id: 'next', type: 'text', text: 'Your total is {{total}}.' }
const JOHN = [
  { key: 'name', value: 'John', type: null },
  { key: 'user_id', value: '12345', type: null },
  {
    key: 'loc',
    value: '{"latitude": 4.5935443, "longitude": -72.0345404, "address": "Carrera 7 #100-06"}',
    type: 'location',
  },
]
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/

describe('on_response', () => {
  test('has exactly the documented keys and types', async (t) => {
    const { call } = await startHearback(t)
    const { template, deploy, subscribe } = createDeployClient(call)
    const backEnd = await startBackEnd(t)
    await subscribe(backEnd.url)
    const person = await deploy(await template([PRODUCT, NEXT]), JOHN)
    await person.say('Yes I need it')
    const { sent_at, responded_at, session_id, cellphone, ...rest } = await backEnd.hears('on_response')
    assert.deepEqual(rest, {
      country_code: '+57',
      conversation_id: person.conversation_id,
      question: {
        type: 'closed',
        text: 'Do you need it, {{name}}?',
        answers: [{ text: 'Yes' }, { text: 'No' }],
      },
      sent_text: 'Do you need it, John?',
      actual_response: 'Yes I need it',
      classified_answer: { text: 'Yes' },
      user_session_keys: JOHN,
    })
    assert.match(cellphone, /^316\d{7}$/)
    assert.ok(session_id.length >= 22 && typeof session_id === 'string')
    assert.match(sent_at, TIME)
    assert.match(responded_at, TIME)
    assert.ok(Math.abs(Date.parse(`${responded_at.replace(' ', 'T')}Z`) - Date.now()) < 60_000, 'in UTC')
  })

  test('is sent again for a corrected answer, with the question and when it was asked', async (t) => {
    const { call } = await startHearback(t)
    const { template, deploy, subscribe } = createDeployClient(call)
    const backEnd = await startBackEnd(t)
    await subscribe(backEnd.url)
    const need = { id: 'need', type: 'yes_no', text: 'Do you need it?' }
    const asks = (id: string, text: string) => ({ id, type: 'text', text })
    const person = await deploy(await template([need, asks('why', 'Why?'), asks('last', 'Last?')]))
    await person.say('no')
    await person.hears('Why?')
    await person.say('sorry, I meant yes')
    await eventually(() => backEnd.heard.length === 2, 'the correction is heard')
    const [first, corrected] = backEnd.heard.map(({ body }) => body)
    assert.equal(corrected.classified_answer.text, 'Yes')
    assert.deepEqual([corrected.sent_text, corrected.sent_at], [first.sent_text, first.sent_at])
  })

  test('is sent once a question, when its answer is settled', async (t) => {
    const { call } = await startHearback(t)
    const { template, deploy, subscribe } = createDeployClient(call)
    const backEnd = await startBackEnd(t)
    await subscribe(backEnd.url)
    const colours = {
      id: 'c',
      type: 'multi_choice',
      text: 'Which?',
      answers: ['Red', 'Blue', 'Green'].map((text) => ({ text })),
    }
    const sure = { id: 's', type: 'yes_no', text: 'Sure?' }
    const person = await deploy(await template([PRODUCT, colours, sure, NEXT]))
    await person.say('purple elephants')
    await eventually(async () => (await person.said()).length === 2, 'it is asked again')
    await person.say('purple unicorns')
    await person.hears('Which?')
    await person.say('blue and red')
    await person.hears('Sure?')
    await person.say('si')
    await eventually(() => backEnd.heard.length === 3, 'three answers are heard')
    const [unmatched, several, yes] = backEnd.heard.map(({ body }) => body)
    assert.equal(unmatched.actual_response, 'purple unicorns')
    assert.equal(unmatched.classified_answer.text, 'purple unicorns', 'the literal one where none matches')
    assert.equal(several.classified_answer.text, 'Red, Blue')
    assert.deepEqual(yes.question, {
      type: 'closed',
      text: 'Sure?',
      answers: [{ text: 'Yes' }, { text: 'No' }],
    })
    assert.equal(yes.classified_answer.text, 'Yes')
    await person.hears('Your total is .')
    await person.say('thanks')
    const open = await backEnd.hears('on_response', ({ sent_text }) => sent_text === 'Your total is .')
    assert.deepEqual(open.question, { type: 'open', text: 'Your total is {{total}}.', answers: [] })
    assert.deepEqual(open.classified_answer, { text: 'thanks' })
  })

  test('is sent again for an answer that is corrected', async (t) => {
    const { call } = await startHearback(t)
    const { template, deploy, subscribe } = createDeployClient(call)
    const backEnd = await startBackEnd(t)
    await subscribe(backEnd.url)
    const person = await deploy(await template([PRODUCT, NEXT]))
    await person.say('yes')
    await person.hears('Your total is .')
    const { body } = await call('GET', `/api/v1/conversations/${person.conversation_id}`)
    const token = String(body.link).split('/c/')[1]
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    const changed = await call('POST', `/c/${token}/reply`, { text: 'No', step_id: 'need' })
    assert.equal(changed.status, 200, JSON.stringify(changed.body))
    const corrected = await backEnd.hears('on_response', (heard) => heard.classified_answer.text === 'No')
    const first = await backEnd.hears('on_response', (heard) => heard.classified_answer.text === 'Yes')
    assert.equal(corrected.question.text, first.question.text)
    assert.ok(corrected.responded_at > first.responded_at, 'the back end sees which is later')
    await person.say('fine')
    await backEnd.hears('on_response', (heard) => heard.actual_response === 'fine')
    assert.equal(backEnd.heard.length, 3)
  })
})

test('a correction in words is heard as the person wrote it', async (t) => {
  const { call } = await startHearback(t)
  const { template, deploy, subscribe } = createDeployClient(call)
  const backEnd = await startBackEnd(t)
  await subscribe(backEnd.url)
  const person = await deploy(await template([PRODUCT, { ...PRODUCT, id: 'more', text: 'And more of it?' }]))
  await person.say('yes')
  await person.hears('And more of it?')
  await person.say('no wait, I meant No')
  const corrected = await backEnd.hears('on_response', (heard) => heard.classified_answer.text === 'No')
  assert.equal(corrected.question.text, PRODUCT.text)
  assert.equal(corrected.actual_response, 'no wait, I meant No')
})

describe('the reply', () => {
  for (const [shape, reply] of [
    [
      'a list of keys',
      {
        user_session_keys: [
          { key: 'total', value: '42' },
          { key: 'name', value: 'Jon', type: null },
        ],
      },
    ],
    ['a flat object', { total: 42, name: 'Jon', extra: { a: [1] } }],
  ] as const)
    test(`may be ${shape}, which the next question uses`, async (t) => {
      const { call } = await startHearback(t)
      const { template, deploy, subscribe, delivery } = createDeployClient(call)
      const backEnd = await startBackEnd(t, (_, response) => response.end(JSON.stringify(reply)))
      await subscribe(backEnd.url)
      const person = await deploy(await template([PRODUCT, NEXT]), JOHN)
      await person.say('yes')
      await person.hears('Your total is 42.')
      const { name, total, extra, user_id } = await person.keys()
      assert.deepEqual([name, total, user_id], ['Jon', '42', '12345'])
      if (shape === 'a flat object') assert.equal(extra, '{"a":[1]}', 'what is no string is kept as JSON')
      const { status, outcome, attempts } = await delivery(person.conversation_id)
      assert.deepEqual([status, outcome, attempts.length], ['delivered', 'merged', 1])
    })
})
