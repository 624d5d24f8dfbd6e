import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createBatcher } from './batcher.ts'

function setUp(more: { mostInputs?: number; mostBatches?: number } = {}) {
  const batches: { workspaceId: string; inputs: readonly string[] }[] = []
  const ask = createBatcher<string, string>({
    async run(workspaceId, inputs) {
      batches.push({ workspaceId, inputs })
      await sleep(10)
      if (inputs.includes('poison')) throw new Error('poisoned')
      return inputs.map((input) => input.toUpperCase())
    },
    gatherMs: 1,
    mostInputs: 100,
    mostBatches: 1,
    ...more,
  })
  return { ask, batches }
}

test('what is asked for in one moment is done together, each with its own answer', async () => {
  const { ask, batches } = setUp()
  assert.deepEqual(await Promise.all(['a', 'b', 'c'].map((input) => ask('w', input))), ['A', 'B', 'C'])
  assert.deepEqual(batches, [{ workspaceId: 'w', inputs: ['a', 'b', 'c'] }])
})

test('workspaces are never mixed', async () => {
  const { ask, batches } = setUp()
  await Promise.all([ask('w', 'a'), ask('v', 'b'), ask('w', 'c')])
  assert.deepEqual(
    batches.map(({ workspaceId, inputs }) => [workspaceId, ...inputs]),
    [
      ['w', 'a', 'c'],
      ['v', 'b'],
    ],
  )
})

test('what comes while a batch runs makes the next one, of a limited size', async () => {
  const { ask, batches } = setUp({ mostInputs: 2 })
  const first = ask('w', 'a')
  await sleep(5)
  await Promise.all([first, ...['b', 'c', 'd'].map((input) => ask('w', input))])
  assert.deepEqual(
    batches.map(({ inputs }) => inputs.join('')),
    ['a', 'bc', 'd'],
  )
})

test('a batch that fails is done one by one', async () => {
  const { ask } = setUp()
  const results = await Promise.allSettled(['a', 'poison', 'b'].map((input) => ask('w', input)))
  assert.deepEqual(
    results.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason))),
    ['A', 'Error: poisoned', 'B'],
  )
})
