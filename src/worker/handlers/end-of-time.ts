import { advanceWhenDue } from '#commands/conversations/advance-when-due.ts'
import { expireWhenDue } from '#commands/conversations/expire-when-due.ts'
import { leaveUnbegun as leave } from '#commands/outreach/leave-unbegun.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import { NO_MEANING } from '#domain/answers/judgement.ts'
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

/** A pause is over, or the time that an answer was waited for. */
export function resumeConversation(context: CommandContext): Handler {
  return (job) => {
    const { conversation_id, timer_id } = job.payload as JobPayloads['resume_conversation']
    const end = { type: 'timer', timer_id } as const
    return runQuietly(context, job.workspace_id, SYSTEM, advanceWhenDue, { job, conversation_id, end })
  }
}

/** The back end has not replied in time. */
export function endWait(context: CommandContext): Handler {
  return (job) => {
    const { conversation_id, wait_id } = job.payload as JobPayloads['end_wait']
    const end = { type: 'deadline', wait_id } as const
    return runQuietly(context, job.workspace_id, SYSTEM, advanceWhenDue, { job, conversation_id, end })
  }
}

/** Some of several endpoints have not been asked yet. */
export function leaveUnbegun(context: CommandContext): Handler {
  return (job) =>
    runQuietly(context, job.workspace_id, SYSTEM, leave, {
      job,
      ...(job.payload as JobPayloads['leave_unbegun']),
    })
}

/** A model has not said in time what a reply means. */
export function endJudging(context: CommandContext): Handler {
  return (job) => {
    const { conversation_id, message_number } = job.payload as JobPayloads['end_judging']
    const end = { type: 'judged', message_number, meaning: NO_MEANING } as const
    return runQuietly(context, job.workspace_id, SYSTEM, advanceWhenDue, { job, conversation_id, end })
  }
}
