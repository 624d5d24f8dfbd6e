import assert from 'node:assert/strict'
import type { Call, Called } from '../caller.ts'

export const QUESTION = {
  id: 'need',
  type: 'choice',
  text: 'Hi {{name}}, do you need it?',
  answers: [{ text: 'Yes' }, { text: 'No' }],
}
export const REASON = { id: 'why', type: 'text', text: 'Why?', save_as: 'why' }

/** A campaign's everyday calls, each of which must succeed. */
export function createOutreachClient(call: Call) {
  async function createTemplate(
    steps: Record<string, unknown>[] = [QUESTION, REASON],
    rest: Record<string, unknown> = {},
  ) {
    const created = await call('POST', '/api/v1/templates', { name: 'A poll', steps, ...rest })
    assert.equal(created.status, 201, JSON.stringify(created.body))
    return created.body as { id: string; number: number; channel: string; version: number }
  }

  const tryToDeploy = (
    poll: number,
    users: readonly unknown[],
    headers: Record<string, string> = {},
  ): Promise<Called> => call('POST', `/deployment/api/poll/${poll}`, { users }, headers)

  async function deploy(poll: number, ...users: unknown[]) {
    const deployed = await tryToDeploy(poll, users)
    assert.equal(deployed.status, 200, JSON.stringify(deployed.body))
    return deployed.body as {
      id: number
      batch_id: string
      conversations_id: (string | null)[]
      failures: { index: number; cellphone: string; reason: string }[]
      superseded: string[]
    }
  }

  /** Deploys to one person who can be reached; returns the conversation's id. */
  async function open(poll: number, user: Record<string, unknown> = person()): Promise<string> {
    const [id] = (await deploy(poll, user)).conversations_id
    assert.ok(id, 'the person can be reached')
    return id
  }

  const read = async (id: string) => (await call('GET', `/api/v1/conversations/${id}`)).body

  /** What was said so far, oldest first. */
  async function textsOf(id: string): Promise<string[]> {
    const { body } = await call('GET', `/api/v1/conversations/${id}/messages?limit=100`)
    return body.items.map(({ text }: { text: string }) => text)
  }

  /** The person writes. */
  async function say(id: string, text: string): Promise<void> {
    const said = await call('POST', `/api/v1/conversations/${id}/messages`, { role: 'user', text })
    assert.equal(said.status, 201, JSON.stringify(said.body))
  }

  return { createTemplate, tryToDeploy, deploy, open, read, textsOf, say }
}

let last = 0

/** Somebody in Colombia whom no other call of this file gave. */
export function person(keys: Record<string, string> = { name: 'John' }, rest: Record<string, unknown> = {}) {
  last += 1
  return {
    country_code: '+57',
    cellphone: String(3_160_000_000 + last),
    user_session_keys: Object.entries(keys).map(([key, value]) => ({ key, value, type: null })),
    ...rest,
  }
}
