import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readAsking } from './read-asking.ts'

const INFORMATION = [
  'What does that cost?',
  'what does that cost',
  'How much is it',
  'how long does the delivery take',
  'Sorry, when do you open?',
  'Hello! Where can I find the form?',
  'why',
  'Why?',
  '¿Cuánto cuesta?',
  'cuanto cuesta el envio',
  'qué incluye el plan',
  '¿Por qué?',
  'Was kostet das?',
  'wie lange dauert die Lieferung',
  'Welche Unterlagen brauchen Sie?',
  'Combien ça coûte ?',
  'combien de temps faut-il',
  'Qu’est-ce que c’est ?',
  'Quanto custa?',
  'o que é isso',
  'Bis wann muss ich zahlen?',
]
const OTHER = [
  'Can I pay later?',
  'can I pay later',
  'Is it free',
  'You deliver to Spain?',
  'Tell me about the guarantee',
  '¿Puedo pagar más tarde?',
  'hay descuentos',
  'Kann ich auch später zahlen',
  'Est-ce que je peux payer plus tard ?',
  'Posso pagar depois?',
  'How about the second one?',
  '¿Por qué no el azul?',
]
const UNSURE = ['Northwind?', 'Refunds?', 'Acme Limited?', '¿Con descuento?']
const NONE = [
  'What we sell is tea',
  'Bicycles',
  'Tea and coffee. What else?',
  'The first one',
  'Wie besprochen das zweite',
  'Was wir verkaufen, sind Fahrräder',
  'Whatever you think',
  'Which is why we sell shoes, mostly to people who live in the north of the country and who walk to work every day',
  'Como siempre, el azul',
  'Quando Italia GmbH',
  '?',
  '',
  '42',
  'yes',
  'no',
  'how about the second one',
  'Ou bien le rouge',
  'Where the river bends Ltd',
]

test('questions for information are told from others and from answers', () => {
  const read = (texts: readonly string[]) => texts.map((text) => [text, readAsking(text)])
  const as = (texts: readonly string[], asking: string | null) => texts.map((text) => [text, asking])
  assert.deepEqual(read(INFORMATION), as(INFORMATION, 'information'))
  assert.deepEqual(read(OTHER), as(OTHER, 'other'))
  assert.deepEqual(read(UNSURE), as(UNSURE, 'unsure'))
  assert.deepEqual(read(NONE), as(NONE, null))
})

test('any text is read, and soon', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readAsking(text)))
  const began = performance.now()
  for (const text of ['what '.repeat(50_000), '. '.repeat(50_000), 'hi '.repeat(50_000), '¿'.repeat(100_000)])
    readAsking(text)
  assert.ok(performance.now() - began < 2_000)
})
