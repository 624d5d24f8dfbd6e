import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import type { EventType } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import { createSigningSecret } from '#lib/signing-secret.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import type { Transaction } from '#store/transaction.ts'
import {
  deleteWebhookEndpoint as deleteRow,
  insertWebhookEndpoint,
  lockWebhookEndpoint,
  updateWebhookEndpoint as saveRow,
  type WebhookEndpointRow,
} from '#store/webhook-endpoints.ts'
import type { Call } from '../run.ts'
import { disableEndpoint } from './disable-endpoint.ts'
import { type BasicAuth, basicAuthContext, replaceSecret, secretContext } from './endpoint-secrets.ts'

const DAY = 86_400_000

/** Adds an endpoint whose address the caller has checked. The signing secret is returned this once. */
export async function createWebhookEndpoint(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  wanted: { url: string; events: EventType[]; description: string | null; basic_auth: BasicAuth | null },
): Promise<{ endpoint: WebhookEndpointRow; secret: string }> {
  const id = randomUUID()
  const secret = createSigningSecret()
  const [endpoint] = await insertWebhookEndpoint(tx, {
    id,
    url: wanted.url,
    events: wanted.events,
    description: wanted.description,
    secret_encrypted: context.secrets.encrypt(secret, secretContext(id)),
    basic_auth_encrypted: encryptBasicAuth(context, id, wanted.basic_auth),
  })
  if (!endpoint) throw new Error('the endpoint was not stored')
  audit(tx, call, 'webhook_endpoint.created', id)
  return { endpoint, secret }
}

export interface WebhookEndpointChanges {
  url?: string
  events?: EventType[]
  description?: string | null
  status?: 'enabled' | 'disabled'
  basic_auth?: BasicAuth | null
}

/** Changes what is given; an address must have been checked. Throws `not_found`. */
export async function updateWebhookEndpoint(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { id: string; changes: WebhookEndpointChanges },
): Promise<WebhookEndpointRow> {
  const [row, now] = await Promise.all([loadEndpoint(tx, input.id), tx.now()])
  const { changes } = input
  const changed: WebhookEndpointRow = {
    ...row,
    url: changes.url ?? row.url,
    events: changes.events ?? row.events,
    description: changes.description === undefined ? row.description : changes.description,
    basic_auth_encrypted:
      changes.basic_auth === undefined
        ? row.basic_auth_encrypted
        : encryptBasicAuth(context, row.id, changes.basic_auth),
  }
  if (changes.status === 'enabled')
    Object.assign(changed, {
      status: 'enabled',
      failing_since: null,
      disabled_reason: null,
      disabled_at: null,
    })
  if (changes.status === 'disabled' && row.status === 'enabled')
    disableEndpoint(tx, context, call, changed, 'manual', now)
  else saveRow(tx, changed)
  audit(tx, call, 'webhook_endpoint.changed', row.id)
  return changed
}

/** A new signing secret, returned this once; each one before signs too for 24 hours. Throws `not_found`. */
export async function rotateWebhookSecret(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { id: string },
): Promise<{ endpoint: WebhookEndpointRow; secret: string }> {
  const [row, now] = await Promise.all([loadEndpoint(tx, input.id), tx.now()])
  const secret = createSigningSecret()
  const until = new Date(Date.parse(now) + DAY).toISOString()
  const changed: WebhookEndpointRow = { ...row, ...replaceSecret(context, row, secret, now, until) }
  saveRow(tx, changed)
  audit(tx, call, 'webhook_endpoint.secret_rotated', row.id)
  return { endpoint: changed, secret }
}

/** Removes an endpoint with its deliveries. Throws `not_found`. */
export async function deleteWebhookEndpoint(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  input: { id: string },
): Promise<void> {
  const deleted = await deleteRow(tx, input.id)
  if (deleted.length === 0) throw notFound()
  audit(tx, call, 'webhook_endpoint.deleted', input.id)
}

/** Throws `conflict` where nothing would be sent, so that what was delivered does not end as dead. */
export function requireEnabled({ status }: Pick<WebhookEndpointRow, 'status'>): void {
  if (status === 'disabled') throw new AppError('conflict', 'The endpoint is disabled: enable it first.')
}

export async function loadEndpoint(tx: Transaction, id: string): Promise<WebhookEndpointRow> {
  const row = await lockWebhookEndpoint(tx, id)
  if (!row) throw notFound()
  return row
}

function notFound(): AppError {
  return new AppError('not_found', 'The webhook endpoint was not found.')
}

function encryptBasicAuth(context: CommandContext, id: string, basicAuth: BasicAuth | null): Buffer | null {
  return basicAuth === null ? null : context.secrets.encrypt(JSON.stringify(basicAuth), basicAuthContext(id))
}

function audit(tx: Transaction, call: Call, action: string, id: string): void {
  insertAuditEntry(tx, call.actor, { action, subject_kind: 'webhook_endpoint', subject_id: id })
}
