import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import { mergePostings } from '#retrieval/merge-postings.ts'
import { type ClaimedJob, finishJob, postponeJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

/** Merges a data set's segments, one step a transaction, until they are few and name nothing deleted. */
export async function mergeWhenDue(
  tx: Transaction,
  _context: CommandContext,
  _call: Call,
  { job }: { job: ClaimedJob },
): Promise<void> {
  const { data_set_id } = job.payload as JobPayloads['merge_postings']
  if (await mergePostings(tx, data_set_id)) await postponeJob(tx, job, 0, null)
  else await finishJob(tx, job)
}
