import type { CommandContext } from '#context'
import { type ClaimedJob, postponeJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from './run.ts'

/** Gives a job back untouched, to run later. */
export async function putOffJob(
  tx: Transaction,
  _context: CommandContext,
  _call: Call,
  input: { job: ClaimedJob; after_seconds: number },
): Promise<void> {
  await postponeJob(tx, input.job, input.after_seconds, null)
}
