import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface WebhookEndpointRow {
  id: string
  url: string
  events: string[]
  description: string | null
  status: 'enabled' | 'disabled'
  secret_encrypted: Buffer
  previous_secret_encrypted: Buffer | null
  previous_secret_until: string | null
  basic_auth_encrypted: Buffer | null
  failing_since: string | null
  /** Null while it is enabled, as is `disabled_at`. */
  disabled_reason: DisabledReason | null
  disabled_at: string | null
  /** Who fetches its deliveries, which are not sent then; null for an ordinary endpoint. */
  listener: string | null
  created_at: string
}

/** The endpoint said that it is gone (410), failed for too long, or somebody turned it off. */
export type DisabledReason = 'gone' | 'failing' | 'manual'

const columns = `id, url, events, description, status, secret_encrypted, previous_secret_encrypted, previous_secret_until,
  basic_auth_encrypted, failing_since, disabled_reason, disabled_at, listener, created_at`

export function insertWebhookEndpoint(
  tx: Transaction,
  row: Pick<
    WebhookEndpointRow,
    'id' | 'url' | 'events' | 'description' | 'secret_encrypted' | 'basic_auth_encrypted'
  >,
): Promise<WebhookEndpointRow[]> {
  return tx.read<WebhookEndpointRow>({
    name: 'insert_webhook_endpoint',
    text: `INSERT INTO webhook_endpoints
             (workspace_id, id, url, events, description, status, secret_encrypted, basic_auth_encrypted)
           VALUES ($1, $2, $3, $4, $5, 'enabled', $6, $7) RETURNING ${columns}`,
    values: [
      tx.workspaceId,
      row.id,
      row.url,
      row.events,
      row.description,
      row.secret_encrypted,
      row.basic_auth_encrypted,
    ],
  })
}

/** Locks the endpoint until the transaction ends; null when there is none. */
export async function lockWebhookEndpoint(tx: Transaction, id: string): Promise<WebhookEndpointRow | null> {
  const [row] = await tx.read<WebhookEndpointRow>({
    name: 'lock_webhook_endpoint',
    text: `SELECT ${columns} FROM webhook_endpoints WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/** Saves every setting; the caller holds the endpoint's row lock. */
export function updateWebhookEndpoint(tx: Transaction, row: WebhookEndpointRow): void {
  tx.write({
    name: 'update_webhook_endpoint',
    text: `UPDATE webhook_endpoints SET url = $3, events = $4, description = $5, status = $6, secret_encrypted = $7,
             previous_secret_encrypted = $8, previous_secret_until = $9, basic_auth_encrypted = $10, failing_since = $11,
             disabled_reason = $12, disabled_at = $13, updated_at = now() WHERE workspace_id = $1 AND id = $2`,
    values: [
      tx.workspaceId,
      row.id,
      row.url,
      row.events,
      row.description,
      row.status,
      row.secret_encrypted,
      row.previous_secret_encrypted,
      row.previous_secret_until,
      row.basic_auth_encrypted,
      row.failing_since,
      row.disabled_reason,
      row.disabled_at,
    ],
  })
}

/** Notes, without waiting for a lock when nothing is wrong, that these endpoints take deliveries again. */
export function mendWebhookEndpoints(tx: Transaction, ids: readonly string[]): void {
  if (ids.length === 0) return
  tx.write({
    name: 'mend_webhook_endpoints',
    text: `UPDATE webhook_endpoints SET failing_since = NULL
           WHERE workspace_id = $1 AND id = ANY($2::uuid[]) AND failing_since IS NOT NULL`,
    values: [tx.workspaceId, ids],
  })
}

/** Locks these endpoints, in the order of their ids; those gone are left out. */
export async function lockWebhookEndpoints(
  tx: Transaction,
  ids: readonly string[],
): Promise<WebhookEndpointRow[]> {
  if (ids.length === 0) return []
  return tx.read<WebhookEndpointRow>({
    name: 'lock_webhook_endpoints',
    text: `SELECT ${columns} FROM webhook_endpoints WHERE workspace_id = $1 AND id = ANY($2::uuid[])
           ORDER BY id FOR NO KEY UPDATE`,
    values: [tx.workspaceId, ids],
  })
}

/** The endpoints of these deliveries. */
export function readEndpointsOf(
  tx: Transaction,
  deliveryIds: readonly string[],
): Promise<WebhookEndpointRow[]> {
  return tx.read({
    name: 'read_endpoints_of',
    text: `SELECT ${columns} FROM webhook_endpoints WHERE workspace_id = $1 AND id IN (
             SELECT endpoint_id FROM deliveries WHERE workspace_id = $1 AND id = ANY($2::uuid[]))`,
    values: [tx.workspaceId, deliveryIds],
  })
}

export function deleteWebhookEndpoint(tx: Transaction, id: string): Promise<{ id: string }[]> {
  return tx.read({
    name: 'delete_webhook_endpoint',
    text: 'DELETE FROM webhook_endpoints WHERE workspace_id = $1 AND id = $2 RETURNING id',
    values: [tx.workspaceId, id],
  })
}

export function selectWebhookEndpoint(workspaceId: string, id: string): Statement {
  return {
    name: 'select_webhook_endpoint',
    text: `SELECT ${columns} FROM webhook_endpoints WHERE workspace_id = $1 AND id = $2`,
    values: [workspaceId, id],
  }
}

/** Newest first, behind the cursor. */
export function selectWebhookEndpoints(
  workspaceId: string,
  before: { at: string; id: string } | null,
  limit: number,
): Statement {
  return {
    name: 'select_webhook_endpoints',
    text: `SELECT ${columns} FROM webhook_endpoints WHERE workspace_id = $1
             AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
           ORDER BY created_at DESC, id DESC LIMIT $4`,
    values: [workspaceId, before?.at ?? null, before?.id ?? null, limit],
  }
}

export interface Subscription {
  id: string
  events: string[]
  /** Its deliveries are fetched, so none gets a job. */
  is_listener: boolean
  /** Turned off, it gets nothing; what it misses is kept for a replay. */
  is_enabled: boolean
}

/** The endpoints that events go to. Reading them in the transaction makes an event and its deliveries one. */
export function readSubscriptions(tx: Transaction): Promise<Subscription[]> {
  return tx.readShared<Subscription>({
    name: 'read_subscriptions',
    // A listener that nobody has used for a week is forgotten, lest its deliveries pile up.
    text: `SELECT id, events, listener IS NOT NULL AS is_listener, status = 'enabled' AS is_enabled FROM webhook_endpoints
           WHERE workspace_id = $1 AND (listener IS NULL OR listener_seen_at > now() - interval '7 days')`,
    values: [tx.workspaceId],
  })
}
