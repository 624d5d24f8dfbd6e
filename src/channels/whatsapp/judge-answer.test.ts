import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeAnswer } from './judge-answer.ts'

test('a refusal says whether it comes again, and whether the whole channel would fare so', () => {
  const judge = (status: number, code?: number) => {
    const body = code === undefined ? null : { error: { code } }
    const result = judgeAnswer({ status, body, retry_after_ms: 7 })
    assert.ok('reason' in result)
    return [result.is, result.reason, result.of_channel ?? false]
  }
  assert.deepEqual(judge(400, 130429), ['again', '130429', true])
  assert.deepEqual(judge(429), ['again', 'http_429', true])
  assert.deepEqual(judge(400, 131056), ['again', '131056', false], 'too many to one person')
  assert.deepEqual(judge(503), ['again', 'http_503', false])
  assert.deepEqual(judge(401, 190), ['refused', '190', true])
  assert.deepEqual(judge(401), ['refused', 'http_401', true])
  assert.deepEqual(judge(400, 131026), ['refused', '131026', false])
})
