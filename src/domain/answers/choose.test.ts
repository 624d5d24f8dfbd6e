import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { choose } from './choose.ts'
import type { ClosedQuestion } from './closed-question.ts'

function ask(text: string, language: string, ...options: string[]): ClosedQuestion {
  return { text, language, options: options.map((names) => names.split('|')) }
}

/** The text of the option that the reply means, or null. */
function heard(question: ClosedQuestion, reply: string): string | null {
  const { chosen } = choose(question, reply)
  return chosen ? (question.options[chosen.option]?.[0] ?? null) : null
}

function means(question: ClosedQuestion, expected: string | null, ...replies: string[]): void {
  for (const reply of replies) assert.equal(heard(question, reply), expected, reply)
}

const PAY = ask('How would you like to pay?', 'en', 'Credit card', 'Cash', 'Bank transfer|wire', 'PayPal')
const DAY = ask('¿Qué día le viene bien?', 'es', 'Lunes', 'Miércoles', 'Viernes')
const TIME = ask('Qual o melhor período?', 'pt', 'De manhã', 'À tarde', 'À noite')
const SIZE = ask('Welche Größe brauchen Sie?', 'de', 'Klein', 'Mittel', 'Groß')
const TOPIC = ask(
  "Quel est l'objet de votre demande ?",
  'fr',
  'Résilier mon contrat',
  "Changer d'adresse",
  'Signaler une panne',
)

