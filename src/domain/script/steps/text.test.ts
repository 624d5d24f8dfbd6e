import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TextStep } from '../script.ts'
import { understandText } from './text.ts'
import type { ReplyContext } from './understanding.ts'

const STEP: TextStep = { id: 'a', type: 'text', text: '?' }

function answer(reply: string, language = 'en', more: Partial<TextStep> = {}): string | null {
  const context: ReplyContext = { language, keys: {}, intent: 'answer', document_count: 0 }
  const understood = understandText({ ...STEP, ...more }, reply, context)
  return understood.usable ? understood.text : null
}

test('a text is kept as the person wrote it, without the space around it', () => {
  assert.equal(answer('  Ça va \n'), 'Ça va')
})

test('it is not empty, nor made of what cannot be seen', () => {
  for (const reply of ['', ' \n', '\u200b\u200b']) assert.equal(answer(reply), null)
})

test('its length in characters lies within the bounds, and an emoji is one', () => {
  assert.equal(answer('abc', 'en', { min: 4 }), null)
  assert.equal(answer('😀😀', 'en', { min: 2, max: 2 }), '😀😀')
  assert.equal(answer('😀😀', 'en', { min: 4 }), null)
  assert.equal(answer('x'.repeat(5000))?.length, 5000)
  assert.equal(answer('x'.repeat(5001)), null)
})
