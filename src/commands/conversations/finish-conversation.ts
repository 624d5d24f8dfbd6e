import type { CommandContext } from '#context'
import type { FinishReason } from '#domain/conversation.ts'
import { isHeld } from '#domain/script/is-held.ts'
import { chatFinishedPayload } from '#outbox/payloads/chat-finished.ts'
import { conversationObject } from '#outbox/payloads/objects.ts'
import { type Actor, insertAuditEntry } from '#store/audit-entries.ts'
import { type CaseRow, selectCase } from '#store/cases.ts'
import { type DocumentRow, selectDocuments } from '#store/documents.ts'
import { type MessageRow, selectMessages } from '#store/messages.ts'
import { setSessionState } from '#store/sessions.ts'
import type { Transaction } from '#store/transaction.ts'
import { endHeldTasks } from '../knowledge/held-tasks.ts'
import { emitSessionEvent } from '../outreach/emit-session-event.ts'
import { addEvent, type ConversationChanges } from './conversation-changes.ts'
import { readLink } from './link.ts'

const LOG_LIMIT = 10_000

/**
 * Ends the conversation and freezes what its back end hears: `chat_finished` for a case's, `conversation.finished`
 * for every one. `newDocuments` are those that this transaction writes. The caller holds the row lock and saves.
 */
export async function finishConversation(
  tx: Transaction,
  context: CommandContext,
  actor: Actor,
  changes: ConversationChanges,
  reason: FinishReason,
): Promise<void> {
  const { row } = changes
  row.status = reason
  row.finished_at = changes.now
  // Read before anything is written: what many that end together ask for is then one statement.
  const [link, cases] = await Promise.all([
    readLink(tx, context, row.id),
    row.case_id === null ? [] : tx.read<CaseRow>(selectCase(tx.workspaceId, row.case_id)),
    row.kind === 'outreach' &&
      emitSessionEvent(tx, context, changes, { type: 'session.close', closed_at: changes.now, reason }),
  ])
  if (isHeld(row.state))
    await endHeldTasks(tx, changes, { state: 'FAILURE', error: 'The conversation is over.' })
  insertAuditEntry(tx, actor, {
    action: `conversation.${reason}`,
    subject_kind: 'conversation',
    subject_id: row.id,
    conversation_id: row.id,
  })
  if (row.kind === 'outreach') setSessionState(tx, row.id, 'over')
  const [ofCase] = cases
  if (ofCase) {
    const [documents, earlier] = await Promise.all([
      tx.read<DocumentRow>(selectDocuments(tx.workspaceId, row.id)),
      tx.read<MessageRow>(selectMessages(tx.workspaceId, row.id, 0, LOG_LIMIT)),
    ])
    const payload = chatFinishedPayload(
      {
        case_id: ofCase.id,
        conversation_id: row.id,
        communication_id: ofCase.communication_id,
        finish_reason: reason,
        documents,
        messages: [...earlier, ...changes.messages],
      },
      context.publicUrl,
    )
    changes.emissions.push({ event_type: 'chat_finished', conversation_id: row.id, payload })
  }
  const payload = { event: 'conversation.finished', conversation: conversationObject(row, link) }
  // The stream's copy is kept as it is, so it does without the link; the webhook's is encrypted.
  addEvent(changes, 'conversation.finished', {
    ...payload,
    conversation: { ...payload.conversation, link: null },
  })
  changes.emissions.push({ event_type: 'conversation.finished', conversation_id: row.id, payload })
}
