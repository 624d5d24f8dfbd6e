import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { type CaseRow, deleteCase, lockCaseForErasing, selectCase } from '#store/cases.ts'
import { deleteContact, lockContact } from '#store/contacts.ts'
import { selectConversationIdsOfCase } from '#store/conversations.ts'
import { deleteIdempotencyRecordsAbout } from '#store/idempotency-records.ts'
import type { Transaction } from '#store/transaction.ts'
import { eraseConversation } from '../conversations/erase-conversation.ts'
import type { Call } from '../run.ts'

/**
 * Erases a case with its conversations and all that belongs to them, its kept answers, and its contact unless
 * another case or conversation has it too. Throws `not_found`.
 */
export async function eraseCase(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { case_id: string },
): Promise<void> {
  const [found] = await tx.read<CaseRow>(selectCase(tx.workspaceId, input.case_id))
  const contactId = found?.contact_id ?? null
  if (contactId !== null) await lockContact(tx, contactId)
  const row = await lockCaseForErasing(tx, input.case_id)
  if (!row) throw new AppError('not_found', 'The case was not found.')
  const conversations = await tx.read<{ id: string }>(selectConversationIdsOfCase(tx.workspaceId, row.id))
  for (const { id } of conversations) await eraseConversation(tx, context, call, { conversation_id: id })
  deleteIdempotencyRecordsAbout(tx, [row.id])
  deleteCase(tx, row.id)
  if (contactId !== null) deleteContact(tx, contactId)
  insertAuditEntry(tx, call.actor, { action: 'case.erased', subject_kind: 'case', subject_id: row.id })
}
