import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextVersion, readVersion, showVersion } from './item-version.ts'

const read = (text: string) => readVersion(text) ?? assert.fail(text)

test('versions are two numbers', () => {
  for (const [text, shown] of [
    ['1.0', '1.0'],
    ['2', '2.0'],
    ['10.12', '10.12'],
    ['01.02', '1.2'],
  ] as const)
    assert.equal(showVersion(read(text)), shown)
  for (const text of ['', 'v1', '1.', '.1', '1.0.0', '-1.0', '1e3', '1234567.0'])
    assert.equal(readVersion(text), null, text)
})

test('the next version is the next minor one, or the first', () => {
  assert.deepEqual(nextVersion([read('1.0'), read('1.9')], read('1.0')), read('1.10'))
  assert.deepEqual(nextVersion([read('1.9'), read('2.3')], read('1.0')), read('2.4'))
  assert.deepEqual(nextVersion([], read('3.0')), read('3.0'))
})
