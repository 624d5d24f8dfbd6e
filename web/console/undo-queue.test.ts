import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { createUndoQueue, UNDO_MS } from './undo-queue.ts'

/** A queue, what it said is waiting, and what was sent ('+' when the page was left). */
function setUp() {
  const shown: string[][] = []
  const sent: string[] = []
  const queue = createUndoQueue((waiting) => shown.push(waiting.map(({ key }) => key)))
  const add = (key: string, needs_page = false) =>
    queue.add({
      key,
      text: key,
      needs_page,
      send: async (leaving) => void sent.push(leaving ? `${key}+` : key),
    })
  return { queue, add, shown, sent }
}

beforeEach(() => {
  mock.timers.reset()
  mock.timers.enable({ apis: ['setTimeout'] })
})

test('is sent once, when its time has passed', () => {
  const { add, shown, sent } = setUp()
  add('close 1')
  mock.timers.tick(UNDO_MS - 1)
  assert.deepEqual(sent, [])
  mock.timers.tick(1)
  assert.deepEqual(sent, ['close 1'])
  assert.deepEqual(shown, [['close 1'], []])
  mock.timers.tick(UNDO_MS)
  assert.deepEqual(sent, ['close 1'])
})

test('is not sent once it was undone; others are', () => {
  const { queue, add, sent } = setUp()
  add('close 1')
  add('close 2')
  queue.undo('close 1')
  mock.timers.tick(UNDO_MS)
  assert.deepEqual(sent, ['close 2'])
})

test('asked for twice it is sent once, at the first time', () => {
  const { add, sent } = setUp()
  add('close 1')
  mock.timers.tick(UNDO_MS / 2)
  add('close 1')
  mock.timers.tick(UNDO_MS / 2)
  assert.deepEqual(sent, ['close 1'])
  mock.timers.tick(UNDO_MS)
  assert.deepEqual(sent, ['close 1'])
})

test('is sent at once when the page is left, but for what needs the page', async () => {
  const { queue, add, shown, sent } = setUp()
  add('close 1')
  add('rotate 2', true)
  await queue.leave()
  assert.deepEqual(sent, ['close 1+'])
  assert.deepEqual(shown.at(-1), [])
  mock.timers.tick(UNDO_MS)
  assert.deepEqual(sent, ['close 1+'])
})
