import assert from 'node:assert/strict'
import type { Call } from '../caller.ts'
import { sign } from './cloud-api-server.ts'

const APP_SECRET = 'secret'

/** A channel whose API nobody asks; returns its id. */
export async function createChannel(call: Call): Promise<string> {
  const { status, body } = await call('POST', '/api/v1/channels', {
    kind: 'whatsapp',
    name: 'Ours',
    phone_number_id: '106540352242922',
    access_token: 'EAAtoken',
    app_secret: APP_SECRET,
    verify_token: 'token',
    base_url: 'http://127.0.0.1:9',
  })
  assert.equal(status, 201, JSON.stringify(body))
  return body.id
}

/** The same with a message that came in and one that goes out. */
export async function fillChannel(call: Call): Promise<void> {
  const id = await createChannel(call)
  const text = { type: 'text', text: { body: 'Hello' }, timestamp: '1749416383' }
  const messages = [{ from: '573161234567', id: `wamid.${id}`, ...text }]
  const body = JSON.stringify({ entry: [{ changes: [{ value: { messages } }] }] })
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': sign(APP_SECRET, body) }
  assert.equal((await call('POST', `/channels/whatsapp/${id}/webhook`, body, headers)).status, 200)
  const steps = [{ id: 'a', type: 'text', text: 'A?' }]
  const template = await call('POST', '/api/v1/templates', { name: 'Poll', channel: id, steps })
  const users = [{ country_code: '+57', cellphone: '3161234567' }]
  const deployed = await call('POST', `/deployment/api/poll/${template.body.number}`, { users })
  assert.equal(deployed.status, 200, JSON.stringify(deployed.body))
}
