import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { lockConversation } from '#store/conversations.ts'
import type { FollowUpRow } from '#store/follow-ups.ts'
import { type MessageRow, selectLastMessages } from '#store/messages.ts'
import type { Transaction } from '#store/transaction.ts'
import { gatherChanges, saveChanges } from '../conversations/conversation-changes.ts'
import type { Call } from '../run.ts'
import { type NewFollowUp, scheduleFollowUp } from './schedule-follow-up.ts'

export interface WantedFollowUp extends Omit<NewFollowUp, 'trigger_message_id'> {
  conversation_id: string
}

/**
 * Schedules a message behind the agent's last one. Throws `not_found`, and `conflict` where it is not the agent who
 * spoke last.
 */
export async function addFollowUp(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  { conversation_id, ...wanted }: WantedFollowUp,
): Promise<FollowUpRow> {
  const [row, [last], now] = await Promise.all([
    lockConversation(tx, conversation_id),
    tx.read<MessageRow>(selectLastMessages(tx.workspaceId, conversation_id, 1)),
    tx.now(),
  ])
  if (!row) throw new AppError('not_found', 'The chat was not found.')
  if (last?.role !== 'agent')
    throw new AppError('conflict', 'The chat has no messages or the last message is from the user.')
  const changes = gatherChanges(row, now)
  const added = scheduleFollowUp(tx, changes, { ...wanted, trigger_message_id: last.id })
  insertAuditEntry(tx, call.actor, {
    action: 'follow_up.created',
    subject_kind: 'follow_up',
    subject_id: added.id,
    conversation_id: row.id,
  })
  saveChanges(tx, context, [], changes)
  return added
}
