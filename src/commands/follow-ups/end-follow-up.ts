import { followUpObject } from '#outbox/payloads/follow-up.ts'
import { type Actor, insertAuditEntry } from '#store/audit-entries.ts'
import { type FollowUpRow, updateFollowUp } from '#store/follow-ups.ts'
import type { Transaction } from '#store/transaction.ts'
import { addEvent, type ConversationChanges } from '../conversations/conversation-changes.ts'

type Ended = FollowUpRow & { status: 'sent' | 'failed' | 'cancelled' }

/** Saves a follow-up that is not pending any more and tells everybody. What becomes of its job is the caller's. */
export function endFollowUp(tx: Transaction, actor: Actor, changes: ConversationChanges, ended: Ended): void {
  const event_type = `follow_up.${ended.status}` as const
  updateFollowUp(tx, ended)
  changes.row.pending_follow_ups -= 1
  const payload = { event: event_type, follow_up: followUpObject(ended) }
  addEvent(changes, event_type, payload)
  changes.emissions.push({ event_type, conversation_id: changes.row.id, payload })
  insertAuditEntry(tx, actor, {
    action: event_type,
    subject_kind: 'follow_up',
    subject_id: ended.id,
    conversation_id: changes.row.id,
    details: { message_id: ended.message_id },
  })
}
