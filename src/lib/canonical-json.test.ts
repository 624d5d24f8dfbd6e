import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson } from './canonical-json.ts'

test('the order in which members were set makes no difference', () => {
  assert.equal(
    canonicalJson({ b: [1, { d: null, c: 'é' }], a: true }),
    '{"a":true,"b":[1,{"c":"é","d":null}]}',
  )
  assert.equal(canonicalJson({ b: 1, a: 2 }), canonicalJson({ a: 2, b: 1 }))
})

test('a member that is undefined is left out, and a value that JSON cannot hold is refused', () => {
  assert.equal(canonicalJson({ a: undefined, b: 1 }), '{"b":1}')
  assert.throws(() => canonicalJson(() => 1), TypeError)
})

test('any JSON value reads back as it was', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const value: unknown = JSON.parse(text)
      assert.deepEqual(JSON.parse(canonicalJson(value)), value)
    }),
  )
})
