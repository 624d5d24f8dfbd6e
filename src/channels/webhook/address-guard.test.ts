import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { createAddressGuard, type Lookup } from './address-guard.ts'

const answering =
  (...answers: string[]): Lookup =>
  async () =>
    answers.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

async function reasonFor(url: string, lookup: Lookup = answering('93.184.216.34')): Promise<string | null> {
  const result = await createAddressGuard({ allowedCidrs: [], lookup }).checkUrl(url)
  return result.ok ? null : result.reason
}

describe('what is let through', () => {
  test('a public name, with the first of its addresses', async () => {
    const guard = createAddressGuard({
      allowedCidrs: [],
      lookup: answering('93.184.216.34', '2606:2800:220:1::1'),
    })
    const result = await guard.checkUrl('https://hooks.example.com:8443/in?x=1')
    assert.ok(result.ok)
    assert.equal(result.address, '93.184.216.34')
    assert.equal(result.family, 4)
    assert.equal(result.url.host, 'hooks.example.com:8443')
  })

  test('a public literal, which is never looked up', async () => {
    const guard = createAddressGuard({ allowedCidrs: [], lookup: () => assert.fail('looked up') })
    const four = await guard.checkUrl('http://8.8.8.8/')
    const six = await guard.checkUrl('HTTPS://[2606:4700:4700::1111]/')
    assert.deepEqual([four.ok && four.family, six.ok && six.family], [4, 6])
    assert.equal(six.ok && six.address, '2606:4700:4700::1111')
  })

  test('private addresses inside an allowed range, and only those', async () => {
    const guard = createAddressGuard({
      allowedCidrs: ['10.0.0.0/8', '::1/128'],
      lookup: answering('10.1.2.3'),
    })
    const checks = [
      'http://10.9.9.9/',
      'http://[::1]/',
      'http://inside.test/',
      'http://127.0.0.1/',
      'http://[::]/',
    ]
    const results = await Promise.all(checks.map((url) => guard.checkUrl(url)))
    assert.deepEqual(
      results.map(({ ok }) => ok),
      [true, true, true, false, false],
    )
  })
})

describe('what is said about a refusal', () => {
  test('it names the address, its kind and the way out', async () => {
    assert.equal(
      await reasonFor('http://127.0.0.1/'),
      'The address 127.0.0.1 is a loopback address; allow it with HEARBACK_ALLOW_PRIVATE_TARGETS.',
    )
    assert.equal(
      await reasonFor('http://crm.internal/', answering('93.184.216.34', '10.0.0.7')),
      'The host name crm.internal resolves to 10.0.0.7, a private address; allow it with HEARBACK_ALLOW_PRIVATE_TARGETS.',
    )
    assert.equal(
      await reasonFor('http://[::ffff:8.8.8.8]/'),
      'The address ::ffff:808:808 is an IPv4 address inside an IPv6 address; use the plain IPv4 address.',
    )
    assert.equal(
      await reasonFor('http://nowhere.test/', () => Promise.reject(new Error('ENOTFOUND'))),
      'The host name nowhere.test could not be resolved.',
    )
  })

  test('it says what is wrong with the form', async () => {
    assert.equal(
      await reasonFor('ftp://example.com/'),
      'The address must start with http:// or https:// and a host name.',
    )
    assert.equal(
      await reasonFor('http://a:b@example.com/'),
      'The address must not contain a user name or password.',
    )
    assert.equal(await reasonFor('http://example.com:0/'), 'The address must not use port 0.')
    assert.equal(await reasonFor('http://example.com:99999/'), 'The address is not a valid URL.')
    assert.equal(await reasonFor(`http://example.com/${'a'.repeat(2029)}`), null)
    assert.equal(
      await reasonFor(`http://example.com/${'a'.repeat(2030)}`),
      'The address is longer than 2,048 characters.',
    )
  })

  test('it refuses whatever parsers read in different ways, before any lookup', async () => {
    for (const character of [
      ' ',
      '\t',
      '\r\n',
      '\0',
      '\x7f',
      '\x85',
      '\xa0',
      '\u2028',
      '\u200b',
      '\u202e',
      '\ufeff',
      '\ud800',
      '\\',
    ]) {
      for (const url of [
        `${character}http://a.test/`,
        `http://a${character}.test/`,
        `http://a.test/${character}`,
      ]) {
        assert.equal(
          await reasonFor(url, () => assert.fail('looked up')),
          'The address contains white space, a control character or a backslash.',
        )
      }
    }
  })
})

test('every IPv4 address outside the public blocks is refused, however it is written', async () => {
  const octet = fc.integer({ min: 0, max: 255 })
  const closed = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
    fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
  )
  await fc.assert(
    fc.asyncProperty(closed, fc.nat(3), async ([a, b, c, d], spelling) => {
      const number = ((a * 256 + b) * 256 + c) * 256 + d
      const spellings = [
        `${a}.${b}.${c}.${d}`,
        `${number}`,
        `0x${number.toString(16)}`,
        `0${number.toString(8)}`,
      ]
      assert.notEqual(await reasonFor(`http://${spellings[spelling]}/`), null)
    }),
  )
})

test('any text at all gets an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), async (text) => {
      const reason = await reasonFor(text)
      assert.ok(reason === null || reason.endsWith('.'))
    }),
  )
})

test('concurrent checks of one name ask once, later ones ask again', async () => {
  let questions = 0
  const lookup: Lookup = async () => {
    questions++
    return [{ address: '93.184.216.34', family: 4 }]
  }
  const guard = createAddressGuard({ allowedCidrs: [], lookup })
  await Promise.all(Array.from({ length: 10 }, () => guard.checkUrl('http://a.test/')))
  assert.equal(questions, 1)
  await guard.checkUrl('http://a.test/')
  assert.equal(questions, 2)
})

test('a range that is none is refused when the guard is made', () => {
  for (const range of ['10.0.0.1', '10/8', '10.0.0.0/33', 'localhost/8', '::1', '']) {
    assert.throws(() => createAddressGuard({ allowedCidrs: [range] }), /is not an address range/)
  }
})
