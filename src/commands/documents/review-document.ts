import type { CommandContext } from '#context'
import { moduleToAskAgain } from '#domain/cases/ask-again.ts'
import type { RejectionReason } from '#domain/documents/rejection.ts'
import { AppError } from '#domain/errors.ts'
import { emit } from '#outbox/emit.ts'
import { fullDocumentObject } from '#outbox/payloads/objects.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { updateConversation } from '#store/conversations.ts'
import { type DocumentRow, reviewDocument as saveReview, selectDocument } from '#store/documents.ts'
import { insertEvents } from '#store/events.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { type CreatedFollowUp, createFollowUp } from '../cases/create-follow-up.ts'
import { addEvent, gatherChanges } from '../conversations/conversation-changes.ts'
import { loadConversation } from '../conversations/load-conversation.ts'
import type { Call } from '../run.ts'

export interface Review {
  document_id: string
  rejected: boolean
  rejection_reason: RejectionReason | null
  /** For the client. */
  comment: string | null
  /** For colleagues. */
  note: string | null
  ask_again: boolean
}

export interface ReviewedDocument {
  document: DocumentRow
  follow_up: CreatedFollowUp | null
}

/**
 * A reviewer accepts or rejects a document; a rejection can ask for it again in a new follow-up of the same case.
 * Throws `not_found`, `conflict` for a document taken back or asked for again already, `invalid` for one that an agent
 * sent and when there is no case to ask again in.
 */
export async function reviewDocument(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  review: Review,
): Promise<ReviewedDocument> {
  const [found] = await tx.read<DocumentRow>(selectDocument(tx.workspaceId, review.document_id))
  if (!found) throw new AppError('not_found', 'The document was not found.')
  if (found.role === 'agent')
    throw new AppError('invalid', 'This document was sent to the person; there is nothing to review.')
  const follow_up = review.ask_again ? await askAgain(tx, context, call, found, review) : null
  const [row, subscriptions, now] = await Promise.all([
    loadConversation(tx, found.conversation_id),
    readSubscriptions(tx),
    tx.now(),
  ])
  const [current] = await tx.read<DocumentRow>(selectDocument(tx.workspaceId, found.id))
  if (!current || current.withdrawn_at !== null)
    throw new AppError('conflict', 'The person took this document back.')
  const [document] = await saveReview(tx, {
    id: found.id,
    rejected: review.rejected,
    rejection_reason: review.rejected ? (review.rejection_reason ?? 'other') : null,
    comment: review.comment,
    note: review.note,
    ask_again: review.ask_again,
  })
  if (!document) throw new AppError('conflict', 'This document has been asked for again already.')
  insertAuditEntry(tx, call.actor, {
    action: review.rejected ? 'document.rejected' : 'document.accepted',
    subject_kind: 'document',
    subject_id: document.id,
    conversation_id: row.id,
    details: document.rejection_reason ? { reason: document.rejection_reason } : {},
  })
  const payload = {
    event: 'document.reviewed',
    case_id: row.case_id,
    conversation_id: row.id,
    document: fullDocumentObject(document, context.publicUrl),
  }
  const changes = gatherChanges(row, now)
  addEvent(changes, 'document.reviewed', payload)
  updateConversation(tx, changes.row)
  insertEvents(tx, changes.events)
  emit(tx, context, subscriptions, [{ event_type: 'document.reviewed', conversation_id: row.id, payload }])
  tx.afterCommit(() => context.hint.conversation(row.id))
  return { document, follow_up }
}

function askAgain(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  document: DocumentRow,
  review: Review,
): Promise<CreatedFollowUp> {
  if (document.case_id === null)
    throw new AppError('invalid', 'Only a document of a case can be asked for again.')
  return createFollowUp(tx, context, call, {
    case_id: document.case_id,
    modules: [moduleToAskAgain(document.document_type, document.document_name, review.comment)],
  })
}
