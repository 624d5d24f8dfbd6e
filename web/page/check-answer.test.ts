import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageQuestion } from '#test/page-views.ts'
import { checkAnswer } from './check-answer.ts'
import { textsFor } from './texts.ts'

const texts = textsFor('en')
const check = (changes: Parameters<typeof pageQuestion>[0], ...values: string[]) =>
  checkAnswer(pageQuestion({ min: null, max: null, ...changes }), values, texts, 'en')

test('nothing entered is said at once', () => {
  assert.equal(check({ type: 'text' }, '  \n '), texts.answer_missing)
  assert.equal(check({ type: 'yes_no' }), texts.choice_missing)
  assert.equal(check({ type: 'multi_choice' }), texts.choice_missing)
  assert.equal(check({ type: 'multi_choice', required: false }), null)
})

test('length counts without the space around it', () => {
  assert.equal(check({ type: 'text', min: '5' }, '  four  '), texts.too_short('5'))
  assert.equal(check({ type: 'text', min: '5', max: '5' }, ' fives '), null)
  assert.equal(check({ type: 'text', max: '5' }, 'sixsix'), texts.too_long('5'))
})

test('too few and too many choices are said', () => {
  assert.equal(check({ type: 'multi_choice', min: '2' }, 'a'), texts.choose_at_least('2'))
  assert.equal(check({ type: 'multi_choice', max: '1' }, 'a', 'b'), texts.choose_at_most('1'))
})

test('the rest is for the server to judge', () => {
  assert.equal(check({ type: 'number', max: '10' }, 'about a dozen'), null)
  assert.equal(check({ type: 'email' }, 'ask my colleague'), null)
})
