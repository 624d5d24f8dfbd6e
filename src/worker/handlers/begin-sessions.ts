import { beginSessions as begin } from '#commands/outreach/begin-sessions.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import type { Handler } from '../worker.ts'

const SYSTEM = { kind: 'system', id: null } as const

/** Scheduled conversations are due. */
export function beginSessions(context: CommandContext): Handler {
  return (job) =>
    runQuietly(context, job.workspace_id, SYSTEM, begin, {
      job,
      ...(job.payload as JobPayloads['begin_sessions']),
    })
}
