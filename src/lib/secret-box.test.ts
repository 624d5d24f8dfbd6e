import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createSecretBox } from './secret-box.ts'

const box = createSecretBox('one secret')

test('what goes in comes out, bytes or text, with the same context', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.string(), (bytes, text, context) => {
      assert.deepEqual(box.decrypt(box.encrypt(Buffer.from(bytes), context), context), Buffer.from(bytes))
      const plain = text.toWellFormed()
      assert.equal(
        createSecretBox('one secret').decrypt(box.encrypt(plain, context), context).toString(),
        plain,
      )
    }),
  )
})

test('another secret or another context does not open it', () => {
  const sealed = box.encrypt('token', 'channel:1')
  assert.throws(() => createSecretBox('another secret').decrypt(sealed, 'channel:1'), /does not open/)
  assert.throws(() => box.decrypt(sealed, 'channel:2'), /does not open/)
})

test('a box with any bit changed or any byte missing does not open', () => {
  const sealed = box.encrypt('token', 'c')
  for (let index = 0; index < sealed.length * 8; index++) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(index >> 3) ^ (1 << (index & 7)), index >> 3)
    assert.throws(() => box.decrypt(changed, 'c'))
  }
  for (let length = 0; length < sealed.length; length++)
    assert.throws(() => box.decrypt(sealed.subarray(0, length), 'c'))
})

test('the same text twice looks different and shows nothing of itself', () => {
  const [one, two] = [box.encrypt('a long enough text', 'c'), box.encrypt('a long enough text', 'c')]
  assert.notDeepEqual(one, two)
  assert.equal(one[0], 1)
  assert.ok(!one.includes('long'))
})

test('the key check is the same on nodes with the same secret only', () => {
  assert.equal(box.keyCheck(), createSecretBox('one secret').keyCheck())
  assert.notEqual(box.keyCheck(), createSecretBox('one secret ').keyCheck())
})
