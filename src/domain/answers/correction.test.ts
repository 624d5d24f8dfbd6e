import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCorrection } from './correction.ts'

test('a correction says what is meant instead, as it was written', () => {
  for (const [reply, text] of [
    ['no wait, I meant the second', 'the second'],
    ['Sorry, I meant Blue!', 'Blue!'],
    ['oops: wrong one – 3', '3'],
    ['Perdón, quise decir el miércoles', 'el miércoles'],
    ['me equivoqué, es la opción 2', 'es la opción 2'],
    ['Desculpa, quis dizer à tarde', 'à tarde'],
    ['Entschuldigung, ich meinte Größe M', 'Größe M'],
    ["Pardon, je voulais dire l'été", "l'été"],
    ['Blue, I meant', 'Blue'],
    ['el azul, quise decir', 'el azul'],
    ['scratch that, not the first, the last', 'not the first, the last'],
  ] as const) {
    assert.deepEqual(readCorrection(reply), { text, plainly: true }, reply)
  }
})

test('what may be mere politeness is less plain', () => {
  for (const reply of ['sorry, the second', 'Perdón, el segundo', 'Moment, die zweite']) {
    assert.equal(readCorrection(reply)?.plainly, false, reply)
  }
})

test('other replies correct nothing', () => {
  for (const reply of [
    'the second',
    'no',
    'no wait',
    'I mentioned the second',
    'My name is Meant',
    '',
    'blue, not red',
  ]) {
    assert.equal(readCorrection(reply), null, reply)
  }
})

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const correction = readCorrection(`no wait, I meant ${text}`)
      assert.ok(
        correction === null || text.includes(correction.text) || correction.text.length <= text.length,
      )
    }),
  )
})
