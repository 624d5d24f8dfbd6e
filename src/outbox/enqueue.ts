import type { CommandContext } from '#context'
import { insertJobs, type Lane, type NewJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'

/** A worker looks this often by itself, in ms, since hints can be lost; what is due later it finds without one. */
export const LONGEST_SLEEP_MS = 15_000

/** Queues jobs in the caller's transaction; after the commit, the workers hear of those that are due soon. */
export function enqueue(
  tx: Transaction,
  context: Pick<CommandContext, 'hint'>,
  jobs: readonly NewJob[],
): void {
  if (jobs.length === 0) return
  insertJobs(tx, jobs)
  const soon = Date.now() + LONGEST_SLEEP_MS
  const lanes = new Set(
    jobs.filter(({ due_at }) => due_at === null || Date.parse(due_at) < soon).map(({ lane }) => lane),
  )
  hintLanes(tx, context, lanes)
}

/** Tells the workers, after the commit, that these lanes have work. */
export function hintLanes(
  tx: Transaction,
  context: Pick<CommandContext, 'hint'>,
  lanes: ReadonlySet<Lane>,
): void {
  if (lanes.size === 0) return
  tx.afterCommit(() => {
    for (const lane of lanes) context.hint.jobs(lane)
  })
}
