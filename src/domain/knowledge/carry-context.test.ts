import assert from 'node:assert/strict'
import { test } from 'node:test'
import { carryContext } from './carry-context.ts'
import { languageOf } from './languages.ts'

const carried = (question: string, before: string[], language = 'en') =>
  carryContext(
    question,
    before.map((text, index) => ({ role: index % 2 === 0 ? ('user' as const) : ('agent' as const), text })),
    languageOf(language),
  ).map(({ text }) => text)

test('a question that leans on the one before takes its words along', () => {
  const before = ['What does the Home plan cost?', 'The plan Home costs 19 EUR.']
  assert.deepEqual(carried('And for the business plan?', before), ['Home EUR', before[0]])
  assert.deepEqual(carried('How fast is it?', before), ['Home EUR', before[0]])
  assert.deepEqual(carried('¿Y el plan Business?', before, 'es').at(-1), before[0])
  assert.deepEqual(carried('Und im Winter?', before, 'de').at(-1), before[0])
})

test('a question of its own takes nothing along, nor does the first one', () => {
  const before = ['What does the Home plan cost?', 'The plan Home costs 19 EUR.']
  assert.deepEqual(carried('Which documents are needed for opening a business account?', before), [])
  assert.deepEqual(carried('And for the business plan?', []), [])
})

test('a chain of such questions leads back to the first one', () => {
  const before = ['What does the Home plan cost?', 'It costs 19.', 'And the Business plan?', 'It costs 59.']
  assert.deepEqual(carried('And the Enterprise plan?', before).slice(-2), [before[2], before[0]])
})
