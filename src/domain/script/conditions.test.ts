import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkStep } from './check-step.ts'
import { changingOptions, holds } from './conditions.ts'
import type { Condition, Step } from './script.ts'

const KEYS = { age: { value: '9', type: null }, city: { value: 'Bogotá', type: null } }
const COLOURS: Step = {
  id: 'c',
  type: 'multi_choice',
  text: '?',
  answers: [{ text: { en: 'Red', es: 'Rojo' }, synonyms: ['scarlet'] }, { text: 'Redder' }],
}
const key = (condition: Condition) => holds(condition, COLOURS, null, KEYS)

test('keys are compared as texts, and as numbers where both are', () => {
  assert.ok(
    key({ key: 'city', is: 'bogota' }) && key({ key: 'age', is: 9 }) && key({ key: 'city', contains: 'got' }),
  )
  assert.ok(key({ key: 'age', below: 10 }) && key({ key: 'age', above: '8.5' }))
  assert.ok(!key({ key: 'city', above: 1 }) && !key({ key: 'city', below: 1 }))
})

test('a key that is missing is only that', () => {
  assert.ok(
    key({ key: 'x', exists: false }) && key({ key: 'x', is_not: 1 }) && key({ key: 'age', exists: true }),
  )
  assert.ok(
    !key({ key: 'x', is: '' }) && !key({ key: 'x', below: 5 }) && !key({ key: 'constructor', exists: true }),
  )
})

test('conditions combine', () => {
  const yes: Condition = { key: 'age', exists: true }
  assert.ok(key({ all: [yes, { not: { not: yes } }] }) && key({ any: [{ not: yes }, yes] }))
  assert.ok(!key({ all: [yes, { not: yes }] }) && !key({ any: [] }))
})

test('an answer is the named one in any language, or one of several', () => {
  const answer = (text: string, wanted: string) => holds({ answer: wanted }, COLOURS, { text }, {})
  assert.ok(answer('Rojo', 'Red') && answer('Red, Redder', 'redder') && answer('Redder, Rojo', 'scarlet'))
  assert.ok(!answer('Redder', 'Red'))
  const agreed: Step = { id: 'y', type: 'yes_no', text: '?' }
  assert.ok(
    holds({ answer: 'yes' }, agreed, { text: 'Sí' }, {}) &&
      !holds({ answer: 'no' }, agreed, { text: 'Sí' }, {}),
  )
})

test('an answer with keys in it is named as it is written', () => {
  const home: Step = {
    id: 'h',
    type: 'choice',
    text: '?',
    answers: [{ text: 'In {{city}}' }, { text: 'Abroad' }],
  }
  const lives = (text: string) => holds({ answer: 'In {{city}}' }, home, { text }, KEYS)
  assert.ok(lives('In Bogotá') && !lives('Abroad'))
  const elsewhere = { city: { value: 'Quito', type: null } }
  const options = changingOptions(home, 'In Bogotá', KEYS) ?? []
  assert.ok(holds({ answer: 'In {{city}}' }, home, { text: 'In Bogotá', options }, elsewhere))
  assert.equal(changingOptions(COLOURS, 'Red', KEYS), null)
  assert.deepEqual(checkStep({ ...home, next: [{ if: { answer: 'In {{city}}' }, go: 'end' }] }, ''), [])
})

test('a condition nested without end does not hold', () => {
  let deep: Condition = { key: 'age', exists: true }
  for (let depth = 0; depth < 5000; depth++) deep = { all: [deep] }
  assert.equal(key(deep), false)
})
