import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relativeTime } from './relative-time.ts'

const NOW = Date.parse('2035-06-01T12:00:00Z')

for (const [at, expected] of [
  ['2035-06-01T11:59:40Z', 'now'],
  ['2035-06-01T12:00:30Z', 'now'],
  ['2035-06-01T11:54:10Z', '5 minutes ago'],
  ['2035-06-01T10:00:00Z', '2 hours ago'],
  ['2035-05-31T12:00:00Z', 'yesterday'],
  ['2035-06-04T12:00:00Z', 'in 3 days'],
  ['2034-06-01T12:00:00Z', 'last year'],
] as const)
  test(`${at} is ${expected}`, () => assert.equal(relativeTime(at, NOW), expected))
