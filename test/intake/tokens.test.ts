import assert from 'node:assert/strict'
import { createHmac, generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { type TestContext, test } from 'node:test'
import { type CryptoKey, SignJWT } from 'jose'
import { createKey, createTenant } from '../case-client.ts'
import { eventually, startHearback } from '../hearback.ts'

type Key = Parameters<SignJWT['sign']>[0]

const ISSUER = 'https://login.example'
const AUDIENCE = 'hearback'
const LIST = '/v1/api/conversation/get_conversations'
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('tokens', async (t) => {
  const { call } = await startHearback(t)
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const open = async (token: string, path = LIST) =>
    (await call('GET', path, undefined, bearer(token))).status
  const issue = async (key: string, body?: unknown) =>
    call('POST', '/v1/api/auth/token', body, { authorization: key })
  const name = (jwt: unknown, key?: string) =>
    call('PATCH', '/api/v1/workspace', { jwt }, key ? { authorization: key } : {})

  await t.test('a token has the workspace and the scopes of its key, on every surface', async () => {
    const key = await createKey(call, 'intake', 'cases')
    const { status, body } = await issue(key)
    assert.equal(status, 200)
    const { access_token, ...rest } = body.results
    assert.deepEqual(rest, { token_type: 'Bearer', expires_in: 900 })
    for (const path of [LIST, '/api/v1/cases']) assert.equal(await open(access_token, path), 200, path)
    for (const path of ['/api/v1/conversations', '/api/v1/api-keys', '/api/v1/chats'])
      assert.equal(await open(access_token, path), 403, path)
    const basic = `Basic ${Buffer.from(`me:${access_token}`).toString('base64')}`
    assert.equal((await call('GET', LIST, undefined, { authorization: basic })).status, 200)
  })

  await t.test('it lasts as long as was asked, and is made with a key only', async () => {
    const key = await createKey(call, 'intake')
    for (const expires_in of [0, 3_601, 1.5, 'x'])
      assert.equal((await issue(key, { expires_in })).status, 422)
    const empty = { authorization: key, 'content-type': 'application/json' }
    assert.equal((await call('POST', '/v1/api/auth/token', undefined, empty)).status, 200, 'no body at all')
    const short = (await issue(key, { expires_in: 3 })).body.results.access_token
    assert.equal(await open(short), 200)
    const long = (await issue(key, { expires_in: 3_600 })).body.results.access_token
    assert.equal((await issue(long)).status, 403)
    assert.equal((await issue('')).status, 401)
    await eventually(async () => (await open(short)) === 401, 'the short one has ended')
    assert.equal(await open(long), 200)
  })

  await t.test('it ends with its key: revoked, or given a new secret', async () => {
    for (const [method, end] of [
      ['DELETE', ''],
      ['POST', '/rotate'],
    ] as const) {
      const key = await call('POST', '/api/v1/api-keys', { name: 'k', scopes: ['intake'] })
      const token = (await issue(key.body.api_key)).body.results.access_token
      assert.equal(await open(token), 200)
      assert.ok((await call(method, `/api/v1/api-keys/${key.body.id}${end}`)).status < 300)
      assert.equal(await open(token), 401)
    }
  })

  await t.test('a token that was changed, or made with a guessed secret, is none', async () => {
    const { access_token } = (await issue(await createKey(call, 'intake'))).body.results
    const [head = '', claims = '', signature = ''] = access_token.split('.')
    const read = JSON.parse(Buffer.from(claims, 'base64url').toString())
    const none = encode({ alg: 'none', typ: 'JWT' })
    const longer = encode({ ...read, exp: read.exp + 3_600 })
    const guessed = (secret: string) =>
      `${head}.${longer}.${createHmac('sha256', secret).update(`${head}.${longer}`).digest('base64url')}`
    for (const forged of [
      `${head}.${longer}.${signature}`,
      `${none}.${claims}.`,
      `${none}.${claims}.${signature}`,
      `${head}.${claims}.`,
      guessed(''),
      guessed('secret'),
    ])
      assert.equal(await open(forged), 401, forged)
  })

  const rsa = keyPair('rsa')
  const other = keyPair('rsa')
  const ec = keyPair('ec')
  const secret = randomBytes(32)
  const oct = { kty: 'oct', kid: 'secret', k: secret.toString('base64url') }
  const sign = (
    key: Key,
    alg: string,
    claims: Record<string, unknown> = {},
    head: Record<string, unknown> = {},
  ) => {
    const all = { iss: ISSUER, aud: AUDIENCE, sub: 'ana', exp: inSeconds(60), ...claims }
    const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
    return new SignJWT(given).setProtectedHeader({ alg, ...head }).sign(key)
  }

  await t.test('tokens of the issuer that a workspace names open it', async () => {
    assert.equal(await open(await sign(rsa.key, 'RS256')), 401, 'before it is named')
    const jwt = {
      issuer: ISSUER,
      audience: AUDIENCE,
      jwks: { keys: [rsa.jwk, { ...ec.jwk, d: 'not ours' }, oct] },
    }
    const named = await name(jwt)
    assert.equal(named.status, 200, JSON.stringify(named.body))
    const shown = (await call('GET', '/api/v1/workspace')).body.jwt
    assert.deepEqual(shown, named.body.jwt)
    assert.ok(!JSON.stringify(shown).includes(oct.k) && !JSON.stringify(shown).includes('not ours'))
    assert.equal(await open(await sign(rsa.key, 'RS256')), 200)
    assert.equal(await open(await sign(ec.key, 'ES256')), 200)
    assert.equal(await open(await sign(secret, 'HS256')), 200)
    assert.equal(await open(await sign(rsa.key, 'RS256', { aud: ['others', AUDIENCE] })), 200)
  })

  await t.test('the claim scope gives scopes; without it there is intake alone', async () => {
    const cases = '/api/v1/cases'
    const plain = await sign(rsa.key, 'RS256')
    assert.deepEqual([await open(plain), await open(plain, cases)], [200, 403])
    const both = await sign(rsa.key, 'RS256', { scope: 'openid cases intake' })
    assert.deepEqual([await open(both), await open(both, cases)], [200, 200])
    for (const scope of ['', 'openid', 7, ['intake']])
      assert.equal(await open(await sign(rsa.key, 'RS256', { scope })), 403, JSON.stringify(scope))
  })

  await t.test('every attack on them is refused', async () => {
    const pem = rsa.pem
    const claims = encode({ iss: ISSUER, aud: AUDIENCE, exp: inSeconds(60) })
    const attacks: Record<string, string> = {
      'no algorithm': `${encode({ alg: 'none' })}.${claims}.`,
      'no algorithm, oddly spelt': `${encode({ alg: 'nOnE' })}.${claims}.`,
      'the public key as a secret, PEM': await sign(Buffer.from(pem), 'HS256'),
      'the public key as a secret, its modulus': await sign(
        Buffer.from(String(rsa.jwk.n), 'base64url'),
        'HS256',
      ),
      'the public key as a secret, by its id': await sign(Buffer.from(pem), 'HS256', {}, { kid: 'rsa' }),
      'another key under the same id': await sign(other.key, 'RS256', {}, { kid: 'rsa' }),
      'its own key in the header': await sign(other.key, 'RS256', {}, { jwk: other.jwk }),
      'an unknown key id': await sign(rsa.key, 'RS256', {}, { kid: 'unknown' }),
      'another algorithm of the same key': await sign(rsa.key, 'PS256'),
      'no end': await sign(rsa.key, 'RS256', { exp: null }),
      'its end is past': await sign(rsa.key, 'RS256', { exp: inSeconds(-1) }),
      'not yet': await sign(rsa.key, 'RS256', { nbf: inSeconds(600) }),
      'no audience': await sign(rsa.key, 'RS256', { aud: null }),
      'another audience': await sign(rsa.key, 'RS256', { aud: 'others' }),
      'no issuer': await sign(rsa.key, 'RS256', { iss: null }),
      'another issuer': await sign(rsa.key, 'RS256', { iss: 'https://evil.example' }),
      'our own issuer': await sign(rsa.key, 'RS256', { iss: 'hearback', aud: 'hearback' }),
      'an unknown critical header': await sign(rsa.key, 'RS256', {}, { crit: ['exp'], exp: 1 }).catch(
        () => 'x.y.z',
      ),
      nonsense: 'a.b.c',
    }
    for (const [attack, token] of Object.entries(attacks)) assert.equal(await open(token), 401, attack)
    const longest = await sign(rsa.key, 'RS256', { more: 'x'.repeat(9_000) })
    assert.equal(await open(longest), 401)
  })

  await t.test('an issuer belongs to one workspace', async () => {
    const stranger = await createTenant(call)
    const jwt = { issuer: ISSUER, audience: AUDIENCE, jwks: { keys: [other.jwk] } }
    assert.equal((await name(jwt, stranger)).status, 409)
    assert.equal((await name(null)).status, 200)
    assert.equal(await open(await sign(rsa.key, 'RS256')), 401, 'no longer named')
    assert.equal((await name(jwt, stranger)).status, 200, 'free again')
    assert.equal((await call('GET', '/api/v1/workspace')).body.jwt, null)
    assert.equal((await name(null, stranger)).status, 200)
  })

  await t.test(
    'keys at an address are asked for once, and not again at once for each unknown one',
    async () => {
      const server = await serveKeys(t, [rsa.jwk])
      assert.equal((await name({ issuer: ISSUER, audience: AUDIENCE, jwks_url: server.url })).status, 200)
      for (let index = 0; index < 3; index++) assert.equal(await open(await sign(rsa.key, 'RS256')), 200)
      assert.equal(server.asked(), 1)
      assert.equal(await open(await sign(secret, 'HS256')), 401, 'no secret keys come from an address')
      server.serve([{ ...other.jwk, kid: 'new' }])
      assert.equal(
        await open(await sign(other.key, 'RS256', {}, { kid: 'new' })),
        401,
        'just asked: it rests',
      )
      assert.equal(server.asked(), 1)
    },
  )

  await t.test('an address or keys that can’t be used are refused when they are set', async () => {
    const pointers = async (jwt: unknown) => {
      const { status, body } = await name(jwt)
      assert.equal(status, 422, JSON.stringify(body))
      return body.errors[0].pointer
    }
    const about = { issuer: ISSUER, audience: AUDIENCE }
    assert.equal(await pointers({ ...about, jwks_url: 'http://169.254.169.254/keys' }), '/jwt/jwks_url')
    assert.equal(await pointers({ ...about, jwks_url: 'file:///etc/passwd' }), '/jwt/jwks_url')
    assert.equal(await pointers(about), '/jwt')
    const small = keyPair('rsa', 1_024).jwk
    for (const key of [{ kty: 'oct', k: 'c2hvcnQ' }, { kty: 'OKP' }, { kty: 'RSA' }, small])
      assert.equal(await pointers({ ...about, jwks: { keys: [key] } }), '/jwt/jwks')
    assert.equal(await pointers({ ...about, issuer: 'hearback', jwks: { keys: [rsa.jwk] } }), '/jwt/issuer')
  })
})

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds

function keyPair(kind: 'rsa' | 'ec', bits = 2_048): { key: CryptoKey; jwk: JsonWebKey; pem: string } {
  const pair =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: bits })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = { ...pair.publicKey.export({ format: 'jwk' }), kid: kind }
  const pem = pair.publicKey.export({ format: 'pem', type: 'spki' }).toString()
  return { key: pair.privateKey as unknown as CryptoKey, jwk, pem }
}

async function serveKeys(t: TestContext, first: JsonWebKey[]) {
  let keys = first
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/keys`,
    asked: () => asked,
    serve: (next: JsonWebKey[]) => {
      keys = next
    },
  }
}
