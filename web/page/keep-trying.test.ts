import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepTrying, pauseBefore } from './keep-trying.ts'
import type { Outcome } from './outcome.ts'

// The browser's own, for 'online'.
const browser = new EventTarget()
Object.assign(globalThis, {
  addEventListener: browser.addEventListener.bind(browser),
  removeEventListener: browser.removeEventListener.bind(browser),
})

test('pauses grow to half a minute, and the server may wish otherwise', () => {
  assert.deepEqual(
    [1, 2, 3, 6, 9].map((failures) => pauseBefore(failures, null)),
    [1000, 2000, 4000, 30000, 30000],
  )
  assert.equal(pauseBefore(1, 7000), 7000)
  assert.equal(pauseBefore(1, 600_000), 30_000)
})

test('it tries until there is an answer, and a person or a new connection ends the wait', async () => {
  const outcomes: Outcome<string>[] = [unreachable(), unreachable(), { kind: 'done', value: 'saved' }]
  const waits: boolean[] = []
  const trying = keepTrying(
    async () => outcomes.shift() ?? unreachable(),
    (waiting) => {
      waits.push(waiting)
      if (!waiting) return
      const [first] = waits
      setImmediate(() =>
        waits.length === 1 && first ? trying.retryNow() : browser.dispatchEvent(new Event('online')),
      )
    },
  )
  assert.deepEqual(await trying.result, { kind: 'done', value: 'saved' })
  assert.deepEqual(waits, [true, false, true, false])
})

test('stopped, it answers null and tries no more', async () => {
  let attempts = 0
  const trying = keepTrying(
    async () => {
      attempts++
      return unreachable()
    },
    () => setImmediate(() => trying.stop()),
  )
  assert.equal(await trying.result, null)
  assert.equal(attempts, 1)
})

function unreachable(): Outcome<string> {
  return { kind: 'unreachable', retry_after_ms: 20_000 }
}
