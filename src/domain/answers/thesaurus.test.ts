import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { choose } from './choose.ts'
import { type Language, lexicon } from './lexicon.ts'
import { stemOf } from './stem.ts'
import { sensesOf } from './thesaurus.ts'

describe('the thesaurus', () => {
  const senses = (word: string, language: Language) =>
    sensesOf(word, stemOf(word, lexicon(language)), language)

  for (const [language, one, other] of [
    ['en', 'sofa', 'couch'],
    ['es', 'coche', 'automovil'],
    ['pt', 'carro', 'automovel'],
    ['de', 'auto', 'pkw'],
    ['fr', 'voiture', 'automobile'],
    ['fr', 'chien', '🐶'],
  ] as const)
    test(`${one} and ${other} share a sense`, () => {
      const shared = new Set(senses(one, language).map(({ number }) => number))
      assert.ok(senses(other, language).some(({ number }) => shared.has(number)))
    })

  test('an unknown word has no sense', () => {
    assert.deepEqual(senses('qwrtzpl', 'en'), [])
  })

  test('a word of many senses says less about each', () => {
    const [clear, ambiguous] = [senses('settee', 'en'), senses('set', 'en')]
    assert.ok((clear[0]?.weight ?? 0) > (ambiguous[0]?.weight ?? 1))
  })
})

describe('a reply in words that no list has', () => {
  for (const [language, options, reply, meant] of [
    ['en', ['Sofa', 'Wardrobe', 'Mirror'], 'the settee', 0],
    ['es', ['Alfombra', 'Cortina', 'Espejo'], 'un tapiz', 0],
    ['pt', ['Tapete', 'Cortina', 'Espelho'], 'uma alcatifa', 0],
    ['de', ['Teppich', 'Vorhang', 'Spiegel'], 'eine Gardine', 1],
    ['fr', ['Tapis', 'Rideau', 'Miroir'], 'une carpette', 0],
  ] as const)
    test(`${reply} is ${options[meant]}`, () => {
      const { chosen } = choose({ text: '', options: options.map((option) => [option]), language }, reply)
      assert.equal(chosen?.option, meant)
    })
})
