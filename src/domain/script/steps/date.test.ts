import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DateStep } from '../script.ts'
import { understandDate } from './date.ts'
import type { ReplyContext } from './understanding.ts'

const STEP: DateStep = { id: 'a', type: 'date', text: '?' }

function answer(reply: string, language = 'en', more: Partial<DateStep> = {}): string | null {
  const context: ReplyContext = { language, keys: {}, intent: 'answer', document_count: 0 }
  const understood = understandDate({ ...STEP, ...more }, reply, context)
  return understood.usable ? understood.text : null
}

test('dates are read as people write them', () => {
  const readings = [
    '2025-12-31',
    '2025/12/31',
    '31/12/2025',
    '12/31/2025',
    '31.12.2025',
    '31 12 2025',
    '31 December 2025',
    'Dec 31st, 2025',
    'the 31st of December 2025',
    '31 de diciembre de 2025',
    '31-dic-2025',
  ]
  for (const reply of readings) assert.equal(answer(reply), '2025-12-31', reply)
})

test('dates in words are read in every language, with and without accents and points', () => {
  for (const reply of [
    '31. Dezember 2025',
    'den 31. Dezember 2025',
    '31. Dez. 2025',
    '31 de dezembro de 2025',
    '31 dez 2025',
    '31 décembre 2025',
    'le 31 dec. 2025',
    '31 dicembre 2025',
    '31 december 2025',
    'December 31, 2025',
    'diciembre 31 de 2025',
  ]) {
    assert.equal(answer(reply), '2025-12-31', reply)
  }
  for (const reply of [
    '1er mars 2026',
    'le premier mars 2026',
    '1. März 2026',
    '1. Maerz 2026',
    '1º de março de 2026',
  ])
    assert.equal(answer(reply), '2026-03-01', reply)
})

test('each month as the calendars of the languages write it', () => {
  for (const language of ['en', 'es', 'pt', 'de', 'fr', 'it', 'nl']) {
    for (const dateStyle of ['long', 'medium'] as const) {
      const format = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' })
      for (let month = 0; month < 12; month++) {
        const date = new Date(Date.UTC(2026, month, 3))
        const written = format.format(date)
        assert.equal(answer(written, language), date.toISOString().slice(0, 10), written)
      }
    }
  }
})

test('one that could be two is read as the language writes it', () => {
  assert.equal(answer('3/4/2025', 'en'), '2025-03-04')
  assert.equal(answer('3/4/2025', 'en-GB'), '2025-04-03')
  assert.equal(answer('3/4/2025', 'es'), '2025-04-03')
  assert.equal(answer('3.4.2025', 'en'), '2025-04-03')
})

test('only days that exist are dates', () => {
  assert.equal(answer('29 February 2024'), '2024-02-29')
  for (const reply of [
    '2025-02-29',
    '31/4/2025',
    '2025-13-01',
    '12/25',
    '31 December',
    'soon',
    '',
    '0000-01-01',
  ]) {
    assert.equal(answer(reply), null, reply)
  }
})

test('bounds are inclusive', () => {
  assert.equal(answer('2025-01-01', 'en', { min: '2025-01-01', max: '2025-01-01' }), '2025-01-01')
  assert.equal(answer('2024-12-31', 'en', { min: '2025-01-01' }), null)
})
