import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createApiKey, createToken, hashToken, hasValidChecksum, looksLikeApiKey } from './tokens.ts'

test('a token is 32 URL-safe characters and never the same', () => {
  const tokens = new Set(Array.from({ length: 1000 }, createToken))
  assert.equal(tokens.size, 1000)
  for (const token of tokens) assert.match(token, /^[\w-]{32}$/)
})

test('a token is stored as its SHA-256', () => {
  assert.equal(
    hashToken('abc').toString('hex'),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

test('generated keys have the form, a right checksum, and use the whole alphabet', () => {
  const keys = Array.from({ length: 1000 }, createApiKey)
  assert.equal(new Set(keys).size, 1000)
  for (const key of keys) {
    assert.match(key, /^hb_[0-9A-Za-z]{33}$/)
    assert.ok(looksLikeApiKey(key) && hasValidChecksum(key))
  }
  assert.equal(new Set(keys.flatMap((key) => [...key.slice(3, 30)])).size, 62)
})

test('a key with any one character changed is recognised as mistyped', () => {
  const key = createApiKey()
  for (let index = 3; index < key.length; index++) {
    const typo = `${key.slice(0, index)}${key[index] === 'x' ? 'y' : 'x'}${key.slice(index + 1)}`
    assert.ok(looksLikeApiKey(typo) && !hasValidChecksum(typo))
  }
})

test('other texts do not look like one', () => {
  for (const text of [
    '',
    'hb_',
    createApiKey().slice(1),
    `${createApiKey()}0`,
    `${createApiKey()}\n`,
    'any string of 24 characters or more',
  ]) {
    assert.ok(!looksLikeApiKey(text) && !hasValidChecksum(text))
  }
})