describe('a choice is understood', () => {
  test('from its name in any case and accent, with words around it', () => {
    means(PAY, 'Credit card', 'CREDIT CARD!', 'by credit card please', "I'd like to use my credit card")
    means(DAY, 'Miércoles', 'miercoles', 'el miércoles por favor')
    means(TOPIC, 'Résilier mon contrat', 'je veux résilier', 'résiliation')
  })

  test('from its place in the list', () => {
    means(PAY, 'Cash', '2', 'option 2', 'number two', 'the second one', '2nd', 'option b')
    means(PAY, 'PayPal', 'the last one', '4.')
    means(PAY, 'Bank transfer', 'the last but one')
    means(DAY, 'Lunes', 'el primero', 'la primera opción', 'opción a')
    means(TIME, 'À tarde', 'a segunda', 'a do meio')
    means(SIZE, 'Groß', 'das letzte', 'die dritte bitte', 'Nummer 3')
    means(TOPIC, "Changer d'adresse", 'la deuxième', 'celle du milieu')
    means(PAY, null, '5', '0', '1 or 2', 'the seventh')
  })

  test('with typing mistakes, but not as another word', () => {
    means(PAY, 'Credit card', 'credti card', 'creditcard', 'kredit card')
    means(DAY, 'Viernes', 'vierns', 'biernes')
    means(ask('When?', 'en', 'Tuesday', 'Friday'), null, 'Thursday', 'Sunday')
    means(ask('How was it?', 'en', 'Happy', 'Busy'), null, 'unhappy')
  })

  test('from an emoji, its synonyms, and everyday words for the same thing', () => {
    means(ask('How was it?', 'en', '😍', '😞'), '😞', '😞', '😞😞')
    means(ask('And you?', 'en', 'Car', 'Bicycle'), 'Bicycle', '🚲', 'by bike')
    means(PAY, 'Bank transfer', 'wire', 'transfer')
    means(PAY, 'Credit card', 'visa', '💳')
  })

  test('with a denial of the others', () => {
    means(PAY, 'Cash', 'not by card, cash', "I don't have a card so cash")
    means(DAY, 'Viernes', 'el lunes no puedo, mejor el viernes', 'ni lunes ni miércoles')
    means(TIME, 'À noite', 'de manhã não, só à noite')
    means(SIZE, 'Mittel', 'nicht klein sondern mittel')
    means(TOPIC, "Changer d'adresse", "pas une panne, un changement d'adresse")
    means(ask('Which?', 'en', 'Tea', 'Coffee'), 'Coffee', 'not the first', 'anything but tea', 'no tea')
    means(
      ask('Zufrieden?', 'de', 'Sehr zufrieden', 'Zufrieden', 'Unzufrieden'),
      'Unzufrieden',
      'nicht zufrieden',
    )
  })

  test('with what it is put before', () => {
    const time = ask('When?', 'en', 'Morning', 'Afternoon', 'Evening')
    means(
      time,
      'Evening',
      'evening rather than afternoon',
      'rather the evening than the morning',
      'evening instead of afternoon',
      'anything but the morning... say evening',
    )
    means(
      ask('Wann?', 'de', 'Vormittag', 'Nachmittag', 'Abend'),
      'Abend',
      'lieber Abend als Nachmittag',
      'eher abends als nachmittags',
      'abends statt nachmittags',
      'alles außer Vormittag... sagen wir Abend',
    )
    means(
      ask('Quand ?', 'fr', 'Matin', 'Après-midi', 'Soir'),
      'Soir',
      "plutôt le soir que l'après-midi",
      "le soir plutôt que l'après-midi",
      'le soir au lieu du matin',
    )
    means(DAY, 'Lunes', 'mejor lunes que viernes', 'lunes antes que viernes', 'lunes en vez de viernes')
    means(TIME, 'À noite', 'antes à noite do que à tarde', 'à noite em vez de à tarde')
    means(ask('Farbe?', 'de', 'Rot', 'Grün', 'Blau'), 'Grün', 'lieber Grün als Rot', 'grün lieber als rot')
    // What is compared with an amount, and what only looks like a comparison.
    const budget = ask('Budget?', 'en', 'Up to $500', '$500 to $1,000', 'More than $1,000')
    means(budget, 'More than $1,000', 'rather more than 1000')
    means(DAY, 'Viernes', 'prefiero que sea el viernes')
  })

  test('with a denial of all of them', () => {
    const tea = ask('Which one do you want?', 'en', 'Tea', 'Coffee', 'None of these')
    means(tea, 'None of these', "I don't want any of them", "I don't want either", 'not any of those')
    means(tea, null, "I don't want any tea")
    const insured = ask('Wie sind Sie versichert?', 'de', 'Gesetzlich', 'Privat', 'Gar nicht')
    means(insured, 'Gar nicht', 'überhaupt nicht versichert', 'gar nicht versichert', 'nicht versichert')
    means(
      ask('How are you insured?', 'en', 'Public', 'Private', 'Not at all'),
      'Not at all',
      'not insured at all',
    )
  })

  test('from words that bring it to mind', () => {
    const why = ask('Why do you leave?', 'en', 'Too expensive', 'Moving away', 'Poor service')
    means(why, 'Too expensive', 'it costs a fortune', 'I cannot afford it any more')
    means(why, 'Moving away', 'we are relocating to another city')
    const fault = ask('Was ist kaputt?', 'de', 'Heizung', 'Wasserhahn', 'Licht')
    means(fault, 'Heizung', 'die Heizkörper werden nicht warm')
    means(fault, 'Licht', 'die Lampe im Flur', '💡')
  })

  test('from its place on a scale', () => {
    const scale = ask('¿Cómo fue?', 'es', 'Excelente', 'Buena', 'Regular', 'Mala')
    means(scale, 'Excelente', 'de maravilla', '😍')
    means(scale, 'Mala', 'un asco', 'fue horrible')
    means(scale, 'Regular', 'ni fu ni fa')
    means(ask('Which size?', 'en', 'Small', 'Medium', 'Large'), 'Large', 'the biggest you have')
  })

  test('from amounts, times of the day and how often', () => {
    const age = ask('How old are you?', 'en', 'Under 18', '18-25', '26-40', 'Over 40')
    means(age, '26-40', '33', "I'm 33", 'thirty three')
    means(age, 'Over 40', '57 years')
    const often = ask('Wie oft?', 'de', 'Täglich', 'Wöchentlich', 'Monatlich', 'Selten')
    means(often, 'Wöchentlich', 'jeden Samstag', 'einmal die Woche')
    means(TIME, 'À tarde', 'depois do almoço', 'às 15h')
    means(TIME, 'À noite', 'depois das 20h')
    const time = ask('When?', 'en', 'Morning', 'Afternoon', 'Evening')
    means(time, 'Morning', '9 am', '9:00', '10:30', 'at 9.30', 'around 9 am', '3 am')
    means(time, 'Afternoon', '3pm', '14h', '15:30', 'at 2')
    means(
      time,
      'Evening',
      '20:00',
      'at 20:00',
      '8 pm',
      '7:30pm',
      'tonight after 8',
      'tonight at 9',
      'after 8 tonight',
    )
    means(TIME, 'À noite', 'hoje à noite às 9', '20h30')
    means(ask('Wann?', 'de', 'Vormittag', 'Nachmittag', 'Abend'), 'Abend', 'heute Abend nach 8', '20:30 Uhr')
    means(ask('Quand ?', 'fr', 'Matin', 'Après-midi', 'Soir'), 'Soir', 'ce soir après 8', '20h30')
    means(ask('Quand ?', 'fr', 'Matin', 'Après-midi', 'Soir'), 'Après-midi', '15h', '15:00')
    const score = ask('How likely?', 'en', ...Array.from({ length: 11 }, (_, number) => String(number)))
    means(score, '10', '10/10', '10 out of 10')
    means(score, '9', '9/10')
    means(ask('Which plan?', 'en', 'Basic $9', 'Family $15', 'Premium $25'), 'Basic $9', 'the cheapest')
  })

  test('by yes and no, where one option says so', () => {
    const keep = ask('Keep it?', 'en', 'Yes, keep it', 'No, cancel it', 'Move it')
    means(keep, 'Yes, keep it', 'yep', 'of course')
    means(keep, 'No, cancel it', 'nope', 'cancel it')
    means(ask('Kommen Sie?', 'de', 'Ja, vor Ort', 'Ja, online', 'Nein'), null, 'ja')
  })
})

