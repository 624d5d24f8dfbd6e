import { expireWhenDue } from '#commands/conversations/expire-when-due.ts'
import { resumeWhenDue } from '#commands/conversations/resume-when-due.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import type { Handler } from '../worker.ts'

const SYSTEM = { kind: 'system', id: null } as const

/** A conversation's time has run out. */
export function expireConversation(context: CommandContext): Handler {
  return (job) =>
    runQuietly(context, job.workspace_id, SYSTEM, expireWhenDue, {
      job,
      ...(job.payload as JobPayloads['expire_conversation']),
    })
}

/** A pause is over. */
export function resumeConversation(context: CommandContext): Handler {
  return (job) =>
    runQuietly(context, job.workspace_id, SYSTEM, resumeWhenDue, {
      job,
      ...(job.payload as JobPayloads['resume_conversation']),
    })
}
