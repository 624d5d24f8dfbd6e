import { sealWhenDue } from '#commands/audit/seal-audit.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import type { Handler } from '../worker.ts'

/** Puts new entries of a workspace's audit log into its chain. */
export function sealAudit(context: CommandContext): Handler {
  return (job) => runQuietly(context, job.workspace_id, { kind: 'system', id: null }, sealWhenDue, { job })
}
