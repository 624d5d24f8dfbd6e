import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messageTargets } from './embed.ts'

const own = 'https://ask.example'
const allowed = ['https://portal.example', 'https://other.example/path', 'not an origin']

test('a parent that is allowed gets messages at its exact origin', () => {
  assert.deepEqual(messageTargets('https://portal.example/page?a=1', allowed, own), [
    'https://portal.example',
  ])
  assert.deepEqual(messageTargets(own, [], own), [own])
})

test('another parent gets none', () => {
  for (const parent of [
    'https://evil.example',
    'http://portal.example',
    'https://portal.example.evil.example',
    'null',
    'data:,x',
  ]) {
    assert.deepEqual(messageTargets(parent, allowed, own), [])
  }
})

test('to a parent that hides its address, messages go to the allowed origins and never to everyone', () => {
  assert.deepEqual(messageTargets(null, allowed, own), ['https://portal.example', 'https://other.example'])
  assert.deepEqual(messageTargets(null, ['*'], own), [])
})
