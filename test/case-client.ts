import assert from 'node:assert/strict'
import type { Called, Hearback } from './hearback.ts'

/** A compliance back end's everyday calls, each of which must succeed. */
export function createCaseClient(call: Hearback['call']) {
  async function createCase(details: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) {
    const body = { case: { case_kind: 'monitoring', company_full_name: 'Northwind', ...details }, ...rest }
    const created = await call('POST', '/api/v1/cases', body)
    assert.equal(created.status, 201, JSON.stringify(created.body))
    return created.body
  }

  /** A follow-up in the case given, or in a new one; its kind is the one that has the first module. */
  async function followUp(modules: Record<string, unknown>[], caseId?: string) {
    const id = caseId ?? (await createCase()).case_id
    for (const case_kind of ['monitoring_follow_up', 'onboarding_follow_up']) {
      const created = await call('POST', `/api/v1/cases/${id}/conversations`, { case_kind, modules })
      if (created.status === 201) return created.body
    }
    throw new Error(`no kind of case has the modules ${JSON.stringify(modules)}`)
  }

  const messages = (conversationId: string) => `/api/v1/conversations/${conversationId}/messages`

  /** The person writes something. */
  const say = (conversationId: string, text: string): Promise<Called> =>
    call('POST', messages(conversationId), { role: 'user', text })

  /** The person gives files, by name. */
  const give = (conversationId: string, files: Record<string, Uint8Array>, text = ''): Promise<Called> =>
    call('POST', messages(conversationId), formOf(files, text))

  /** All that was said so far. */
  async function read(conversationId: string) {
    const { body } = await call('GET', `${messages(conversationId)}?limit=100`)
    return body.items as { role: string; text: string; via: string }[]
  }

  async function statusOf(conversationId: string): Promise<string> {
    return (await call('GET', `/api/v1/conversations/${conversationId}`)).body.status
  }

  return { createCase, followUp, say, give, read, statusOf }
}

export function formOf(files: Record<string, Uint8Array>, text = '', role = 'user'): FormData {
  const form = new FormData()
  form.set('role', role)
  form.set('text', text)
  for (const [name, bytes] of Object.entries(files))
    form.append('files', new Blob([new Uint8Array(bytes)]), name)
  return form
}

/** A further workspace with a key of its own that has all scopes. */
export async function createTenant(call: Hearback['call'], name = 'Another company'): Promise<string> {
  const created = await call('POST', '/api/v1/workspaces', { name })
  assert.equal(created.status, 201, JSON.stringify(created.body))
  return created.body.api_key
}

/** A key with these scopes only, in the workspace of `call`. */
export async function createKey(call: Hearback['call'], ...scopes: string[]): Promise<string> {
  const created = await call('POST', '/api/v1/api-keys', { name: scopes.join(' '), scopes })
  assert.equal(created.status, 201, JSON.stringify(created.body))
  return created.body.api_key
}
