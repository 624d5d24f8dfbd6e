import { createHmac } from 'node:crypto'
import type { CommandContext } from '#context'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { type InvitationRow, lockInvitation, updateInvitation } from '#store/invitations.ts'
import { type ClaimedJob, finishJob, postponeJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

export interface RecordedInvitation {
  job: ClaimedJob
  invitation_id: string
  /** `reason` is a machine word such as `smtp_451`; it never holds the address. */
  result:
    | { status: 'sent' }
    | { status: 'retry'; after_ms: number; reason: string }
    | { status: 'failed'; reason: string }
}

/**
 * Writes down what became of one attempt and ends or puts off the job, in one commit. False when the job's lease
 * was given to another worker.
 */
export async function recordInvitation(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  input: RecordedInvitation,
): Promise<boolean> {
  const { result, job } = input
  const invitation = await lockInvitation(tx, input.invitation_id)
  if (invitation?.status !== 'queued') return finishJob(tx, job)
  const tried = { ...invitation, attempt_count: invitation.attempt_count + 1 }
  if (result.status === 'retry') {
    const ours = await postponeJob(tx, job, result.after_ms / 1_000, result.reason)
    if (ours) updateInvitation(tx, tried)
    return ours
  }
  const ours = await finishJob(tx, job)
  if (ours)
    endInvitation(tx, call, tried, result.status, result.status === 'failed' ? result.reason : undefined)
  return ours
}

/** The audit log names the recipient by a hash, whose salt is erased with the conversation. */
export function endInvitation(
  tx: Transaction,
  call: Call,
  invitation: InvitationRow,
  status: 'sent' | 'failed',
  reason?: string,
): void {
  updateInvitation(tx, { ...invitation, status })
  insertAuditEntry(tx, call.actor, {
    action: `invitation.${status}`,
    subject_kind: 'conversation',
    subject_id: invitation.conversation_id,
    conversation_id: invitation.conversation_id,
    details: {
      recipient: createHmac('sha256', invitation.salt).update(invitation.recipient).digest('hex'),
      attempts: invitation.attempt_count,
      ...(reason === undefined ? {} : { reason }),
    },
  })
}
