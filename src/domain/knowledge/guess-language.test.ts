import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessLanguage } from './guess-language.ts'

test('the language of a sentence is told by its most frequent words', () => {
  assert.equal(guessLanguage('What does the plan cost, and is there a discount for students?'), 'en')
  assert.equal(guessLanguage('¿Cuánto cuesta el plan y hay un descuento para los estudiantes?'), 'es')
  assert.equal(guessLanguage('¿A qué hora abren?'), 'es')
  assert.equal(guessLanguage('Quanto custa o plano e há um desconto para os estudantes?'), 'pt')
  assert.equal(guessLanguage('Was kostet der Tarif und gibt es einen Rabatt für die Studenten?'), 'de')
  assert.equal(guessLanguage('Combien coûte le forfait et y a-t-il une remise pour les étudiants ?'), 'fr')
  assert.equal(guessLanguage('12345 XYZ'), null)
  assert.equal(guessLanguage('Home: 30 €; Fax: no\nBusiness: 90 €; Fax: no'), null, 'one word tells nothing')
  assert.equal(
    guessLanguage('¿y a Portugal?', { likely: 'es-ES' }),
    'es',
    'as the documents, where it could be',
  )
  assert.equal(guessLanguage('Wie lange dauert es nach Portugal?', { likely: 'es' }), 'de')
})
