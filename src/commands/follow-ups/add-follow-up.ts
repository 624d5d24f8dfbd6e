import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { isWindowOpen } from '#domain/whatsapp/messaging-window.ts'
import { phoneKey } from '#domain/whatsapp/phone-forms.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { type ContactRow, selectContact } from '#store/contacts.ts'
import { type ConversationRow, lockConversation } from '#store/conversations.ts'
import type { FollowUpRow } from '#store/follow-ups.ts'
import { type MessageRow, selectLastMessages } from '#store/messages.ts'
import { readLastWriting } from '#store/messaging-windows.ts'
import type { Transaction } from '#store/transaction.ts'
import { gatherChanges, saveChanges } from '../conversations/conversation-changes.ts'
import type { Call } from '../run.ts'
import { type NewFollowUp, scheduleFollowUp } from './schedule-follow-up.ts'

export interface WantedFollowUp extends Omit<NewFollowUp, 'trigger_message_id'> {
  conversation_id: string
}

export interface AddedFollowUp extends FollowUpRow {
  /** Why it may not arrive, in machine words. */
  warnings: 'outside_messaging_window'[]
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
): Promise<AddedFollowUp> {
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
  const warnings = await findWarnings(tx, row, [added.due_at, now])
  saveChanges(tx, context, [], changes)
  return { ...added, warnings }
}

/** What can be known by now: unless the person writes again, a phone takes nothing once a day has passed. */
async function findWarnings(
  tx: Transaction,
  row: ConversationRow,
  times: readonly string[],
): Promise<AddedFollowUp['warnings']> {
  const { channel_id, contact_id } = row
  if (channel_id === null) return []
  const [contact] =
    contact_id === null ? [] : await tx.read<ContactRow>(selectContact(tx.workspaceId, contact_id))
  const phone = contact?.phone ?? null
  const last = phone === null ? null : await readLastWriting(tx, channel_id, phoneKey(phone))
  return times.every((time) => isWindowOpen(last, time)) ? [] : ['outside_messaging_window']
}
