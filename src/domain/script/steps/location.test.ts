import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlainStep } from '../script.ts'
import { locationKey, understandLocation } from './location.ts'
import type { ReplyContext } from './understanding.ts'

const STEP: PlainStep = { id: 'a', type: 'location', text: '?' }

function answer(reply: string, language = 'en', more: Partial<PlainStep> = {}): string | null {
  const context: ReplyContext = { language, keys: {}, intent: 'answer', document_count: 0 }
  const understood = understandLocation({ ...STEP, ...more }, reply, context)
  return understood.usable ? understood.text : null
}

test('coordinates in degrees, or an address in words', () => {
  assert.equal(answer('4.5935443, -72.0345404'), '4.5935443, -72.0345404')
  assert.equal(answer('4 -72'), '4, -72')
  assert.equal(answer(' Calle 5, Bogotá '), 'Calle 5, Bogotá')
})

test('coordinates out of range, and what is no place, are asked again', () => {
  for (const reply of [
    '',
    '91, 0',
    '0, 181',
    '12',
    '??',
    'x'.repeat(501),
    ' '.repeat(100_000),
    `1${' '.repeat(100_000)}2`,
  ]) {
    assert.equal(answer(reply), null, reply.slice(0, 80))
  }
})

test('the key of an answer is JSON', () => {
  assert.deepEqual(JSON.parse(locationKey('4.5, -72').value), {
    latitude: 4.5,
    longitude: -72,
    address: null,
  })
  assert.deepEqual(JSON.parse(locationKey('Bogotá').value), {
    latitude: null,
    longitude: null,
    address: 'Bogotá',
  })
})
