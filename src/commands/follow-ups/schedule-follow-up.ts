import { randomUUID } from 'node:crypto'
import type { FollowUp } from '#domain/follow-ups/follow-up.ts'
import { followUpJob } from '#outbox/jobs.ts'
import type { FollowUpRow } from '#store/follow-ups.ts'
import type { Transaction } from '#store/transaction.ts'
import type { ConversationChanges } from '../conversations/conversation-changes.ts'

export type NewFollowUp = Pick<
  FollowUp,
  'trigger_message_id' | 'due_at' | 'text' | 'cancel_on_reply' | 'via' | 'credential_id'
>

/** Schedules a message in a conversation, whose row lock the caller holds and whose changes it saves. */
export function scheduleFollowUp(
  tx: Transaction,
  changes: ConversationChanges,
  wanted: NewFollowUp,
): FollowUpRow {
  const { now } = changes
  const row: FollowUpRow = {
    ...wanted,
    id: randomUUID(),
    conversation_id: changes.row.id,
    message_id: null,
    status: 'pending',
    finished_at: null,
    reason: null,
    claimed: false,
    created_at: now,
    updated_at: now,
  }
  changes.follow_ups.push(row)
  changes.jobs.push(followUpJob(tx.workspaceId, row))
  changes.row.pending_follow_ups += 1
  return row
}
