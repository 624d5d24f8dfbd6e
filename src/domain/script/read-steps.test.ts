import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkScript } from './check-script.ts'
import { readSteps, STEP_TYPES, type WireStep } from './read-steps.ts'

const issuesOf = (step: Record<string, unknown>) =>
  readSteps([{ id: 'a', ...step } as unknown as WireStep]).issues.map(({ pointer }) => pointer)

test('a step keeps the fields of its type and loses all others', () => {
  const given = { id: 'a', type: 'number', text: 'How many?', min: 1, accept: ['pdf'], color: 'red' } as const
  assert.deepEqual(readSteps([given]), {
    steps: [{ id: 'a', type: 'number', text: 'How many?', min: 1 }],
    issues: [],
  })
})

test('what has not the shape of its type is named', () => {
  assert.deepEqual(issuesOf({ type: 'wait' }), ['/steps/0/seconds'])
  assert.deepEqual(issuesOf({ type: 'branch' }), ['/steps/0/next'])
  assert.deepEqual(issuesOf({ type: 'date', text: 'When?', min: 3 }), ['/steps/0/min'])
  assert.deepEqual(issuesOf({ type: 'number', text: 'How many?', max: '3' }), ['/steps/0/max'])
  assert.deepEqual(issuesOf({ type: 'text', text: 'Who?', max: 3, min: 1 }), [])
})

test('conditions are looked at to their depth', () => {
  const go = (condition: unknown) =>
    issuesOf({ type: 'text', text: 'Who?', next: [{ if: condition, go: 'end' }] })
  for (const good of [
    { answer: 'Yes' },
    { key: 'size', above: 3 },
    { not: { any: [{ key: 'a', exists: true }, { all: [{ answer: 'b' }] }] } },
  ])
    assert.deepEqual(go(good), [], JSON.stringify(good))
  const place = '/steps/0/next/0/if'
  for (const [wrong, pointer] of [
    [null, place],
    ['yes', place],
    [{}, place],
    [{ answer: 3 }, place],
    [{ answer: 'a', key: 'b', is: 1 }, place],
    [{ key: 'a' }, place],
    [{ key: 'a', is: 1, above: 2 }, place],
    [{ all: {} }, place],
    [{ not: [] }, `${place}/not`],
    [{ any: [{ answer: 'a' }, 7] }, `${place}/any/1`],
  ] as const)
    assert.deepEqual(go(wrong), [pointer], JSON.stringify(wrong))
})

test('a plain step of every type can be checked', () => {
  for (const type of STEP_TYPES) {
    const answers = type.endsWith('choice') ? { answers: [{ text: 'A' }, { text: 'B' }] } : {}
    const of = { wait: { seconds: 1 }, branch: { next: 'end' }, ask: { data_set_id: 1 } }
    const more = Object.entries(of).find(([name]) => name === type)?.[1] ?? {}
    const { steps, issues } = readSteps([{ id: 'a', type, text: 'Well?', ...answers, ...more }])
    assert.deepEqual([issues, checkScript({ steps })], [[], []], type)
  }
})
