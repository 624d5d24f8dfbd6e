import type { CloudApi } from '#channels/whatsapp/cloud-api.ts'
import type { SendResult } from '#channels/whatsapp/judge-answer.ts'
import { nextSendAfter, SEND_DELAYS } from '#channels/whatsapp/retry-schedule.ts'
import { runQuietly } from '#commands/run.ts'
import { prepareSending } from '#commands/whatsapp/prepare-sending.ts'
import { type RecordedSending, recordSending } from '#commands/whatsapp/record-sending.ts'
import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import type { Handler } from '../worker.ts'

const SYSTEM = { kind: 'system', id: null } as const

/**
 * Sends one part of a message through its conversation's channel. The claim is committed before the call and the
 * outcome after it: a crash in between leaves an unknown outcome, never a second call.
 */
export function sendMessage(
  context: CommandContext,
  api: CloudApi,
  delays: readonly number[] = SEND_DELAYS,
): Handler {
  return async (job, outside) => {
    const payload = job.payload as JobPayloads['send_message']
    const group = { group: payload.conversation_id }
    const task = await runQuietly(
      context,
      job.workspace_id,
      SYSTEM,
      prepareSending,
      { job, ...payload },
      group,
    )
    if (!task) return
    const { attempt } = task
    const sent = await outside(() => api.send(task.access, task.message))
    const result = decide(sent, attempt, delays)
    if (result.is !== 'accepted')
      context.log.warn(
        { message_id: payload.message_id, attempt, ...result },
        'a message was not taken by its channel',
      )
    const recorded = { ...payload, attempt, result }
    await runQuietly(context, job.workspace_id, SYSTEM, recordSending, recorded, group)
  }
}

function decide(sent: SendResult, attempt: number, delays: readonly number[]): RecordedSending['result'] {
  if (sent.is !== 'again') return sent
  return { ...sent, after_ms: nextSendAfter(attempt, Math.random(), sent.after_ms, delays) }
}