describe('a choice is asked again', () => {
  test('when the reply fits several options, or denies one of many', () => {
    means(PAY, null, 'cash or paypal', 'card and cash', 'not cash', 'anything but cash')
    means(ask('When?', 'en', 'Monday morning', 'Monday evening', 'Friday'), null, 'Monday')
    means(DAY, null, 'cualquiera')
    means(DAY, null, 'los tres', 'dos de ellos')
    means(PAY, null, 'all four', 'two of them')
  })

  test('when it speaks of something else', () => {
    means(PAY, null, 'bitcoin', 'what are your opening hours?', 'who is this', 'maybe', '', '   ', '?!')
    means(TOPIC, null, 'bonjour', 'vous vendez des fleurs ?')
  })
})

describe('the confidence', () => {
  test('is 1 for the name itself, and less for a guess', () => {
    const of = (reply: string) => choose(PAY, reply).chosen?.confidence ?? 0
    assert.equal(of('paypal'), 1)
    assert.ok(of('probably by tranfer') < 1)
  })

  test('comes with what else was likely', () => {
    const { chosen, candidates } = choose(PAY, 'cash or paypal')
    assert.equal(chosen, null)
    assert.deepEqual(new Set(candidates.slice(0, 2).map(({ option }) => option)), new Set([1, 3]))
  })
})

const name = fc.oneof(
  fc.constantFrom(
    'constructor',
    '__proto__',
    'toString',
    'No',
    'Sí',
    'none',
    '2 rooms',
    '👍',
    'À noite',
    'not now',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => /[\p{L}\p{N}]/u.test(text)),
)
const question = fc
  .uniqueArray(name, {
    minLength: 1,
    maxLength: 12,
    selector: (text) => text.normalize('NFKD').toLowerCase(),
  })
  .map(
    (names): ClosedQuestion => ({ text: 'Which one?', language: 'en', options: names.map((each) => [each]) }),
  )

test('any reply gives confidences from 0 to 1, likeliest first', () => {
  fc.assert(
    fc.property(question, fc.oneof(name, fc.string({ unit: 'binary', maxLength: 300 })), (asked, reply) => {
      const { chosen, candidates } = choose(asked, reply)
      for (const { option, confidence } of candidates) {
        assert.ok(option >= 0 && option < asked.options.length)
        assert.ok(confidence > 0 && confidence <= 1.000001)
      }
      const sorted = [...candidates].sort((one, other) => other.confidence - one.confidence)
      assert.deepEqual(candidates, sorted)
      assert.ok(chosen === null || chosen === candidates[0])
    }),
    { numRuns: 1000 },
  )
})

test('an option’s own text means that option, in any case and accent', () => {
  const words = fc.array(
    fc.constantFrom('Red', 'Grün', 'Café', 'Años', 'No', '2', 'Plan', 'Très', 'first', 'not'),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  const texts = fc.uniqueArray(
    words.map((each) => each.join(' ')),
    { minLength: 1, maxLength: 10 },
  )
  fc.assert(
    fc.property(texts, fc.nat(), (options, at) => {
      const asked = { text: '?', language: 'de', options: options.map((each) => [each]) }
      const option = at % options.length
      const text = options[option] ?? ''
      for (const reply of [
        text,
        text.toUpperCase(),
        text.normalize('NFD').replace(/\p{M}/gu, ''),
        ` ${text}. `,
      ]) {
        assert.equal(choose(asked, reply).chosen?.option, option, reply)
      }
    }),
    { numRuns: 500 },
  )
})

test('the longest replies to the most options take no longer than a moment', () => {
  const options = Array.from({ length: 50 }, (_, option) =>
    Array.from({ length: 10 }, (_, each) => `some words of option ${option} and phrase ${each * 7}`),
  )
  const asked = { text: '?', language: 'en', options }
  for (const piece of ['a', 'not ', 'option ', 'or 1 ', 'xylophone ', '👍', ', ', 'except ']) {
    const start = performance.now()
    for (const length of [1000, 100_000]) choose(asked, piece.repeat(length / piece.length))
    assert.ok(performance.now() - start < 1000, piece)
  }
})
