import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Given, judge } from './judge.ts'

const ANSWERED: Given = { outcome: 'answered', answer: 'It costs\n29  Euros.', citations: 1 }
const REFUSED: Given = { outcome: 'refused', answer: 'Not in here.', citations: 0 }
const FAILED: Given = { outcome: 'failed', answer: 'It failed.', citations: 0 }

test('an answer is correct when it holds what was expected, a refusal when nothing was', () => {
  const verdict = (expected_answer: string | null, given: Given) => {
    const { correct, wrong } = judge({ line: 2, question: 'How much?', expected_answer }, given)
    return [correct, wrong]
  }
  assert.deepEqual(verdict('costs 29 euros', ANSWERED), [true, null])
  assert.deepEqual(verdict('39 euros', ANSWERED), [false, 'answered otherwise'])
  assert.deepEqual(verdict('29 euros', REFUSED), [false, 'refused'])
  assert.deepEqual(verdict('', REFUSED), [true, null])
  assert.deepEqual(verdict('', ANSWERED), [false, 'answered, though the documents do not hold it'])
  assert.deepEqual(verdict('29 euros', { ...ANSWERED, citations: 0 }), [true, 'answered without a citation'])
  assert.deepEqual(verdict(null, ANSWERED), [null, null])
  assert.deepEqual(verdict('failed', FAILED), [false, 'could not be processed'])
  assert.deepEqual(verdict(null, FAILED), [null, 'could not be processed'])
})
