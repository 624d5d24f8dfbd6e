import type { CommandContext } from '#context'
import { DELIVERY_LANES } from '#outbox/jobs.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { hastenGroup } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import {
  type DisabledReason,
  updateWebhookEndpoint,
  type WebhookEndpointRow,
} from '#store/webhook-endpoints.ts'
import type { Call } from '../run.ts'

/**
 * Turns an endpoint off and says so: in itself, the audit log and the log. Its waiting deliveries become due, and
 * dead when a worker sees that there is nowhere to send them. The caller holds the endpoint's row lock.
 */
export function disableEndpoint(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  endpoint: WebhookEndpointRow,
  reason: DisabledReason,
  now: string,
): void {
  Object.assign(endpoint, { status: 'disabled', disabled_reason: reason, disabled_at: now })
  updateWebhookEndpoint(tx, endpoint)
  hastenGroup(tx, DELIVERY_LANES, endpoint.id)
  const { failing_since } = endpoint
  insertAuditEntry(tx, call.actor, {
    action: 'webhook_endpoint.disabled',
    subject_kind: 'webhook_endpoint',
    subject_id: endpoint.id,
    details: { reason, failing_since },
  })
  tx.afterCommit(() => {
    context.log.warn({ endpoint_id: endpoint.id, reason, failing_since }, 'a webhook endpoint was disabled')
    for (const lane of DELIVERY_LANES) context.hint.jobs(lane)
  })
}
