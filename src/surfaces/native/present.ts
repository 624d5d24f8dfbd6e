import type { CreatedApiKey } from '#commands/api-keys/api-key.ts'
import type { ReceivedReply } from '#commands/conversations/receive-reply.ts'
import type { Presented } from '#commands/run.ts'
import { messageObject } from '#queries/objects.ts'
import type { findWebhookEndpoint, ShownDelivery } from '#queries/webhooks.ts'
import type { findWorkspace } from '#queries/workspace.ts'

type Workspace = Awaited<ReturnType<typeof findWorkspace>>
type WebhookEndpoint = Awaited<ReturnType<typeof findWebhookEndpoint>>

export const presentNothing = (): Presented => ({ status: 204, body: null })

export function presentMessage(
  message: ReceivedReply['message'],
  documents: ReceivedReply['documents'],
  publicUrl: string,
): Presented {
  return {
    status: 201,
    conversation_id: message.conversation_id,
    body: messageObject(message, documents, publicUrl),
  }
}

export function presentWorkspace(workspace: Workspace) {
  return {
    workspace_id: workspace.workspace_id,
    name: workspace.name,
    time_zone: workspace.time_zone,
    quiet_hours: workspace.quiet_hours,
    embed_origins: workspace.embed_origins,
    languages: workspace.languages,
    branding: workspace.branding,
    cancel_on_reply: workspace.cancel_on_reply,
    session_update_needs_key: workspace.session_update_needs_key,
    link_days: workspace.link_days,
    no_reply_rules: workspace.no_reply_rules,
    jwt: workspace.jwt,
    created_at: workspace.created_at,
  }
}

export function presentApiKey(key: CreatedApiKey['key']) {
  return {
    id: key.id,
    name: key.name,
    hint: key.hint,
    scopes: key.scopes,
    created_at: key.created_at,
    rotated_at: key.rotated_at,
    expires_at: key.expires_at,
  }
}

/** With the secret, which is shown this once, and a word on scopes that reach further than their name says. */
export function presentCreatedApiKey({ key, api_key }: CreatedApiKey): Presented {
  const wide = key.scopes.filter((scope) => scope === 'native' || scope === 'follow_ups')
  const notice = `This key reaches conversations of every kind (scope ${wide.join(' and ')}).`
  return { status: 201, body: { ...presentApiKey(key), api_key, notice: wide.length > 0 ? notice : null } }
}

/** Secrets and passwords are never shown; `secret` only by the answers that made it. */
export function presentWebhookEndpoint(endpoint: WebhookEndpoint) {
  return {
    id: endpoint.id,
    url: endpoint.url,
    events: endpoint.events,
    description: endpoint.description,
    status: endpoint.status,
    ...(endpoint.listener === null ? {} : { listener: true }),
    disabled_reason: endpoint.disabled_reason,
    disabled_at: endpoint.disabled_at,
    created_at: endpoint.created_at,
  }
}

export function presentDelivery({ row, payload, attempts }: ShownDelivery) {
  return {
    id: row.id,
    endpoint_id: row.endpoint_id,
    event_type: row.event_type,
    conversation_id: row.conversation_id,
    webhook_id: row.webhook_id,
    status: row.status,
    payload,
    outcome: row.outcome,
    attempts: attempts.map(({ delivery_id, number, ...attempt }) => attempt),
    created_at: row.created_at,
  }
}
