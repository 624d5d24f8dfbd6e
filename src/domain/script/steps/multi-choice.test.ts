import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MultiChoiceStep } from '../script.ts'
import { understandMultiChoice } from './multi-choice.ts'
import type { ReplyContext } from './understanding.ts'

const STEP: MultiChoiceStep = {
  id: 'a',
  type: 'multi_choice',
  text: '?',
  answers: [{ text: 'Red' }, { text: 'Green' }, { text: 'Salt, and pepper' }],
}

function answer(reply: string, language = 'en', more: Partial<MultiChoiceStep> = {}): string | null {
  const context: ReplyContext = { language, keys: {}, intent: 'answer', document_count: 0 }
  const understood = understandMultiChoice({ ...STEP, ...more }, reply, context)
  return understood.usable ? understood.text : null
}

test('several answers are joined in the order of the step', () => {
  for (const reply of ['green, red', 'Green and red', 'green\nred', '2 1', '1,2', 'y red; verde green']) {
    assert.equal(answer(reply), 'Red, Green', reply)
  }
})

test('an answer may hold commas itself', () => {
  assert.equal(answer('salt, and pepper, red'), 'Red, Salt, and pepper')
})

test('all of them, and none that is not there', () => {
  assert.equal(answer('all of them'), 'Red, Green, Salt, and pepper')
  for (const reply of ['', 'red, mauve', ',', 'x'.repeat(100_000)]) assert.equal(answer(reply), null)
})

test('their number lies within the bounds', () => {
  assert.equal(answer('red', 'en', { min: 2 }), null)
  assert.equal(answer('1 2 3', 'en', { max: 2 }), null)
})
