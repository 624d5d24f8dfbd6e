import assert from 'node:assert/strict'
import { test } from 'node:test'
import { webhookHeaders } from '#channels/webhook/webhook-headers.ts'
import { createSigningSecret } from '#lib/signing-secret.ts'
import { verifyWebhook, WebhookError } from '../../packages/client/src/index.ts'

const body = '{"event":"chat_finished","case_id":"Ω"}'
const secret = createSigningSecret()
const next = createSigningSecret()

function sign(secrets: string[], timestamp = new Date()): Headers {
  const message = { webhook_id: 'msg_1', timestamp, body, event_type: 'chat_finished', version: '0' }
  return new Headers(webhookHeaders({ ...message, secrets }))
}

test('what the server signs is accepted, as text and as bytes, with headers of either kind', async () => {
  const headers = sign([secret])
  const expected = { id: 'msg_1', type: 'chat_finished', body: JSON.parse(body) }
  assert.deepEqual(await verifyWebhook({ body, headers, secret }), expected)
  const plain = Object.fromEntries(headers)
  assert.deepEqual(await verifyWebhook({ body: Buffer.from(body), headers: plain, secret }), expected)
})

test('while a secret is replaced, either one verifies', async () => {
  const headers = sign([next, secret])
  await verifyWebhook({ body, headers, secret })
  await verifyWebhook({ body, headers, secret: next })
  await verifyWebhook({ body, headers: sign([secret]), secret: [next, secret] })
})

test('another secret, body, id or time is refused', async () => {
  const headers = sign([secret])
  await assert.rejects(verifyWebhook({ body, headers, secret: next }), WebhookError)
  await assert.rejects(verifyWebhook({ body: body.replace('Ω', 'O'), headers, secret }), WebhookError)
  for (const [name, value] of [
    ['webhook-id', 'msg_2'],
    ['webhook-timestamp', String(Math.floor(Date.now() / 1_000) - 1)],
    ['webhook-timestamp', 'now'],
    ['webhook-signature', 'v1,%%%'],
    ['webhook-signature', headers.get('webhook-signature')?.replace('v1,', 'v2,') ?? ''],
    ['webhook-signature', ''],
  ] as const) {
    const changed = new Headers(headers)
    changed.set(name, value)
    await assert.rejects(verifyWebhook({ body, headers: changed, secret }), WebhookError, name)
  }
  await assert.rejects(verifyWebhook({ body, headers: {}, secret }), WebhookError)
})

test('one that is older than the tolerance, or from the future, is refused', async () => {
  for (const seconds of [-301, 301]) {
    const headers = sign([secret], new Date(Date.now() + seconds * 1_000))
    await assert.rejects(verifyWebhook({ body, headers, secret }), WebhookError)
    await verifyWebhook({ body, headers, secret, tolerance: 400 })
  }
})
