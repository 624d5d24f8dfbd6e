import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { choose } from './choose.ts'
import { chooseMany } from './choose-many.ts'
import type { Language } from './lexicon.ts'
import { yesOrNo } from './yes-or-no.ts'

/** Ways to say the second of three answers; the first one is "A", the second "B". */
const PHRASINGS: Record<Language, { options: [string, string, string]; plain: string; instead: string }> = {
  en: {
    options: ['Coffee', 'Tea', 'Water'],
    plain:
      'B please|I would like B|good morning, B|let me see, B|my answer is B|#2|number two|the second one',
    instead: 'not A, B|B, not A|B instead of A|rather B than A|I prefer B over A|A? No, B',
  },
  es: {
    options: ['Café', 'Té', 'Agua'],
    plain: 'B por favor|buenos días, B|a ver, B|mi respuesta es B|nº 2|la dos|opción 2|la segunda',
    instead: 'no A, B|B en vez de A|mejor B que A|prefiero B a A|B en lugar de A|¿A? No, B',
  },
  pt: {
    options: ['Café', 'Chá', 'Água'],
    plain: 'B por favor|bom dia, B|vamos ver, B|a minha resposta é B|nº 2|a opção dois|a segunda',
    instead: 'não A, B|B em vez de A|prefiro B do que A|melhor B que A|A? Não, B',
  },
  de: {
    options: ['Kaffee', 'Tee', 'Wasser'],
    plain: 'B bitte|guten Morgen, B|meine Antwort ist B|ich hätte gern B|Nr. 2|die zweite|Nummer zwei',
    instead: 'nicht A, B|B statt A|lieber B als A|eher B als A|nicht A sondern B|A? Nein, B',
  },
  fr: {
    options: ['Café', 'Thé', 'Eau'],
    plain: "B s'il vous plaît|bonjour, B|voyons, B|ma réponse est B|n° 2|le deux|le deuxième|option 2",
    instead: 'pas A, B|B au lieu de A|plutôt B que A|je préfère B à A|B à la place de A|A ? Non, B',
  },
}

describe('an answer is understood', () => {
  for (const [language, { options, plain, instead }] of Object.entries(PHRASINGS)) {
    for (const kind of [plain, instead])
      for (const phrasing of kind.split('|'))
        test(phrasing, () => {
          const reply = phrasing.replace(/\bA\b/, options[0]).replace(/\bB\b/, options[1])
          const names = options.map((option) => [option])
          assert.equal(choose({ text: '', options: names, language }, reply).chosen?.option, 1)
        })
  }
})

describe('several answers are understood', () => {
  for (const [language, reply] of [
    ['en', 'options 1 and 3'],
    ['es', 'las opciones 1 y 3'],
    ['pt', 'opções 1 e 3'],
    ['de', 'Nummern 1 und 3'],
    ['fr', 'les numéros 1 et 3'],
  ] as const)
    test(reply, () => {
      const options = PHRASINGS[language].options.map((option) => [option])
      assert.deepEqual(
        chooseMany({ text: '', options, language }, reply)?.map(({ option }) => option),
        [0, 2],
      )
    })
})

describe('yes and no are understood', () => {
  for (const [language, question, yes, no] of [
    ['en', 'Would you like a reminder?', 'probably|I think|option 1|the first one', 'doubtful|the second'],
    // Most of its words are Portuguese as well, where "no" is a little word.
    ['es', '¿Desea apuntarse a la lista de espera?', 'seguramente|creo|la 1', 'no|No.|poco probable|la 2'],
    ['pt', 'O pedido chegou completo?', 'provavelmente|opção 1', 'pouco provável|a segunda'],
    ['de', 'Haben Sie die Rechnung erhalten?', 'wahrscheinlich|vermutlich|die 1', 'unwahrscheinlich|die 2'],
    ['fr', 'Avez-vous reçu votre colis ?', 'sans doute|il me semble', 'sans doute pas|la deuxième'],
  ] as const) {
    for (const [meaning, replies] of [
      ['yes', yes],
      ['no', no],
    ] as const)
      for (const reply of replies.split('|'))
        test(`${reply} says ${meaning}`, () => {
          assert.equal(yesOrNo(reply, question, language)?.meaning, meaning)
        })
  }
})
