import type { CommandContext } from '#context'
import { enqueue } from '#outbox/enqueue.ts'
import { newJob } from '#outbox/jobs.ts'
import { deleteOldSignIns } from '#store/console-sessions.ts'
import { deleteOldIdempotencyRecords } from '#store/idempotency-records.ts'
import { deleteOldIncoming } from '#store/incoming-messages.ts'
import { type ClaimedJob, postponeJob } from '#store/jobs.ts'
import { deleteOldWindows } from '#store/messaging-windows.ts'
import { deleteOldSimulations } from '#store/simulations.ts'
import { deleteOldTasks } from '#store/tasks.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

const HOUR_SECONDS = 3_600
const MORE_SECONDS = 1

/**
 * Forgets kept answers after two days, what came in through channels after two weeks, tasks after 30 days, simulations and
 * sign-ins a day after their end, a bounded number at a time; the job comes back for as long as the workspace lives.
 */
export async function cleanWorkspace(
  tx: Transaction,
  context: CommandContext,
  _call: Call,
  input: { job: ClaimedJob },
): Promise<void> {
  // Every workspace has this job, so none misses the other, whichever version made it.
  enqueue(tx, context, [newJob('sweep_files', { after: null }, { key: 'sweep_files' })])
  deleteOldWindows(tx)
  const forgotten =
    (await deleteOldIdempotencyRecords(tx)) +
    (await deleteOldIncoming(tx)) +
    (await deleteOldTasks(tx)) +
    (await deleteOldSimulations(tx)) +
    (await deleteOldSignIns(tx))
  await postponeJob(tx, input.job, forgotten > 0 ? MORE_SECONDS : HOUR_SECONDS, null)
}
