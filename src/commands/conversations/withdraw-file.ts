import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import type { ConversationRow } from '#store/conversations.ts'
import { type DocumentRow, selectDocument, withdrawDocument } from '#store/documents.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'
import { advanceConversation, changeConversation } from './change-conversation.ts'

/** The person takes an accepted file back before finishing; it stays on record as withdrawn. */
export function withdrawFile(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { conversation_id: string; document_id: string },
): Promise<ConversationRow> {
  return changeConversation(tx, context, input.conversation_id, async (changes) => {
    const [document] = await tx.read<DocumentRow>(selectDocument(tx.workspaceId, input.document_id))
    if (document?.conversation_id !== input.conversation_id || document.role === 'agent')
      throw new AppError('not_found', 'The document was not found.')
    if (document.rejected || document.withdrawn_at !== null) return
    withdrawDocument(tx, document.id)
    insertAuditEntry(tx, call.actor, {
      action: 'document.withdrawn',
      subject_kind: 'document',
      subject_id: document.id,
      conversation_id: input.conversation_id,
    })
    await advanceConversation(tx, context, call, changes, { type: 'withdraw_file', document_id: document.id })
  })
}
