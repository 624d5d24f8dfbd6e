import type { CommandContext } from '#context'
import { deliveryJobKey } from '#outbox/jobs.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import {
  type DeliveryRow,
  insertAttempt,
  lockDelivery,
  selectNextPending,
  updateDelivery,
} from '#store/deliveries.ts'
import { type ClaimedJob, finishJob, hastenJob, postponeJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import { lockWebhookEndpoint, mendWebhookEndpoint, updateWebhookEndpoint } from '#store/webhook-endpoints.ts'
import type { Call } from '../run.ts'

export interface RecordedAttempt {
  job: ClaimedJob
  delivery_id: string
  attempt: {
    at: string
    duration_ms: number
    status_code: number | null
    error: string | null
    response_body: string | null
  }
  /** What follows: nothing more, another attempt after so many ms, or nothing because it is hopeless. */
  result:
    | { status: 'delivered' }
    | { status: 'retry'; after_ms: number }
    | { status: 'dead'; disable_endpoint: boolean }
}

/** An endpoint that has refused everything for so long is turned off. */
const GIVE_UP_AFTER_MS = 5 * 86_400_000

/** Writes down an attempt and what follows from it. False when the job's lease was given to another worker. */
export async function recordAttempt(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: RecordedAttempt,
): Promise<boolean> {
  const [row, now] = await Promise.all([lockDelivery(tx, input.delivery_id), tx.now()])
  const { result } = input
  if (row?.status !== 'pending') return finishJob(tx, input.job)
  const ours =
    result.status === 'retry'
      ? await postponeJob(tx, input.job, result.after_ms / 1_000, input.attempt.error)
      : await finishJob(tx, input.job)
  if (!ours) return false
  const attempt_count = row.attempt_count + 1
  insertAttempt(tx, { delivery_id: row.id, number: attempt_count, ...input.attempt })
  updateDelivery(tx, {
    id: row.id,
    status: result.status === 'retry' ? 'pending' : result.status,
    attempt_count,
    finished_at: result.status === 'retry' ? null : now,
  })
  await recordHealth(tx, call, row, input, now)
  await wakeNext(tx, context, row)
  return true
}

async function recordHealth(
  tx: Transaction,
  call: Call,
  row: DeliveryRow,
  input: RecordedAttempt,
  now: string,
): Promise<void> {
  const delivered = input.result.status === 'delivered'
  if (delivered && row.attempt_count === 0) {
    // The common case takes no lock: an endpoint that was failing is mended by whichever delivery sees it.
    mendWebhookEndpoint(tx, row.endpoint_id)
    return
  }
  const endpoint = await lockWebhookEndpoint(tx, row.endpoint_id)
  if (!endpoint) return
  const failing_since = delivered ? null : (endpoint.failing_since ?? now)
  const hopeless =
    (input.result.status === 'dead' && input.result.disable_endpoint) ||
    (failing_since !== null && Date.parse(now) - Date.parse(failing_since) > GIVE_UP_AFTER_MS)
  updateWebhookEndpoint(tx, { ...endpoint, failing_since, status: hopeless ? 'disabled' : endpoint.status })
  if (hopeless && endpoint.status === 'enabled')
    insertAuditEntry(tx, call.actor, {
      action: 'webhook_endpoint.disabled',
      subject_kind: 'webhook_endpoint',
      subject_id: endpoint.id,
      details: { failing_since },
    })
}

/** A later event of the same endpoint and conversation may have been waiting for this one. */
async function wakeNext(tx: Transaction, context: CommandContext, row: DeliveryRow): Promise<void> {
  if (row.conversation_id === null) return
  const [next] = await tx.read<{ id: string; attempt_count: number }>(selectNextPending(tx.workspaceId, row))
  // One that has been tried keeps to its own schedule.
  if (!next || next.attempt_count > 0) return
  hastenJob(tx, deliveryJobKey(next.id))
  tx.afterCommit(() => context.hint.jobs('delivery'))
}
