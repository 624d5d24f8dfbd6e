import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOutcome } from './outcome.ts'

const problem = (status: number, body = '', retry_after: string | null = null) =>
  readOutcome(status, body, retry_after)

test('a view is done', () => {
  assert.deepEqual(problem(200, '{"status":"active"}'), { kind: 'done', value: { status: 'active' } })
})

test('an expired link and a moved conversation are told apart from a refusal', () => {
  const body = JSON.stringify({ title: 'Expired', detail: 'Ask for a new link.', status: 410 })
  assert.deepEqual(problem(410, body), { kind: 'gone' })
  assert.deepEqual(problem(404), { kind: 'gone' })
  assert.deepEqual(problem(409, body), { kind: 'changed' })
  assert.deepEqual(problem(422, '{"detail":"Too long."}'), { kind: 'refused', detail: 'Too long.' })
  assert.deepEqual(problem(413, '<html>'), { kind: 'refused', detail: null })
})

test('a full store is told apart, so that the person can try again later', () => {
  assert.deepEqual(problem(507, '{"detail":"No room."}'), { kind: 'full' })
})

test('whatever may pass is tried again, when the server wishes', () => {
  for (const status of [0, 408, 429, 500, 502, 503, 504]) {
    assert.deepEqual(problem(status), { kind: 'unreachable', retry_after_ms: null })
  }
  assert.deepEqual(problem(503, '', '7'), { kind: 'unreachable', retry_after_ms: 7000 })
  assert.deepEqual(problem(200, '<html>Sign in to the hotel network'), {
    kind: 'unreachable',
    retry_after_ms: null,
  })
})
