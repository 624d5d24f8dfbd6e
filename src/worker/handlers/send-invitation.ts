import { composeInvitation } from '#channels/mail/compose-invitation.ts'
import type { MailResult, MailSender } from '#channels/mail/mail-sender.ts'
import { nextMailAfter } from '#channels/mail/retry-schedule.ts'
import { prepareInvitation } from '#commands/invitations/prepare-invitation.ts'
import { type RecordedInvitation, recordInvitation } from '#commands/invitations/record-invitation.ts'
import { putOffJob } from '#commands/put-off-job.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import type { Handler } from '../worker.ts'

/** Queued while mail was configured, which it may be again. */
const WITHOUT_MAIL_SECONDS = 300
const SYSTEM = { kind: 'system', id: null } as const

/**
 * Mails one invitation and records what became of it. A crash after the mail server took it and before the commit
 * sends it again, with the same Message-ID.
 */
export function sendInvitation(context: CommandContext, sender: MailSender | null): Handler {
  return async (job) => {
    const { invitation_id } = job.payload as JobPayloads['send_invitation']
    if (sender === null) {
      const after_seconds = WITHOUT_MAIL_SECONDS
      await runQuietly(context, job.workspace_id, SYSTEM, putOffJob, { job, after_seconds })
      return
    }
    const task = await runQuietly(context, job.workspace_id, SYSTEM, prepareInvitation, {
      job,
      invitation_id,
    })
    if (!task) return
    const result = decide(await sender.send(composeInvitation(task)), task.attempt_count + 1)
    if (result.status !== 'sent')
      context.log.warn({ invitation_id, ...result }, 'an invitation was not mailed')
    const kept = await runQuietly(context, job.workspace_id, SYSTEM, recordInvitation, {
      job,
      invitation_id,
      result,
    })
    if (!kept) context.log.warn({ invitation_id }, 'another worker took over this invitation')
  }
}

function decide(result: MailResult, attempts: number): RecordedInvitation['result'] {
  if (result.status === 'sent') return { status: 'sent' }
  const { reason } = result
  const after_ms = result.status === 'refused' ? null : nextMailAfter(attempts, Math.random())
  return after_ms === null ? { status: 'failed', reason } : { status: 'retry', after_ms, reason }
}
