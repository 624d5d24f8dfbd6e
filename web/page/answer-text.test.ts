import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageQuestion } from '#test/page-views.ts'
import { answerText, chosenValues } from './answer-text.ts'
import { textsFor } from './texts.ts'

const texts = textsFor('es')
const goods = pageQuestion({
  type: 'multi_choice',
  options: [
    { value: 'tools', text: 'Tools' },
    { value: 'parts', text: 'Machines, tools and parts' },
    { value: 'food', text: 'Food' },
  ],
})

test('several choices are found in an answer, also when one has a comma', () => {
  assert.deepEqual(chosenValues(goods, 'Food, Machines, tools and parts', texts).toSorted(), [
    'food',
    'parts',
  ])
  assert.deepEqual(chosenValues(goods, 'tools\nfood', texts).toSorted(), ['food', 'tools'])
  assert.deepEqual(chosenValues(goods, 'Nothing of that', texts), [])
})

test('answers are read back in the words of the question and the language', () => {
  assert.equal(answerText(goods, 'food, parts', texts, 'es'), 'Machines, tools and parts\nFood')
  assert.equal(answerText(goods, 'Something else', texts, 'es'), 'Something else')
  assert.equal(answerText(pageQuestion({ type: 'yes_no' }), 'yes', texts, 'es'), 'Sí')
  assert.equal(
    answerText(pageQuestion({ type: 'date' }), '2025-11-18', texts, 'es'),
    '18 de noviembre de 2025',
  )
  assert.equal(answerText(pageQuestion({ type: 'date' }), 'mañana', texts, 'es'), 'mañana')
  assert.equal(answerText(pageQuestion(), '<b>as typed</b>', texts, 'es'), '<b>as typed</b>')
})
