import assert from 'node:assert/strict'
import type { Call } from '../caller.ts'
import { createCaseClient } from '../case-client.ts'
import { makePdf } from '../files.ts'
import { createIntakeClient } from '../intake/intake-client.ts'
import { createOutreachClient } from '../outreach/outreach-client.ts'
import { createChannel } from '../whatsapp/create-channel.ts'

export interface ErasedThings {
  /** Ids by the name of their list, such as `conversations`. */
  ids: Record<string, string>
  /** The secret of the link to the erased conversation. */
  token: string
}

/** Makes one of each thing that can be erased or deleted, and does it. */
export async function makeErased(call: Call): Promise<ErasedThings> {
  const { createCase, followUp, give } = createCaseClient(call)
  const { case_id } = await createCase()
  const { conversation_id, link } = await followUp([{ module: 'invoice' }], case_id)
  const given = await give(conversation_id, { 'invoice.pdf': makePdf() })
  const endpoint = await call('POST', '/api/v1/webhook-endpoints', {
    url: 'http://127.0.0.1:9/',
    events: ['conversation.finished'],
  })
  const template = await createOutreachClient(call).createTemplate()
  const channel = await createChannel(call)
  const listener = await call('POST', '/api/v1/webhook-listeners', { name: 'gone' })
  const question = [{ id: 'name', type: 'text', text: 'Who are you?' }]
  const intake = createIntakeClient(call)
  const { conversation_id: chat, question_list_id, opportunity_id } = await intake.start(question)
  assert.equal((await intake.remove(chat)).status, 200)
  for (const path of [`question_lists/${question_list_id}`, `opportunities/${opportunity_id}`])
    assert.equal((await call('DELETE', `/v1/api/${path}`)).status, 200, path)
  for (const path of [
    `/api/v1/cases/${case_id}`,
    `/api/v1/webhook-endpoints/${endpoint.body.id}`,
    `/api/v1/webhook-endpoints/${listener.body.id}`,
    `/api/v1/templates/${template.id}`,
    `/api/v1/channels/${channel}`,
  ])
    assert.equal((await call('DELETE', path)).status, 204, path)
  return {
    ids: {
      cases: case_id,
      conversations: conversation_id,
      documents: given.body.documents[0].document_id,
      'webhook-endpoints': endpoint.body.id,
      'webhook-listeners': listener.body.id,
      question_lists: String(question_list_id),
      opportunities: opportunity_id,
      templates: template.id,
      channels: channel,
    },
    token: tokenOf(link),
  }
}

/** The secret in the address of a hosted page. */
export function tokenOf(link: string): string {
  return new URL(link).pathname.split('/').at(-1) ?? ''
}
