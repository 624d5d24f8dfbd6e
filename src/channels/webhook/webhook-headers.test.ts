import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { createSigningSecret } from '#lib/signing-secret.ts'
import { type WebhookHeaderInput, webhookHeaders } from './webhook-headers.ts'

const published = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  webhook_id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: new Date(1614265330 * 1000),
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}

function headersFor(more: Partial<WebhookHeaderInput>): Record<string, string> {
  return webhookHeaders({
    webhook_id: published.webhook_id,
    timestamp: published.timestamp,
    body: published.body,
    secrets: [published.secret],
    event_type: 'chat_finished',
    version: '1.2.3',
    ...more,
  })
}

test('the headers are complete and the signature is the published one', () => {
  assert.deepEqual(headersFor({ basic_auth: { username: 'jürgen', password: 'pä:ss' }, sequence: 0 }), {
    'Content-Type': 'application/json',
    'User-Agent': 'Hearback/1.2.3',
    'webhook-id': published.webhook_id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': published.signature,
    'Hearback-Event': 'chat_finished',
    'Hearback-Sequence': '0',
    Authorization: 'Basic asO8cmdlbjpww6Q6c3M=',
  })
})

test('without credentials or a sequence there is no such header', () => {
  const headers = headersFor({ basic_auth: null, sequence: null })
  assert.ok(!('Authorization' in headers) && !('Hearback-Sequence' in headers))
})

describe('the standard verifier', () => {
  test('accepts what we sign, as text and as bytes', () => {
    fc.assert(
      fc.property(fc.json(), fc.uuid(), (body, webhook_id) => {
        const secret = createSigningSecret()
        const more = { webhook_id, secrets: [secret], timestamp: new Date() }
        const verifier = new Webhook(secret)
        assert.deepEqual(verifier.verify(body, headersFor({ ...more, body })), JSON.parse(body))
        assert.deepEqual(
          verifier.verify(body, headersFor({ ...more, body: Buffer.from(body) })),
          JSON.parse(body),
        )
      }),
      { numRuns: 50 },
    )
  })

  test('accepts either secret during a rotation and no third one', () => {
    const [old, fresh, other] = [createSigningSecret(), createSigningSecret(), createSigningSecret()] as const
    const headers = headersFor({ secrets: [fresh, old], timestamp: new Date() })
    assert.equal(headers['webhook-signature']?.split(' ').length, 2)
    for (const secret of [old, fresh]) new Webhook(secret).verify(published.body, headers)
    assert.throws(() => new Webhook(other).verify(published.body, headers))
    assert.throws(() => new Webhook(old).verify(`${published.body} `, headers))
  })
})

test('a signing secret holds 32 random bytes', () => {
  const secret = createSigningSecret()
  assert.match(secret, /^whsec_[0-9A-Za-z+/]{43}=$/)
  assert.notEqual(secret, createSigningSecret())
})
