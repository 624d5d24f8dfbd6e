import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextRow } from './use-list-keys.ts'

test('the list has ends, and is entered at its first row', () => {
  assert.equal(nextRow(-1, 1, 3), 0)
  assert.equal(nextRow(-1, -1, 3), 0)
  assert.equal(nextRow(0, 1, 3), 1)
  assert.equal(nextRow(2, 1, 3), 2)
  assert.equal(nextRow(0, -1, 3), 0)
})
