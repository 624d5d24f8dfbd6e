import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { emptyPersonOfCase, lockCasesOfContact } from '#store/cases.ts'
import { deleteContact, lockContact } from '#store/contacts.ts'
import { selectConversationIdsOfContact } from '#store/conversations.ts'
import { deleteIdempotencyRecordsAbout, deleteIdempotencyRecordsOfCase } from '#store/idempotency-records.ts'
import type { Transaction } from '#store/transaction.ts'
import { eraseConversation } from '../conversations/erase-conversation.ts'
import type { Call } from '../run.ts'
import { erasePhone } from '../whatsapp/erase-phone.ts'

/**
 * Erases a person: the contact, its conversations of every kind with all that belongs to them, and what its cases
 * say about the person. The cases stay with what they say about the company. Throws `not_found`.
 */
export async function eraseContact(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { contact_id: string },
): Promise<void> {
  const row = await lockContact(tx, input.contact_id)
  if (!row) throw new AppError('not_found', 'The contact was not found.')
  const cases = await lockCasesOfContact(tx, row.id)
  const conversations = await tx.read<{ id: string }>(selectConversationIdsOfContact(tx.workspaceId, row.id))
  for (const { id } of conversations)
    await eraseConversation(tx, context, call, { conversation_id: id, with_linked: true })
  for (const { id, details } of cases) {
    emptyPersonOfCase(tx, id, aboutCompany(details))
    deleteIdempotencyRecordsOfCase(tx, id)
  }
  deleteIdempotencyRecordsAbout(tx, [row.id, ...cases.map(({ id }) => id)])
  if (row.phone !== null) erasePhone(tx, row.phone)
  deleteContact(tx, row.id)
  insertAuditEntry(tx, call.actor, { action: 'contact.erased', subject_kind: 'contact', subject_id: row.id })
}

/** Documented fields that say nothing about the person who was asked. Others may hold anything, so they go. */
const ABOUT_COMPANY = /^(case_kind|company_\w+|account_opening_date|trx_\w+|ultimate_(debtor|creditor))$/

function aboutCompany(details: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(details).filter(([name]) => ABOUT_COMPANY.test(name)))
}
