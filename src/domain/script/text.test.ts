import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from '#domain/answers/lexicon.ts'
import { yesOrNo } from '#domain/answers/yes-or-no.ts'
import { plainWords } from './plain-words.ts'
import { saysDone } from './steps/says-done.ts'
import { chooseText, fillIn, say } from './text.ts'
import { engineText, fileCount } from './texts.ts'

test('the exact language is chosen, then its base, then English, then the first', () => {
  const text = { fr: 'Bonjour', en: 'Hello', es: 'Hola', 'es-CO': 'Buenas' }
  const chosen = ['es-CO', 'es-MX', 'de', '__proto__'].map((language) => chooseText(text, language))
  assert.deepEqual(chosen, ['Buenas', 'Hola', 'Hello', 'Hello'])
  assert.equal(chooseText({ fr: 'Bonjour' }, 'de'), 'Bonjour')
  assert.equal(chooseText({}, 'de'), '')
})

test('keys are filled in once, and unknown ones leave nothing', () => {
  const keys = { name: { value: '{{other}}', type: null }, other: { value: 'x', type: null } }
  assert.equal(say('{{ name }}, {{nobody}}{{constructor}}!', { language: 'en', keys }), '{{other}}, !')
  assert.equal(
    fillIn('{{'.repeat(50_000), () => 'x'),
    '{{'.repeat(50_000),
  )
})

test('the engine speaks the languages that it understands, and otherwise English', () => {
  assert.equal(fileCount(1, 'en'), '1 file')
  assert.equal(fileCount(2, 'es-ES'), '2 archivos')
  for (const language of LANGUAGES) {
    assert.deepEqual(yesOrNo(engineText('yes', language))?.meaning, 'yes')
    assert.deepEqual(yesOrNo(engineText('no', language))?.meaning, 'no')
    assert.ok(saysDone(plainWords(engineText('that_was_all', language))), language)
    assert.equal(engineText('count_exactly', language, { min: 3 }).includes('3'), true)
  }
  assert.equal(new Set(LANGUAGES.map((language) => engineText('yes', language))).size, LANGUAGES.length)
  assert.equal(engineText('yes', 'tlh'), 'Yes')
})
