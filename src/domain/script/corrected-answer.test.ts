import assert from 'node:assert/strict'
import { test } from 'node:test'
import { advance, startScript } from './advance.ts'
import type { QuestionStep, Step } from './script.ts'

const NOW = '2026-01-05T09:00:00.000Z'

/** What the answers are after these replies, as `id=text`, and the step that is open then. */
function talk(steps: readonly Step[], ...replies: string[]): string[] {
  let advanced = startScript({ script: { steps }, keys: {}, language: 'en', now: NOW })
  replies.forEach((text, index) => {
    const reply = { type: 'reply', text, files: [], message_number: index + 1 } as const
    advanced = advance({ steps }, advanced.state, reply, NOW)
  })
  const { answers, position } = advanced.state
  return [...answers.map(({ step_id, text }) => `${step_id}=${text}`), position?.step_id ?? 'end']
}

const ask = (id: string, more: Partial<QuestionStep>) => ({ id, text: `${id}?`, ...more }) as QuestionStep
const SIZE = ask('size', {
  type: 'choice',
  answers: [{ text: 'Small' }, { text: 'Medium' }, { text: 'Large' }],
})
const COLOUR = ask('colour', { type: 'choice', answers: [{ text: 'Red' }, { text: 'Blue' }] })
const NAME = ask('name', { type: 'text' })
const GIFT = ask('gift', { type: 'yes_no' })
const DATE = ask('date', { type: 'date' })

test('a plain correction changes the earlier answer, whatever is asked now', () => {
  for (const open of [COLOUR, NAME, GIFT, DATE]) {
    const steps = [SIZE, open, DATE]
    for (const reply of ['no wait, I meant the second', 'Sorry, I meant medium', 'oops, medium']) {
      assert.deepEqual(talk(steps, 'small', reply), ['size=Medium', open.id], `${open.id}: ${reply}`)
    }
  }
  assert.deepEqual(talk([GIFT, NAME], 'yes', 'perdón, quise decir que no'), ['gift=No', 'name'])
})

test('it is looked for in the closed question that was answered last', () => {
  assert.deepEqual(talk([SIZE, NAME, DATE], 'small', 'Ada', 'I meant large'), [
    'size=Large',
    'name=Ada',
    'date',
  ])
  const steps = [SIZE, COLOUR, DATE]
  assert.deepEqual(talk(steps, 'small', 'red', 'I changed my mind, blue'), [
    'size=Small',
    'colour=Blue',
    'date',
  ])
})

test('a reply that answers the open question better is its answer', () => {
  assert.deepEqual(talk([SIZE, COLOUR, DATE], 'small', 'no wait, I meant blue'), [
    'size=Small',
    'colour=Blue',
    'date',
  ])
})

test('mere politeness corrects only what the open question cannot mean', () => {
  assert.deepEqual(talk([SIZE, COLOUR, DATE], 'small', 'sorry, the second'), [
    'size=Small',
    'colour=Blue',
    'date',
  ])
  assert.deepEqual(talk([SIZE, DATE], 'small', 'sorry, the second'), ['size=Medium', 'date'])
  const words = 'Sorry, the second name is Large'
  assert.deepEqual(talk([SIZE, NAME, DATE], 'small', words), ['size=Small', `name=${words}`, 'date'])
})

test('what says the same again, or nothing that was asked, is heard as usual', () => {
  assert.deepEqual(talk([SIZE, NAME, DATE], 'small', 'I meant small'), [
    'size=Small',
    'name=I meant small',
    'date',
  ])
  assert.deepEqual(talk([SIZE, NAME, DATE], 'small', 'I meant it'), ['size=Small', 'name=I meant it', 'date'])
})

test('who corrects an answer in words is told, and asked the open question again', () => {
  const steps = [SIZE, NAME, DATE]
  const script = { steps }
  const reply = (text: string, message_number: number) =>
    ({ type: 'reply', text, files: [], message_number }) as const
  const begun = startScript({ script, keys: {}, language: 'en', now: NOW })
  const asked = advance(script, begun.state, reply('small', 1), NOW)
  const corrected = advance(script, asked.state, reply('no wait, I meant large', 2), NOW)
  assert.deepEqual(
    corrected.messages.map(({ purpose, text }) => `${purpose}: ${text}`),
    ['note: Noted: Large.', 'question: name?'],
  )
  const waiting = advance(script, asked.state, reply('no wait, I meant large', 2), NOW, { listeners: 1 })
  assert.deepEqual(
    waiting.messages.map(({ text }) => text),
    ['Noted: Large.'],
  )
  const wait_id = waiting.state.awaiting?.wait_id ?? ''
  const heard = advance(script, waiting.state, { type: 'heard', wait_id, keys: {} }, NOW)
  assert.deepEqual(
    [heard.messages.map(({ text }) => text), heard.state.position?.step_id],
    [['name?'], 'name'],
  )
})
