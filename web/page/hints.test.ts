import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageQuestion } from '#test/page-views.ts'
import { characterCount, limitHint, timeLeft } from './hints.ts'
import { textsFor } from './texts.ts'

const english = textsFor('en')
const spanish = textsFor('es')

test('the time left is said in whole minutes, and not at all when all is answered', () => {
  assert.equal(timeLeft({ done: 1, total: 4, minutes_left: 3 }, english), 'About 3 minutes left')
  assert.equal(timeLeft({ done: 1, total: 4, minutes_left: 1 }, english), 'About 1 minute left')
  assert.equal(timeLeft({ done: 1, total: 4, minutes_left: 0 }, english), 'Less than a minute left')
  assert.equal(timeLeft({ done: 4, total: 4, minutes_left: 0 }, english), '')
  assert.equal(timeLeft({ done: 1, total: 4, minutes_left: 3 }, spanish), 'Faltan unos 3 minutos')
})

test('the counter speaks only near a limit', () => {
  const question = pageQuestion({ min: '20', max: '5000' })
  const count = (length: number) => characterCount(question, length, english, 'en')
  assert.deepEqual(count(0), { text: 'At least 20 characters', outside: false })
  assert.deepEqual(count(19), { text: '1 more to go', outside: true })
  assert.deepEqual(count(20), { text: '', outside: false })
  assert.deepEqual(count(4499), { text: '', outside: false })
  assert.deepEqual(count(4500), { text: '500 characters left', outside: false })
  assert.deepEqual(count(6001), { text: '1,001 characters too many', outside: true })
  assert.deepEqual(characterCount(pageQuestion({ min: null, max: null }), 9, english, 'en'), {
    text: '',
    outside: false,
  })
})

test('limits of numbers, dates and choices are said in words', () => {
  const hint = (changes: Parameters<typeof pageQuestion>[0]) =>
    limitHint(pageQuestion(changes), english, 'en')
  assert.equal(hint({ type: 'number', min: '1', max: '20000' }), 'From 1 to 20,000')
  assert.equal(hint({ type: 'number', min: '0', max: null }), '0 or more')
  assert.equal(hint({ type: 'number', min: null, max: null }), '')
  assert.equal(hint({ type: 'date', min: null, max: '2026-03-02' }), 'Not after March 2, 2026')
  const options = ['a', 'b', 'c', 'd'].map((text) => ({ value: text, text }))
  assert.equal(hint({ type: 'multi_choice', options, min: null, max: null }), 'Choose all that apply.')
  assert.equal(hint({ type: 'multi_choice', options, min: '2', max: '2' }), 'Choose 2.')
  assert.equal(hint({ type: 'multi_choice', options, min: '2', max: '3' }), 'Choose 2 to 3.')
  assert.equal(hint({ type: 'multi_choice', options, min: '1', max: '3' }), 'Choose at most 3.')
  assert.equal(hint({ type: 'multi_choice', options, min: '2', max: null }), 'Choose at least 2.')
})
