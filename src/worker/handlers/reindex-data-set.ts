import { reindexDataSet as reindex } from '#commands/data-sets/reindex.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import type { Handler } from '../worker.ts'

/** The data set has another language: its documents are indexed anew, some at a time. */
export function reindexDataSet(context: CommandContext): Handler {
  return async (job) => {
    const wanted = job.payload as JobPayloads['reindex_data_set']
    await runQuietly(context, job.workspace_id, { kind: 'system', id: null }, reindex, { job, ...wanted })
  }
}
