import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languageOf } from './languages.ts'
import { tokenise } from './tokenise.ts'

const termsOf = (text: string, language: string | null = 'en') =>
  tokenise(text, languageOf(language)).flatMap(({ term, isStopWord }) => (isStopWord ? [] : [term]))

test('forms of a word are one term, in each language', () => {
  assert.deepEqual(termsOf('The prices were Running; he wrote', 'en'), ['price', 'run', 'write'])
  assert.deepEqual(termsOf('Die Häuser der Versicherungen', 'de'), ['haus', 'versicher'])
  assert.deepEqual(termsOf('las canciones, la cancion', 'es'), ['cancion', 'cancion'])
  assert.deepEqual(termsOf('l’eau et les généralités', 'fr').length, 2)
})

test('numbers and codes are terms as a whole and in parts', () => {
  assert.deepEqual(
    termsOf('A-123'),
    ['a123', 'a', '123'].filter((term) => termsOf('A-123').includes(term)),
  )
  assert.ok(termsOf('A-123').includes('a123') && termsOf('a123').includes('a123'))
  assert.deepEqual(termsOf('1,000'), ['1000'])
  assert.deepEqual(termsOf('1.000', 'de'), ['1000'])
  assert.deepEqual(termsOf('3,5', 'de'), ['3.5'])
  assert.deepEqual(termsOf('U.S.A'), ['usa'])
  assert.ok(termsOf('17th').includes('17'))
})

test('a text without spaces gives pairs of letters, and an unknown language its words as they are', () => {
  assert.deepEqual(termsOf('東京都', 'ja'), ['東京', '京都'])
  assert.deepEqual(termsOf('Δοκιμή δύο', 'xx'), ['δοκιμη', 'δυο'])
})

test('every token is where it says, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('en', 'de', 'es', null),
      (text, code) => {
        let last = 0
        for (const { start, end, term } of tokenise(text, languageOf(code))) {
          assert.ok(start >= last && end > start && end <= text.length)
          assert.ok(term.length > 0 && term.length <= 64)
          last = start
        }
      },
    ),
  )
})
