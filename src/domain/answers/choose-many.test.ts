import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chooseMany } from './choose-many.ts'
import type { ClosedQuestion } from './closed-question.ts'

const TOPPINGS: ClosedQuestion = {
  text: 'Which toppings would you like?',
  language: 'en',
  options: [['Mushrooms'], ['Onions'], ['Olives'], ['Salt, and pepper'], ['Ham']],
}

/** Numbers of the options meant, from 1, or null. */
function heard(question: ClosedQuestion, reply: string): string | null {
  const chosen = chooseMany(question, reply)
  return chosen?.map(({ option }) => option + 1).join(' ') ?? null
}

test('several are understood from a list, a sentence or their places', () => {
  for (const [reply, expected] of [
    ['olives, ham', '3 5'],
    ['Ham and mushroms please', '1 5'],
    ['I would love some olives and a bit of ham', '3 5'],
    ['salt, and pepper, ham', '4 5'],
    ['1, 3 and 5', '1 3 5'],
    ['2 4', '2 4'],
    ['the first two', '1 2'],
    ['the first and the last', '1 5'],
  ] as const) {
    assert.equal(heard(TOPPINGS, reply), expected, reply)
  }
})

test('all of them, and all but some', () => {
  assert.equal(heard(TOPPINGS, 'everything please'), '1 2 3 4 5')
  for (const reply of ['everything except onions', 'all but the second']) {
    assert.equal(heard(TOPPINGS, reply), '1 3 4 5', reply)
  }
  const sides = { text: 'Welche Beilagen?', language: 'de', options: [['Pommes'], ['Reis'], ['Salat']] }
  assert.equal(heard(sides, 'alles außer Reis'), '1 3')
  const days = { text: 'Quels jours ?', language: 'fr', options: [['Lundi'], ['Mardi'], ['Jeudi']] }
  assert.equal(heard(days, 'tous sauf le mardi'), '1 3')
})

test('what is denied is left out', () => {
  assert.equal(heard(TOPPINGS, 'olives but no onions'), '3')
  assert.equal(heard(TOPPINGS, 'no ham, just olives'), '3')
})

test('what is not there is asked again, beside others as well', () => {
  for (const reply of [
    'pineapple',
    'ham and pineapple',
    'ham, 9',
    'do you deliver?',
    '',
    'x'.repeat(100_000),
  ]) {
    assert.equal(heard(TOPPINGS, reply), null, reply.slice(0, 80))
  }
})

test('any reply gives options in their order, each once', () => {
  const piece = fc.constantFrom(
    'ham',
    'olives',
    ',',
    'and',
    'no',
    'all',
    'except',
    '2',
    'the first',
    'nonsense',
    '\n',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((each) => each.join(' ')),
        fc.string({ unit: 'binary' }),
      ),
      (reply) => {
        const options = (chooseMany(TOPPINGS, reply) ?? []).map(({ option }) => option)
        assert.deepEqual(
          options,
          [...new Set(options)].sort((one, other) => one - other),
        )
        assert.ok(options.every((option) => option >= 0 && option < TOPPINGS.options.length))
      },
    ),
    { numRuns: 1000 },
  )
})
