import { mergeWhenDue } from '#commands/knowledge/merge-when-due.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import type { Handler } from '../worker.ts'

/** Keeps searches quick after documents were added, and takes out what was deleted. */
export function mergePostings(context: CommandContext): Handler {
  return (job) => runQuietly(context, job.workspace_id, { kind: 'system', id: null }, mergeWhenDue, { job })
}
