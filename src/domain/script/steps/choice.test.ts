import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChoiceStep } from '../script.ts'
import { understandChoice } from './choice.ts'
import type { ReplyContext } from './understanding.ts'

const STEP: ChoiceStep = {
  id: 'a',
  type: 'choice',
  text: '?',
  answers: [
    { text: { en: 'Light blue', es: 'Azul claro' } },
    { text: { en: 'Blue', es: 'Azul' }, synonyms: ['navy'] },
    { text: 'Pay by credit card' },
  ],
}

function answer(reply: string, language = 'en', more: Partial<ChoiceStep> = {}): string | null {
  const context: ReplyContext = { language, keys: {}, intent: 'answer', document_count: 0 }
  const understood = understandChoice({ ...STEP, ...more }, reply, context)
  return understood.usable ? understood.text : null
}

test('an answer is named in any case, accent or language, or by a synonym', () => {
  for (const reply of ['BLUE', ' blue. ', '“Blue”', 'ázul', 'Navy']) assert.equal(answer(reply), 'Blue')
  assert.equal(answer('blue', 'es'), 'Azul')
})

test('yes and no are understood in every language that the answers are given in', () => {
  const texts = {
    en: ['Yes', 'No'],
    es: ['Sí', 'No'],
    de: ['Ja', 'Nein'],
    fr: ['Oui', 'Non'],
    pt: ['Sim', 'Não'],
  }
  const [yes, no] = [0, 1].map((place) => ({
    text: Object.fromEntries(Object.entries(texts).map(([language, both]) => [language, both[place] ?? ''])),
  }))
  const answers = yes && no ? [yes, no] : []
  const replies = { en: ['yep', 'nope'], es: ['dale', 'claro que no'], de: ['na klar', 'auf keinen Fall'] }
  for (const [language, [agrees = '', denies = '']] of Object.entries(replies)) {
    const [shownYes, shownNo] = texts[language as keyof typeof texts]
    assert.equal(answer(agrees, language, { answers }), shownYes, agrees)
    assert.equal(answer(denies, language, { answers }), shownNo, denies)
  }
  assert.equal(answer('claro', 'es', { answers }), 'Sí')
})

test('or by its number', () => {
  for (const reply of ['1', '1.', 'option 1', '#1']) assert.equal(answer(reply), 'Light blue')
  for (const reply of ['0', '4', '1 2']) assert.equal(answer(reply), null)
})

test('or by a beginning or words that only one answer has', () => {
  assert.equal(answer('li'), 'Light blue')
  assert.equal(answer('credit card'), 'Pay by credit card')
})

test('or inside a sentence that denies nothing', () => {
  assert.equal(answer('I would like light blue please'), 'Light blue')
  assert.equal(answer('not blue'), null)
  assert.equal(answer('blue or pay by credit card'), null)
})

test('numbers are not counted where answers start with digits', () => {
  const answers = [{ text: '2 rooms' }, { text: '3 rooms' }]
  assert.equal(answer('2', 'en', { answers }), '2 rooms')
  assert.equal(answer('1', 'en', { answers }), null)
})

test('answers of symbols only are told apart', () => {
  const answers = [{ text: '👍' }, { text: '👎' }]
  assert.equal(answer('👎', 'en', { answers }), '👎')
})
