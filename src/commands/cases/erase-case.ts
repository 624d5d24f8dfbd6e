import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { deleteCase, lockCase } from '#store/cases.ts'
import { selectConversationIdsOfCase } from '#store/conversations.ts'
import type { Transaction } from '#store/transaction.ts'
import { eraseConversation } from '../conversations/erase-conversation.ts'
import type { Call } from '../run.ts'

/** Erases a case with its conversations and all that belongs to them. Throws `not_found`. */
export async function eraseCase(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { case_id: string },
): Promise<void> {
  const row = await lockCase(tx, input.case_id)
  if (!row) throw new AppError('not_found', 'The case was not found.')
  const conversations = await tx.read<{ id: string }>(selectConversationIdsOfCase(tx.workspaceId, row.id))
  for (const { id } of conversations) await eraseConversation(tx, context, call, { conversation_id: id })
  deleteCase(tx, row.id)
  insertAuditEntry(tx, call.actor, { action: 'case.erased', subject_kind: 'case', subject_id: row.id })
}
