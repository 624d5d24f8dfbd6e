import type { CommandContext } from '#context'
import { enqueue } from '#outbox/enqueue.ts'
import { newJob } from '#outbox/jobs.ts'
import { type ClaimedJob, finishJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** One page of a workspace's files was swept: the next one follows at once, the first one again in a day. */
export async function sweepDone(
  tx: Transaction,
  context: CommandContext,
  _call: Call,
  { job, next }: { job: ClaimedJob; next: string | null },
): Promise<void> {
  const isOurs = await finishJob(tx, job)
  if (!isOurs) return
  const due_at = next === null ? new Date(Date.parse(await tx.now()) + DAY_MS).toISOString() : null
  enqueue(tx, context, [newJob('sweep_files', { after: next }, { key: 'sweep_files', due_at })])
}
