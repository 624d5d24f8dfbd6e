import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { QuestionStep } from '../script.ts'
import { isQuestion, understand } from './registry.ts'

const TYPES = [
  'text',
  'choice',
  'multi_choice',
  'yes_no',
  'number',
  'date',
  'email',
  'phone',
  'url',
  'location',
  'file',
] as const
const steps = TYPES.map((type) => {
  return { id: 'a', type, text: '?', answers: [{ text: 'Light blue' }, { text: 'Other' }] } as QuestionStep
})

function hear(step: QuestionStep, reply: string) {
  return understand(step, reply, { language: 'en', keys: {}, intent: 'answer', document_count: 1 })
}

test('steps that ask nothing are no questions', () => {
  assert.equal(isQuestion({ id: 'm', type: 'message', text: 'Hi' }), false)
  assert.ok(steps.every(isQuestion))
})

test('any reply is understood or asked again with words', () => {
  fc.assert(
    fc.property(fc.constantFrom(...steps), fc.string({ unit: 'binary', maxLength: 200 }), (step, reply) => {
      const understood = hear(step, reply)
      assert.ok(understood.usable ? understood.confidence > 0 : understood.retry !== '')
    }),
    { numRuns: 2000 },
  )
})

test('a reply of 100,000 characters takes no longer than a moment', () => {
  const pieces = [
    'a',
    ' ',
    '1',
    '1.',
    ',',
    '-',
    '@',
    'a@',
    '.',
    'a.',
    '+',
    'no ',
    'yes ',
    '\n',
    '{{',
    'é',
    '\ud800',
    'ﷺ',
    '1 ',
    '/',
    "'",
  ]
  for (const piece of pieces) {
    const reply = piece.repeat(Math.floor(100_000 / piece.length))
    for (const step of steps) {
      const start = performance.now()
      hear(step, reply)
      hear(step, `${reply}!x`)
      assert.ok(performance.now() - start < 1000, `${step.type}: ${piece}`)
    }
  }
})
