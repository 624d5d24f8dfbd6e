import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readReply } from './read-reply.ts'

const read = (body: string | Uint8Array, status_code = 200) =>
  readReply({ status_code, missing: null, body: typeof body === 'string' ? Buffer.from(body) : body })
const key = (value: string, type: string | null = null) => ({ value, type })

describe('the reply of an endpoint', () => {
  test('is a list of keys, or a flat object of names and values', () => {
    const listed =
      '{"user_session_keys":[{"key":"a","value":"1","type":null},{"key":"b","value":[2]}],"c":"3"}'
    assert.deepEqual(read(listed).keys, { a: key('1'), b: key('[2]') })
    assert.deepEqual(read('{"a":"1","b":2,"c":null,"d":{"e":true}}').keys, {
      a: key('1'),
      b: key('2'),
      c: key('null'),
      d: key('{"e":true}'),
    })
  })

  test('has its numbers kept as they are written', () => {
    const reply = '{"id":12345678901234567890,"price":1.10,"all":[9007199254740993],"far":1e400}'
    assert.deepEqual(read(reply).keys, {
      id: key('12345678901234567890'),
      price: key('1.10'),
      all: key('[9007199254740993]'),
      far: key('1e400'),
    })
  })

  test('may give a place', () => {
    const place = '{"latitude":4.5,"longitude":-72,"address":"Carrera 7"}'
    const list = (value: unknown) =>
      JSON.stringify({ user_session_keys: [{ key: 'loc', value, type: 'location' }] })
    assert.deepEqual(read(list(place)).keys, { loc: key(place, 'location') })
    assert.deepEqual(read(list(JSON.parse(place))).keys, { loc: key(place, 'location') })
    assert.deepEqual(read(list('somewhere')).keys, { loc: key('somewhere') }, 'a text is no place')
  })

  test('with a byte order mark or blanks around it is read all the same', () => {
    assert.deepEqual(read('\uFEFF {"a":"1"}\n').keys, { a: key('1') })
    assert.deepEqual(read(' \n'), { keys: null, why: 'nothing_to_merge' })
  })

  test('is merged whole or not at all', () => {
    for (const wrong of ['{"a":"1","":"2"}', '{"user_session_keys":[{"key":"a","value":"1"},null]}'])
      assert.deepEqual(read(wrong), { keys: null, why: 'invalid_keys' })
    assert.deepEqual(read('{"a":"1","b":{"__proto__":1}}'), { keys: null, why: 'forbidden_key' })
  })

  test('never makes it throw, and never gives a name that reaches a prototype', () => {
    const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'a', ''), fc.string())
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue(),
        fc.dictionary(name, tie('any')),
        fc.array(tie('any'), { maxLength: 3 }),
      ),
    })).any
    const body = fc.oneof(
      fc.uint8Array(),
      fc.string().map((text) => Buffer.from(text)),
      fc.dictionary(name, value).map((reply) => Buffer.from(JSON.stringify(reply))),
      fc
        .array(fc.oneof(value, fc.record({ key: name, value }, { requiredKeys: [] })))
        .map((user_session_keys) => Buffer.from(JSON.stringify({ user_session_keys }))),
    )
    fc.assert(
      fc.property(body, fc.constantFrom(200, 201, 204, 404), (bytes, status) => {
        const reading = read(bytes, status)
        for (const [taken, { value: text }] of Object.entries(reading.keys ?? {})) {
          assert.ok(!['__proto__', 'constructor', 'prototype', ''].includes(taken))
          assert.equal(typeof text, 'string')
        }
        if (status !== 200) assert.equal(reading.keys, null)
      }),
      { numRuns: 500 },
    )
  })
})
