import { runQuietly } from '#commands/run.ts'
import { applyStatus } from '#commands/whatsapp/apply-status.ts'
import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import type { Handler } from '../worker.ts'

/** The channel has said what became of a message of ours. */
export function noteStatus(context: CommandContext): Handler {
  return (job) =>
    runQuietly(context, job.workspace_id, { kind: 'system', id: null }, applyStatus, {
      job,
      ...(job.payload as JobPayloads['note_status']),
    })
}
