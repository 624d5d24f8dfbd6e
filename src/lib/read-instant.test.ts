import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readInstant } from './read-instant.ts'

test('an offset may be minutes or hours alone', () => {
  const instant = Date.UTC(2035, 5, 1, 7)
  for (const text of ['2035-06-01T07:00:00Z', '2035-06-01T09:00:00+02:00', '2035-06-01T09:00:00+02'])
    assert.equal(readInstant(text), instant, text)
  assert.ok(Number.isNaN(readInstant('tomorrow')))
})
