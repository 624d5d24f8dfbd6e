import assert from 'node:assert/strict'
import { type Call, eventually } from '../caller.ts'
import { createOutreachClient, person } from './outreach-client.ts'

export interface DeployedPerson {
  conversation_id: string
  /** Speaks as the person. */
  say(text: string): Promise<void>
  /** What the dialogue has said, oldest first. */
  said(): Promise<string[]>
  /** Waits until the dialogue has said this. */
  hears(text: string): Promise<void>
  keys(): Promise<Record<string, string>>
}

/** Deploys templates to phones of their own, and looks from both sides. */
export function createDeployClient(call: Call) {
  const { createTemplate, open } = createOutreachClient(call)

  async function template(steps: Record<string, unknown>[], rest: Record<string, unknown> = {}) {
    return (await createTemplate(steps, { channel: 'page', ...rest })).number
  }

  async function deploy(poll: number, user_session_keys: unknown[] = []): Promise<DeployedPerson> {
    return personOf(await open(poll, person({}, { user_session_keys })))
  }

  function personOf(conversation_id: string): DeployedPerson {
    const path = `/api/v1/conversations/${conversation_id}`
    const said = async () => {
      const { body } = await call('GET', `${path}/messages?limit=100`)
      const messages: { role: string; text: string }[] = body.items
      return messages.filter(({ role }) => role === 'agent').map(({ text }) => text)
    }
    return {
      conversation_id,
      said,
      async say(text) {
        const sent = await call('POST', `${path}/messages`, { role: 'user', text })
        assert.equal(sent.status, 201, JSON.stringify(sent.body))
      },
      async hears(text) {
        await eventually(async () => (await said()).includes(text), `the dialogue says "${text}"`)
      },
      async keys() {
        const { body } = await call('GET', path)
        const keys: { key: string; value: string }[] = body.session_keys
        return Object.fromEntries(keys.map(({ key, value }) => [key, value]))
      },
    }
  }

  /** The endpoint's last delivery about the conversation. */
  async function delivery(conversation_id: string, event_type = 'on_response') {
    const query = `conversation_id=${conversation_id}&event_type=${event_type}`
    const { body } = await call('GET', `/api/v1/webhook-deliveries?${query}`)
    return body.items[0]
  }

  async function subscribe(url: string, events: string[] = ['on_response']): Promise<string> {
    const created = await call('POST', '/api/v1/webhook-endpoints', { url, events })
    assert.equal(created.status, 201, JSON.stringify(created.body))
    return created.body.id
  }

  return { template, deploy, personOf, delivery, subscribe }
}
