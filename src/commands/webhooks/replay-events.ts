import type { CommandContext } from '#context'
import { hintDeliveries } from '#outbox/emit.ts'
import { deliveryJob, deliveryJobKey } from '#outbox/jobs.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { reopenDeliveries } from '#store/deliveries.ts'
import { hastenJobs, insertJobs } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'
import { loadEndpoint, requireEnabled } from './webhook-endpoint.ts'

/**
 * Sends every event of a range to an endpoint again, delivered ones too, with their ids and bytes. `since` is
 * inclusive, `until` exclusive. At most 10,000 at a time: `replayed` and `last_at` say how far it came. Throws `conflict`
 * while the endpoint is disabled.
 */
export async function replayEvents(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { endpoint_id: string; since: string; until: string },
): Promise<{ replayed: number; last_at: string | null }> {
  const endpoint = await loadEndpoint(tx, input.endpoint_id)
  requireEnabled(endpoint)
  const reopened = await reopenDeliveries(tx, endpoint.id, input.since, input.until)
  insertJobs(tx, reopened.map(deliveryJob))
  // Those that waited for their next attempt have a job already.
  hastenJobs(
    tx,
    reopened.map(({ id }) => deliveryJobKey(id)),
  )
  insertAuditEntry(tx, call.actor, {
    action: 'webhook_endpoint.replayed',
    subject_kind: 'webhook_endpoint',
    subject_id: endpoint.id,
    details: { since: input.since, until: input.until, replayed: reopened.length },
  })
  hintDeliveries(tx, context, reopened)
  return { replayed: reopened.length, last_at: reopened.at(-1)?.created_at ?? null }
}
