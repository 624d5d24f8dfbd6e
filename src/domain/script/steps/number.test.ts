import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NumberStep } from '../script.ts'
import { understandNumber } from './number.ts'
import type { ReplyContext } from './understanding.ts'

const STEP: NumberStep = { id: 'a', type: 'number', text: '?' }

function answer(reply: string, language = 'en', more: Partial<NumberStep> = {}): string | null {
  const context: ReplyContext = { language, keys: {}, intent: 'answer', document_count: 0 }
  const understood = understandNumber({ ...STEP, ...more }, reply, context)
  return understood.usable ? understood.text : null
}

test('numbers are read as people write them', () => {
  const readings = {
    '1250': '1250',
    '1,234.56': '1234.56',
    '1.234,56': '1234.56',
    '1 234': '1234',
    '1 234 567,8': '1234567.8',
    "1'234.50": '1234.5',
    '1,234,567': '1234567',
    '0.125': '0.125',
    '-5': '-5',
    '−5 °C': '-5',
    '€ 99': '99',
    'USD 1,000': '1000',
    'about 50 people': '50',
    '007': '7',
    '１２': '12',
    '12%': '12',
  }
  for (const [reply, number] of Object.entries(readings)) assert.equal(answer(reply), number, reply)
})

test('a number of so many is read where that is the end of the scale', () => {
  for (const reply of ['8/10', '8 / 10', '8 out of 10', '8 von 10', '8 sur 10', '8 de 10'])
    assert.equal(answer(reply, 'en', { min: 0, max: 10 }), '8', reply)
  for (const reply of ['8/9', '1/2/10']) assert.equal(answer(reply, 'en', { max: 10 }), null, reply)
  assert.equal(answer('8/10'), null)
})

test('a lone separator before three digits is read as the language writes it', () => {
  assert.equal(answer('1,234', 'en'), '1234')
  assert.equal(answer('1,234', 'es'), '1.234')
  assert.equal(answer('1.234', 'de'), '1234')
  assert.equal(answer('1.234', 'en-GB'), '1.234')
})

test('what may be something else is asked again', () => {
  for (const reply of [
    '',
    'many',
    '3 or 4',
    '10-20',
    '50k',
    '2 million',
    '1,23,4',
    '1.2.3',
    'B52',
    '3 4',
    '9'.repeat(999),
  ]) {
    assert.equal(answer(reply), null, reply)
  }
})

test('bounds are inclusive', () => {
  assert.equal(answer('5', 'en', { min: 5, max: 5 }), '5')
  assert.equal(answer('4', 'en', { min: 5 }), null)
  assert.equal(answer('6', 'en', { max: 5 }), null)
})
