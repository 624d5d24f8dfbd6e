import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue, textsFor } from './texts.ts'

test('every language has every text, and none is empty', () => {
  const keys = Object.keys(catalogue.en)
  for (const [language, texts] of Object.entries(catalogue)) {
    assert.deepEqual(Object.keys(texts), keys, language)
    for (const key of keys) assert.notEqual(said(texts, key).trim(), '', `${language} ${key}`)
  }
})

test('the voice stays calm: no exclamation marks', () => {
  for (const texts of Object.values(catalogue)) {
    for (const key of Object.keys(texts)) assert.doesNotMatch(said(texts, key), /[!¡]/)
  }
})

test('a regional language finds its texts, an unknown one the English ones', () => {
  assert.equal(textsFor('es-MX'), catalogue.es)
  assert.equal(textsFor('ES'), catalogue.es)
  assert.equal(textsFor('fi'), catalogue.en)
  assert.equal(textsFor('constructor'), catalogue.en)
})

function said(texts: object, key: string): string {
  const text: unknown = texts[key as keyof typeof texts]
  return typeof text === 'function' ? String(text(2, 3, 4)) : String(text)
}
