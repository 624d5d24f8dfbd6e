import type { Judge } from '#channels/model/model-judge.ts'
import { advanceWhenDue } from '#commands/conversations/advance-when-due.ts'
import { endJob } from '#commands/end-job.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import { NO_MEANING } from '#domain/answers/judgement.ts'
import type { JobPayloads } from '#outbox/jobs.ts'
import { readDoubtfulReply } from '#queries/doubtful-reply.ts'
import type { Handler } from '../worker.ts'

const SYSTEM = { kind: 'system', id: null } as const

/** Has a model say what a reply means, and the dialogue go on with that. It may run twice: what is said first counts. */
export function judgeReply(context: CommandContext, judge: Judge | null): Handler {
  return async (job, outside) => {
    const { conversation_id, message_number } = job.payload as JobPayloads['judge_reply']
    const { workspace_id } = job
    const doubtful = await readDoubtfulReply(context, workspace_id, conversation_id, message_number)
    if (!doubtful) return runQuietly(context, workspace_id, SYSTEM, endJob, job)
    const meaning = judge ? await outside(() => judge(doubtful)) : NO_MEANING
    const end = { type: 'judged', message_number, meaning } as const
    await runQuietly(context, workspace_id, SYSTEM, advanceWhenDue, { job, conversation_id, end })
  }
}
