import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkScript } from './check-script.ts'
import type { Step } from './script.ts'

const pointers = (...steps: unknown[]) =>
  checkScript({ steps: steps as Step[] }).map((issue) => issue.pointer)
const ask = (id: string, more: object = {}) => ({ id, type: 'text', text: 'What?', ...more })
const choice = (more: object = {}) =>
  ask('c', { type: 'choice', answers: [{ text: 'Red' }, { text: { en: 'Blue', es: 'Azul' } }], ...more })

test('a sound script has no issues', () => {
  assert.deepEqual(
    pointers(
      { id: 'm', type: 'message', text: 'Hi' },
      choice({ next: [{ if: { answer: 'azul' }, go: 'b' }] }),
      ask('a', { save_as: 'name', min: 1, max: 5 }),
      { id: 'w', type: 'wait', seconds: 5 },
      ask('b', { type: 'yes_no', next: [{ if: { answer: 'no' }, go: 'c' }, { go: 'end' }] }),
    ),
    [],
  )
})

test('needs 1 to 500 steps', () => {
  assert.deepEqual(pointers(), ['/steps'])
  assert.deepEqual(pointers(...Array.from({ length: 501 }, (_, index) => ask(`a${index}`))), ['/steps'])
  assert.deepEqual(pointers(...Array.from({ length: 500 }, (_, index) => ask(`a${index}`))), [])
})

test('ids are given, once each, and never "end"', () => {
  const found = pointers(ask(''), ask('a'), ask('a'), ask('end'), ask('b c'), ask('__proto__'))
  assert.deepEqual(found, ['/steps/0/id', '/steps/2/id', '/steps/3/id', '/steps/4/id', '/steps/5/id'])
})

test('targets exist', () => {
  const next = [{ if: { key: 'k', exists: true }, go: 'nowhere' }]
  assert.deepEqual(pointers(ask('a', { next }), ask('b', { next: 'x', on_failed: 'y' })), [
    '/steps/0/next/0/go',
    '/steps/1/next',
    '/steps/1/on_failed',
  ])
})

test('steps are reached, and lead to the end', () => {
  assert.deepEqual(pointers(ask('a', { next: 'c' }), ask('b'), ask('c')), ['/steps/1'])
  assert.deepEqual(pointers(ask('a'), ask('b', { next: 'a' })), ['/steps/0', '/steps/1'])
  assert.deepEqual(pointers(ask('a', { on_failed: 'c', next: 'end' }), ask('b'), ask('c')), ['/steps/1'])
})

test('no circle goes on without a pause', () => {
  const back = (go: string) => ({ next: [{ if: { key: 'k', exists: true }, go }] })
  assert.deepEqual(
    pointers({ id: 'm', type: 'message', text: 'Hi' }, { id: 'b', type: 'branch', ...back('m') }),
    ['/steps/0/next', '/steps/1/next'],
  )
  assert.deepEqual(
    pointers({ id: 'w', type: 'wait', seconds: 1 }, { id: 'b', type: 'branch', ...back('w') }),
    [],
  )
})

test('texts are there in each language, and at most 10,000 characters long', () => {
  assert.deepEqual(
    pointers(
      ask('a', { text: { en: 'Yes', 'x/y': ' ' } }),
      ask('b', { text: undefined }),
      ask('c', { text: 'x'.repeat(10_001), heading: '', retry_text: {} }),
    ),
    ['/steps/0/text/x~1y', '/steps/1/text', '/steps/2/heading', '/steps/2/text', '/steps/2/retry_text'],
  )
  assert.deepEqual(checkScript({ steps: [ask('a') as Step], closing: '' })[0]?.pointer, '/closing')
})

test('choices have answers that can be told apart', () => {
  assert.deepEqual(pointers(choice({ answers: [] })), ['/steps/0/answers'])
  assert.deepEqual(
    pointers(choice({ answers: [{ text: 'Red' }, { text: 'réd!' }, { text: 'Tan', synonyms: ['RED'] }] })),
    ['/steps/0/answers/1/text', '/steps/0/answers/2/synonyms/0'],
  )
})

test('conditions name answers that can be given', () => {
  const next = [
    { if: { answer: 'Green' }, go: 'a' },
    { if: { any: [{ not: { answer: 'Pink' } }, { answer: 'red' }] }, go: 'a' },
  ]
  assert.deepEqual(pointers(choice({ next }), ask('a')), [
    '/steps/0/next/0/if/answer',
    '/steps/0/next/1/if/any/0/not/answer',
  ])
  const unanswered = { id: 'm', type: 'message', text: 'x', next: [{ if: { answer: 'x' }, go: 'end' }] }
  assert.deepEqual(pointers(unanswered), ['/steps/0/next/0/if/answer'])
  assert.deepEqual(pointers(ask('a', { type: 'yes_no', next: [{ if: { answer: 'perhaps' }, go: 'end' }] })), [
    '/steps/0/next/0/if/answer',
  ])
  assert.deepEqual(pointers(ask('a', { next: [{ go: 'end' }, { if: { answer: 'x' }, go: 'end' }] })), [
    '/steps/0/next/1',
  ])
})

test('bounds, attempts, pauses and key names make sense', () => {
  assert.deepEqual(pointers(ask('a', { min: 5, max: 2 })), ['/steps/0/min'])
  assert.deepEqual(pointers(ask('a', { type: 'file', max: 11, accept: ['exe'] })), [
    '/steps/0/accept/0',
    '/steps/0/max',
  ])
  assert.deepEqual(pointers(ask('a', { type: 'date', min: '2025-02-30' })), ['/steps/0/min'])
  assert.deepEqual(pointers(ask('a', { max_attempts: 0, save_as: '__proto__' })), [
    '/steps/0/save_as',
    '/steps/0/max_attempts',
  ])
  assert.deepEqual(pointers({ id: 'w', type: 'wait', seconds: 0 }), ['/steps/0/seconds'])
})
