import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { startHearback } from './hearback.ts'

test('requests that can’t be read', async (t) => {
  const { url, key, call } = await startHearback(t)

  async function send(method: string, path: string, body?: Buffer, headers: Record<string, string> = {}) {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: key, ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: new Uint8Array(body) }),
    })
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  /** JSON around a lone surrogate as bytes, and around a byte that no character has. */
  const spoilt = (field: string) =>
    ['eda080', 'ff'].map((bytes) =>
      Buffer.concat([Buffer.from(`{"${field}":"a`), Buffer.from(bytes, 'hex'), Buffer.from('"}')]),
    )

  await t.test('what is no UTF-8 is stored nowhere, and refused in the words of the surface', async () => {
    const conversation = `/api/v1/conversations/${randomUUID()}/messages`
    for (const [path, field, status, told] of [
      [conversation, 'text', 400, 'detail'],
      [`/api/v1/cases/${randomUUID()}/conversations`, 'case_kind', 422, 'result'],
      ['/api/v1/chat-message-follow-ups', 'message', 400, 'message'],
      ['/v1/api/conversation', 'message', 422, 'detail'],
      ['/api/conversations/1', 'question_message', 400, 'detail'],
    ] as const)
      for (const body of spoilt(field)) {
        const answer = await send('POST', path, body)
        assert.equal(answer.status, status, path)
        assert.ok(told in answer.body, `${path}: ${JSON.stringify(answer.body)}`)
        assert.match(JSON.stringify(answer.body), /UTF-8/)
      }
  })

  await t.test(
    'an address that leads nowhere is answered in the words of the surface beside it',
    async () => {
      for (const [method, path, keys] of [
        ['GET', '/v1/api/conversation/nothing', ['is_error', 'message', 'results']],
        ['PUT', '/v1/api/conversation', ['is_error', 'message', 'results']],
        ['PATCH', '/api/v1/cases/x', ['message']],
        ['GET', '/api/v1/cases/x/conversations', ['result', 'message']],
        ['PUT', '/api/conversations/1', ['detail']],
        ['GET', '/api/v1/nothing', ['type', 'title', 'status', 'detail', 'errors']],
        ['POST', '/c/a-token/files/nothing', ['type', 'title', 'status', 'detail', 'errors']],
        ['GET', '/nothing', ['type', 'title', 'status', 'detail', 'errors']],
      ] as const) {
        const answer = await send(method, path)
        assert.equal(answer.status, 404, path)
        assert.deepEqual(Object.keys(answer.body), keys, path)
      }
    },
  )

  await t.test('a path that can’t be decoded names nothing that is known', async () => {
    for (const [path, keys] of [
      ['/api/v1/cases/%ff', ['message']],
      ['/v1/api/opportunities/%ED%A0%80', ['is_error', 'message', 'results']],
      ['/api/conversations/%', ['detail']],
    ] as const) {
      const answer = await send('GET', path)
      assert.equal(answer.status, 404, path)
      assert.deepEqual(Object.keys(answer.body), keys, path)
      assert.equal((await fetch(url + path)).status, 401, 'a credential comes first')
    }
  })

  await t.test('a query that can’t be stored or decoded is refused, and the parameter named', async () => {
    const nul = await send('GET', '/v1/api/conversation/widget_data?conversation_id=c&message_id=%00')
    assert.equal(nul.status, 422)
    assert.deepEqual(nul.body.detail[0].loc, ['query', 'message_id'])
    assert.equal((await send('GET', '/api/v1/cases?communication_id=%ED%A0%80')).status, 400)
    const whole = await send('GET', '/api/v1/cases?communication_id=100%25')
    assert.deepEqual([whole.status, whole.body.items], [200, []])
  })

  await t.test('a body that can’t be read uses up its Idempotency-Key like any other', async () => {
    const path = '/api/v1/webhook-endpoints'
    const good = Buffer.from(JSON.stringify({ url: 'http://127.0.0.1:9/', events: ['chat_finished'] }))
    const bad = Buffer.from('{')
    const once = { 'idempotency-key': randomUUID() }
    assert.equal((await send('POST', path, bad, once)).status, 400)
    assert.equal((await send('POST', path, bad, once)).status, 400, 'the same is told the same')
    assert.equal((await send('POST', path, good, once)).status, 422)
    const other = { 'idempotency-key': randomUUID() }
    assert.equal((await send('POST', path, good, other)).status, 201)
    assert.equal((await send('POST', path, bad, other)).status, 422, 'another body under a used key')
    assert.equal((await send('POST', path, good, other)).status, 201)
    const scopes = { name: 'Intake', scopes: ['intake'] }
    const { api_key } = (await call('POST', '/api/v1/api-keys', scopes)).body
    assert.equal((await send('POST', path, good, { ...other, authorization: api_key })).status, 403)
  })

  await t.test('a token that names an impossible issuer is none', async () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    for (const iss of ['a\0b', 5, ['a']]) {
      const authorization = `Bearer ${part({ alg: 'HS256' })}.${part({ iss })}.AAAA`
      assert.equal((await call('GET', '/api/v1/workspace', undefined, { authorization })).status, 401)
    }
  })
})
