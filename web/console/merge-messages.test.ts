import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document, Message } from './api-types.ts'
import { mergeMessages, replaceDocument } from './merge-messages.ts'

const given: Document = {
  document_id: 'd1',
  document_type: 'license',
  document_name: 'licence.pdf',
  rejected: false,
  rejection_reason: null,
  comment: null,
  size: 10,
  withdrawn_at: null,
}

function message(number: number, text = ''): Message {
  const created_at = '2035-06-01T09:00:00Z'
  return { message_id: `m${number}`, number, role: 'user', text, created_at, via: 'page', documents: [given] }
}

test('messages are in order, once each, and as they were read last', () => {
  const merged = mergeMessages([message(1), message(3, 'before')], [message(2), message(3, 'after')])
  assert.deepEqual(
    merged.map(({ number, text }) => [number, text]),
    [
      [1, ''],
      [2, ''],
      [3, 'after'],
    ],
  )
})

test('a reviewed document takes the place of what it was', () => {
  const [changed] = replaceDocument([message(1)], { ...given, rejected: true })
  assert.equal(changed?.documents[0]?.rejected, true)
  const [same] = replaceDocument([message(1)], { ...given, document_id: 'd2', rejected: true })
  assert.equal(same?.documents[0]?.rejected, false)
})
