import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Answer, SessionKey, State } from './state.ts'
import { packState, type StoredState, unpackState } from './stored-state.ts'

const NOW = '2026-01-05T09:00:00.000Z'
const text = fc.string({ unit: 'binary', maxLength: 30 })
const ids = fc.array(fc.uuid(), { maxLength: 3 })
const plain: fc.Arbitrary<Answer> = fc
  .tuple(text, text, text, fc.double({ min: 0, max: 1, noNaN: true }), ids, fc.nat(5_000))
  .chain(([step_id, text, literal, confidence, document_ids, message_number]) =>
    fc
      .constantFrom('answered' as const, 'declined' as const, 'skipped' as const, 'unusable' as const)
      .map((outcome) => ({
        ...{ step_id, text, literal, confidence, outcome, document_ids, message_number },
        answered_at: NOW,
      })),
  )
const answer: fc.Arbitrary<Answer> = plain.chain((given) =>
  fc.constantFrom<Answer>(
    given,
    // Nearly always the words are taken as they are.
    { ...given, literal: given.text },
    { ...given, options: [2, 0] },
    { ...given, options: [], understood_by: 'model' },
    { ...given, timed_out: true },
  ),
)
const key: fc.Arbitrary<SessionKey> = fc
  .tuple(text, fc.constantFrom(null, 'location', 'anything'))
  .map(([value, type]) => ({ value, type }))
const state: fc.Arbitrary<State> = fc
  .tuple(fc.array(answer, { maxLength: 5 }), fc.array(fc.tuple(text, key), { maxLength: 4 }))
  .map(([answers, keys]) => ({
    status: 'active',
    position: {
      step_id: 'next',
      attempts: 1,
      document_ids: [],
      notice: 'Why?',
      answers_before: answers.length,
    },
    waiting: null,
    awaiting: null,
    answers,
    superseded: answers.slice(0, 1).map((old) => ({ ...old, superseded_at: NOW })),
    set_aside: [{ step_id: 'files', document_ids: ['one'] }],
    keys: Object.fromEntries(keys),
    language: 'pt-BR',
  }))

/** What a json column gives back. */
const stored = (value: State | StoredState): StoredState => JSON.parse(JSON.stringify(value))

test('a state that was stored is the same when it is read', () => {
  fc.assert(fc.property(state, (given) => assert.deepEqual(unpackState(stored(packState(given))), given)))
})

test('a state that was stored before states were packed is read as it is', () => {
  fc.assert(fc.property(state, (given) => assert.deepEqual(unpackState(stored(given)), given)))
})

test('settled answers take half the room', () => {
  const text = 'It went out with the last delivery, as I said.'
  const settled: Answer = {
    ...{ step_id: 'delivery', text, literal: text, confidence: 1, outcome: 'answered', document_ids: [] },
    ...{ message_number: 20, answered_at: NOW },
  }
  const [given] = fc.sample(state, 1)
  assert.ok(given)
  const long = { ...given, answers: Array.from({ length: 50 }, () => settled) }
  const size = (value: unknown) => JSON.stringify(value).length
  assert.ok(size(packState(long)) < 0.55 * size(long), `${size(packState(long))} of ${size(long)} bytes`)
})
