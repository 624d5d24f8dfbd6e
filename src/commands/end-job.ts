import type { CommandContext } from '#context'
import { type ClaimedJob, finishJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from './run.ts'

/** For a job whose effect is outside the database and harmless to repeat. */
export async function endJob(
  tx: Transaction,
  _context: CommandContext,
  _call: Call,
  job: ClaimedJob,
): Promise<void> {
  await finishJob(tx, job)
}
