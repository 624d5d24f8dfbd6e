import type { DeliveryRow } from './deliveries.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

/** A webhook endpoint whose deliveries are fetched and never sent. */
export interface ListenerRow {
  id: string
  /** Whose it is, such as `ana@laptop`; one of each name in a workspace. */
  listener: string
  events: string[]
  secret_encrypted: Buffer
}

/** Makes a listener, or turns on the one of that name with these events; its secret stays then. */
export function saveListener(tx: Transaction, row: ListenerRow): Promise<ListenerRow[]> {
  return tx.read<ListenerRow>({
    name: 'save_listener',
    text: `INSERT INTO webhook_endpoints
             (workspace_id, id, url, events, description, status, secret_encrypted, listener, listener_seen_at)
           VALUES ($1, $2, 'listen:' || $3, $4, 'hearback listen', 'enabled', $5, $3, now())
           ON CONFLICT (workspace_id, listener) WHERE listener IS NOT NULL DO UPDATE
             SET events = excluded.events, status = 'enabled', disabled_reason = NULL, disabled_at = NULL,
               listener_seen_at = now(), updated_at = now()
           RETURNING id, listener, events, secret_encrypted`,
    values: [tx.workspaceId, row.id, row.listener, row.events, row.secret_encrypted],
  })
}

/** Notes that somebody listens, at most once a minute. */
export function touchListener(tx: Transaction, id: string): void {
  tx.write({
    name: 'touch_listener',
    text: `UPDATE webhook_endpoints SET listener_seen_at = now()
           WHERE workspace_id = $1 AND id = $2 AND listener_seen_at < now() - interval '1 minute'`,
    values: [tx.workspaceId, id],
  })
}

export function selectListener(workspaceId: string, id: string): Statement {
  return {
    name: 'select_listener',
    text: `SELECT id, listener, events, secret_encrypted FROM webhook_endpoints
           WHERE workspace_id = $1 AND id = $2 AND listener IS NOT NULL`,
    values: [workspaceId, id],
  }
}

/** The oldest delivery that waits; of one conversation the one with the lowest number, which its lock has given out. */
export function selectNextForListener(workspaceId: string, endpointId: string): Statement {
  return {
    name: 'select_next_for_listener',
    text: `SELECT id, conversation_id, event_type, webhook_id, sequence, payload_encrypted, created_at FROM deliveries
           WHERE workspace_id = $1 AND endpoint_id = $2 AND status = 'pending' AND NOT EXISTS (
             SELECT FROM deliveries AS earlier WHERE earlier.workspace_id = $1 AND earlier.endpoint_id = $2
               AND earlier.conversation_id = deliveries.conversation_id AND earlier.sequence < deliveries.sequence
               AND earlier.status = 'pending')
           ORDER BY created_at, sequence, id LIMIT 1`,
    values: [workspaceId, endpointId],
  }
}

export type WaitingDelivery = Pick<
  DeliveryRow,
  'id' | 'conversation_id' | 'event_type' | 'webhook_id' | 'sequence' | 'payload_encrypted' | 'created_at'
>
