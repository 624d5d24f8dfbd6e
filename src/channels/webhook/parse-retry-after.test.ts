import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseRetryAfter } from './parse-retry-after.ts'

const now = new Date('2026-01-02T03:04:05Z')

test('seconds and HTTP dates are read, everything else is ignored', () => {
  const cases: [string | string[] | undefined, number | null][] = [
    [undefined, null],
    ['', null],
    ['0', 0],
    [' 120 ', 120_000],
    [['30', '60'], 30_000],
    ['9'.repeat(400), Number.MAX_SAFE_INTEGER],
    ['Fri, 02 Jan 2026 03:05:05 GMT', 60_000],
    ['Fri, 02 Jan 2026 03:00:00 GMT', 0],
    ['-1', null],
    ['1.5', null],
    ['soon', null],
    ['2026-01-02T03:05:05Z', null],
    ['never GMT', null],
  ]
  for (const [value, expected] of cases) assert.equal(parseRetryAfter(value, now), expected, String(value))
})
