import type { CommandContext } from '#context'
import { ENDPOINT_DISABLED } from '#outbox/emit.ts'
import { deliveryJobKey } from '#outbox/jobs.ts'
import {
  type DeliveryState,
  type DeliveryStatus,
  findNextPending,
  insertAttempts,
  lockDeliveries,
  updateDeliveries,
} from '#store/deliveries.ts'
import { finishJobs, hastenJobs, postponeJobs } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'
import { recordHealth } from './record-health.ts'
import type { RecordedAttempt } from './recorded-attempt.ts'

interface Recording {
  row: DeliveryState
  given: RecordedAttempt
  /** Turned off before or by these attempts, so there is no further one. */
  disabled: boolean
}

/**
 * Writes down attempts and what follows from them. False for each whose job's lease was given to another worker.
 * Locks deliveries, then endpoints, then jobs.
 */
export async function recordAttempts(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  inputs: readonly RecordedAttempt[],
): Promise<boolean[]> {
  const [locked, now] = await Promise.all([
    lockDeliveries(
      tx,
      inputs.map((input) => input.delivery_id),
    ),
    tx.now(),
  ])
  const rows = new Map(locked.map((row) => [row.id, row]))
  const pending = inputs.flatMap((given) => {
    const row = rows.get(given.delivery_id)
    return row?.status === 'pending' ? [{ row, given }] : []
  })
  const disabled = await recordHealth(tx, context, call, pending, now)
  const recordings = pending.map((one) => ({ ...one, disabled: disabled.has(one.row.endpoint_id) }))
  const ours = await settleJobs(tx, inputs, recordings)
  const kept = recordings.filter(({ given }) => ours.has(given.job.id))
  insertAttempts(
    tx,
    kept.map(({ row, given }) => ({
      ...given.attempt,
      delivery_id: row.id,
      number: row.attempt_count + 1,
    })),
  )
  updateDeliveries(
    tx,
    kept.map((recording) => {
      const status = statusAfter(recording)
      return {
        id: recording.row.id,
        status,
        outcome: outcomeOf(recording, status),
        attempt_count: recording.row.attempt_count + 1,
        finished_at: status === 'pending' ? null : now,
      }
    }),
  )
  await wakeNext(tx, context, kept)
  return inputs.map(({ job }) => ours.has(job.id))
}

function statusAfter({ given, disabled }: Recording): DeliveryStatus {
  if (given.result.status === 'delivered') return 'delivered'
  return given.result.status === 'retry' && !disabled ? 'pending' : 'dead'
}

function outcomeOf({ given, row, disabled }: Recording, status: DeliveryStatus): string | null {
  if (given.outcome !== undefined) return given.outcome
  return status === 'dead' && disabled ? ENDPOINT_DISABLED : row.outcome
}

/** The ids of the jobs that were still ours. */
async function settleJobs(
  tx: Transaction,
  inputs: readonly RecordedAttempt[],
  recordings: readonly Recording[],
): Promise<Set<number>> {
  const again = recordings.flatMap((recording) => {
    const { job, result, attempt } = recording.given
    return statusAfter(recording) === 'pending' && result.status === 'retry'
      ? [{ job, delaySeconds: result.after_ms / 1_000, error: attempt.error }]
      : []
  })
  const returned = new Set(again.map(({ job }) => job))
  const [finished, postponed] = await Promise.all([
    finishJobs(
      tx,
      inputs.map(({ job }) => job).filter((job) => !returned.has(job)),
    ),
    postponeJobs(tx, again),
  ])
  return new Set([...finished, ...postponed])
}

/** Later events of the same endpoint and conversation may have been waiting for these. */
async function wakeNext(tx: Transaction, context: CommandContext, kept: readonly Recording[]): Promise<void> {
  const ids = kept.filter(({ row }) => row.conversation_id !== null).map(({ row }) => row.id)
  if (ids.length === 0) return
  // One that has been tried keeps to its own schedule.
  const next = (await findNextPending(tx, ids)).filter(({ attempts_made }) => attempts_made === 0)
  if (next.length === 0) return
  hastenJobs(
    tx,
    next.map(({ id }) => deliveryJobKey(id)),
  )
  tx.afterCommit(() => context.hint.jobs('delivery'))
}
