import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { freezeDelivery, hintDeliveries } from '#outbox/emit.ts'
import { deliveryJob } from '#outbox/jobs.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { type DeliveryRow, insertDeliveries, reopenDelivery, selectDelivery } from '#store/deliveries.ts'
import { requeueJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'
import { loadEndpoint, requireEnabled } from './webhook-endpoint.ts'

/**
 * Sends a delivery once more now, in whatever state it is and out of order. Throws `not_found`, and `conflict` while its
 * endpoint is disabled.
 */
export async function retryDelivery(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { id: string },
): Promise<DeliveryRow> {
  const [found] = await tx.read<DeliveryRow>(selectDelivery(tx.workspaceId, input.id))
  if (found) requireEnabled(await loadEndpoint(tx, found.endpoint_id))
  const row = await reopenDelivery(tx, input.id)
  if (!row) throw new AppError('not_found', 'The delivery was not found.')
  queueDelivery(tx, context, row)
  insertAuditEntry(tx, call.actor, {
    action: 'delivery.retried',
    subject_kind: 'delivery',
    subject_id: row.id,
    conversation_id: row.conversation_id,
  })
  return row
}

/** Sends an event of the type `test` to one endpoint, whatever it subscribes to. Throws `not_found`. */
export async function sendTestEvent(
  tx: Transaction,
  context: CommandContext,
  _call: Call,
  input: { endpoint_id: string },
): Promise<{ row: DeliveryRow; payload: unknown }> {
  const [endpoint, now] = await Promise.all([loadEndpoint(tx, input.endpoint_id), tx.now()])
  const payload = { event: 'test', endpoint_id: endpoint.id, sent_at: now }
  const delivery = freezeDelivery(context.secrets, endpoint.id, {
    event_type: 'test',
    conversation_id: null,
    payload,
  })
  insertDeliveries(tx, [delivery])
  queueDelivery(tx, context, delivery)
  const [stored] = await tx.read<DeliveryRow>(selectDelivery(tx.workspaceId, delivery.id))
  if (!stored) throw new Error('the test event was not stored')
  return { row: stored, payload }
}

function queueDelivery(
  tx: Transaction,
  context: CommandContext,
  delivery: Parameters<typeof deliveryJob>[0],
): void {
  requeueJob(tx, deliveryJob(delivery))
  hintDeliveries(tx, context, [delivery])
}
