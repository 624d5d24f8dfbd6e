import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPhone } from './read-phone.ts'

const john = { country_code: '+57', cellphone: '3161234567', phone: '+573161234567' }

test('a number is read however it is written', () => {
  for (const [code, cellphone] of [
    ['+57', '3161234567'],
    ['57', '316 123 4567'],
    ['0057', '316-123-4567'],
    [' +57 ', ' (316) 1234567 '],
    ['+57', '+57 316 1234567'],
    ['+57', '573161234567'],
  ] as const)
    assert.deepEqual(readPhone(code, cellphone), john, `${code} ${cellphone}`)
  assert.equal(readPhone('+44', '07911 123456')?.phone, '+447911123456', 'without the zero of the country')
  assert.equal(readPhone('+39', '0612345678')?.phone, '+390612345678', 'where the zero belongs to the number')
})

test('a number that is kept for tests passes', () => {
  assert.equal(readPhone('+1', '5550100001')?.phone, '+15550100001')
})

test('what cannot be a number is none', () => {
  for (const [code, cellphone] of [
    ['+57', ''],
    ['+57', '12'],
    ['+57', '31612345678901234'],
    ['+57', '0000000000'],
    ['+57', 'call me'],
    ['+57', 'call 3161234567'],
    ['+57', '3161234567 ext 5'],
    ['+57', '+44 7911 123456'],
    ['+57', '1'.repeat(100)],
    ['+999', '3161234567'],
    ['+5a', '3161234567'],
    ['', '3161234567'],
    ['+0', '3161234567'],
  ] as const)
    assert.equal(readPhone(code, cellphone), null, `${code} ${cellphone}`)
})
