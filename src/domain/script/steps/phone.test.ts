import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlainStep } from '../script.ts'
import { understandPhone } from './phone.ts'
import type { ReplyContext } from './understanding.ts'

const STEP: PlainStep = { id: 'a', type: 'phone', text: '?' }

function answer(reply: string, language = 'en', more: Partial<PlainStep> = {}): string | null {
  const context: ReplyContext = { language, keys: {}, intent: 'answer', document_count: 0 }
  const understood = understandPhone({ ...STEP, ...more }, reply, context)
  return understood.usable ? understood.text : null
}

test('a number with its country code becomes E.164', () => {
  for (const reply of ['+44 20 7946 0958', '0044 (20) 7946-0958', 'call +442079460958']) {
    assert.equal(answer(reply), '+442079460958', reply)
  }
})

test('what is no complete number is asked again', () => {
  for (const reply of ['', '020 7946 0958', '+44 1', 'hello', '+'.repeat(100_000)])
    assert.equal(answer(reply), null)
})
