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

const SERVICES: Record<string, ClosedQuestion> = {
  en: ask('Which do you use?', 'en', 'Internet', 'Television', 'Phone'),
  es: ask('¿Cuáles usa?', 'es', 'Internet', 'Televisión', 'Teléfono'),
  pt: ask('Quais você usa?', 'pt', 'Internet', 'Televisão', 'Telefone'),
  de: ask('Welche nutzen Sie?', 'de', 'Internet', 'Fernsehen', 'Telefon'),
  fr: ask('Lesquels utilisez-vous ?', 'fr', 'Internet', 'Télévision', 'Téléphone'),
}

function ask(text: string, language: string, ...options: string[]): ClosedQuestion {
  return { text, language, options: options.map((option) => [option]) }
}

/** What each reply in each language means. */
function means(expected: string | null, replies: Record<string, string>, questions = SERVICES): void {
  for (const [language, list] of Object.entries(replies)) {
    const question = questions[language]
    assert.ok(question)
    for (const reply of list.split(' | ')) assert.equal(heard(question, reply), expected, reply)
  }
}

test('a count of all the answers means all of them', () => {
  means('1 2 3', {
    en: 'all three | all 3 | all three of them | the three | the three of them | I use all three',
    es: 'los tres | todas las tres | las tres opciones | los 3, por favor',
    pt: 'os tres | os três | todas as três | as três opções',
    de: 'alle drei | alle 3 bitte | alle drei davon',
    fr: 'les trois | tous les trois | toutes les 3',
  })
  const four = {
    en: ask('Which?', 'en', 'Internet', 'Television', 'Phone', 'Mail'),
    de: ask('Welche?', 'de', 'Internet', 'Fernsehen', 'Telefon', 'Post'),
  }
  means('1 2 3 4', { en: 'all four', de: 'alle vier' }, four)
  means(null, { en: 'all three | the three', de: 'alle drei' }, four)
})

test('a count of some of them does not say which', () => {
  means(null, {
    en: 'two of them | just two of them | just one | all four | any two | none of the three',
    es: 'dos de ellos | uno solo | los cuatro | ninguno de los tres | los tres no',
    pt: 'dois deles | os quatro',
    de: 'zwei davon | alle vier | die drei',
    fr: "deux d'entre eux | les quatre",
  })
})

test('numbers in words are places in a list of them', () => {
  means('1 2', { en: 'one and two | one, two | numbers one and two', es: 'uno y dos', de: 'eins und zwei' })
  means('1 3', {
    en: 'one and three | 1 y 3 | everything but television',
    es: 'uno y tres | la uno y la tres | 1 y 3',
    pt: 'um e três | um e tres',
    de: 'eins und drei | die eins und die drei',
    fr: 'un et trois | le un et le trois',
  })
})

test('a range of places is all of those in it, where no answer has such numbers itself', () => {
  means('1 2 3', {
    en: '1-3 | 1 – 3 | 1 to 3 | one to three | 1 through 3',
    es: 'de la 1 a la 3 | del uno al tres',
    pt: 'de 1 a 3 | do 1 ao 3',
    de: '1 bis 3 | von eins bis drei',
    fr: 'de 1 à 3 | du 1 au 3',
  })
  means('2 3', { en: '2-3', de: '2 bis 3' })
  means(null, { en: '1-5 | 3-1' })
  assert.equal(heard(ask('How many?', 'en', '1-3', '4-6', '7 or more'), '1-3'), '1')
})

test('what is put behind something else is not wanted', () => {
  means('3', { en: 'phone rather than television', de: 'lieber Telefon als Internet' })
  means('1 2', { en: 'everything but the phone, so internet and television' })
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
