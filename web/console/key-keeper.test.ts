import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKeyKeeper } from './key-keeper.ts'

test('the key stays over repeats, and is another one for something else or once it was made', () => {
  const keeper = createKeyKeeper()
  const first = keeper.keyFor({ name: 'a' })
  assert.equal(keeper.keyFor({ name: 'a' }), first)
  const second = keeper.keyFor({ name: 'b' })
  assert.notEqual(second, first)
  keeper.forget()
  assert.notEqual(keeper.keyFor({ name: 'b' }), second)
})
