import assert from 'node:assert/strict'
import type { Called } from './hearback.ts'

/** A refusal of the native routes (RFC 9457) with this status; with `pointer`, one that names this field. */
export function assertProblem(answer: Called, status: number, pointer?: string): void {
  assert.equal(answer.status, status, JSON.stringify(answer.body))
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8')
  assert.ok(answer.headers.get('x-request-id'))
  assert.equal(answer.body.type, 'about:blank')
  assert.equal(answer.body.status, status)
  assert.ok(answer.body.title && answer.body.detail)
  if (pointer === undefined) return
  const pointers = answer.body.errors?.map((error: { pointer: string }) => error.pointer)
  assert.ok(pointers?.includes(pointer), `${JSON.stringify(pointers)} names ${pointer}`)
  for (const error of answer.body.errors) assert.ok(error.message)
}
