import { runQuietly } from '#commands/run.ts'
import { cleanWorkspace as clean } from '#commands/workspaces/clean-workspace.ts'
import type { CommandContext } from '#context'
import type { Handler } from '../worker.ts'

/** What a workspace needs now and then. */
export function cleanWorkspace(context: CommandContext): Handler {
  return (job) => runQuietly(context, job.workspace_id, { kind: 'system', id: null }, clean, { job })
}
