import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nextAttemptAfter } from './retry-schedule.ts'

const hour = 3_600_000
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('eleven retries over about 75 hours, then dead', () => {
  const delays = Array.from({ length: 12 }, (_, index) => nextAttemptAfter(index + 1, 0.5, null))
  assert.deepEqual(delays.slice(0, 4), [5_000, 30_000, 120_000, 600_000])
  assert.equal(delays[10], 24 * hour)
  assert.equal(delays[11], null)
  const total = delays.reduce<number>((sum, delay) => sum + (delay ?? 0), 0)
  assert.ok(total > 75 * hour && total < 76 * hour)
})

test('the first attempt is made at once', () => {
  assert.equal(nextAttemptAfter(0, 0.9, null), 0)
})

test('every delay stays within ten percent, grows, and dies after the twelfth attempt', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), random, random, (made, one, other) => {
      const middle = nextAttemptAfter(made, 0.5, null)
      const delay = nextAttemptAfter(made, one, null)
      if (middle === null || delay === null) return made > 11 && middle === delay
      assert.ok(Number.isInteger(delay) && Math.abs(delay - middle) <= middle * 0.1)
      const next = nextAttemptAfter(made + 1, other, null)
      return next === null ? made === 11 : next > delay * 0.95
    }),
  )
})

test('what the receiver asks for is a minimum up to 24 hours, and revives nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), random, fc.nat({ max: 100 * hour }), (made, at, asked) => {
      const plain = nextAttemptAfter(made, at, null)
      const delay = nextAttemptAfter(made, at, asked)
      if (plain === null) return delay === null
      return delay === Math.max(plain, Math.min(asked, 24 * hour))
    }),
  )
})
