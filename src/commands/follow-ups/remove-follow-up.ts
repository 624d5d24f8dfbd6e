import type { CommandContext } from '#context'
import { followUpJobKey } from '#outbox/jobs.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { updateConversation } from '#store/conversations.ts'
import { deleteFollowUp } from '#store/follow-ups.ts'
import { deleteJobs } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'
import { loadFollowUp } from './load-follow-up.ts'

/** Removes the record; a pending follow-up is not sent any more. Throws `not_found`. */
export async function removeFollowUp(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  input: { id: string },
): Promise<void> {
  const { row, conversation } = await loadFollowUp(tx, input.id)
  deleteFollowUp(tx, row.id)
  deleteJobs(tx, [followUpJobKey(row.id)])
  if (row.status === 'pending')
    updateConversation(tx, { ...conversation, pending_follow_ups: conversation.pending_follow_ups - 1 })
  insertAuditEntry(tx, call.actor, {
    action: 'follow_up.deleted',
    subject_kind: 'follow_up',
    subject_id: row.id,
    conversation_id: row.conversation_id,
  })
}
