import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDueDate, tomorrowMorning } from './due-date.ts'

test('a date and time of the browser’s zone is sent in UTC', () => {
  assert.equal(readDueDate('2035-06-01T09:00'), new Date(2035, 5, 1, 9).toISOString())
  assert.equal(readDueDate(''), null)
  assert.equal(readDueDate('soon'), null)
})

test('what is suggested is tomorrow at nine, over the end of a year too', () => {
  assert.equal(tomorrowMorning(new Date(2035, 11, 31, 23, 59)), '2036-01-01T09:00')
})
