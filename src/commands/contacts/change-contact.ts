import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { type ContactRow, lockContact, updateContact } from '#store/contacts.ts'
import type { Transaction } from '#store/transaction.ts'
import { lookAgainAtDue } from '../follow-ups/look-again-at-due.ts'
import type { Call } from '../run.ts'

/** Changes what is given; null stands for the workspace's own. Throws `not_found`. */
export async function changeContact(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { contact_id: string; changes: Partial<Pick<ContactRow, 'time_zone' | 'quiet_hours'>> },
): Promise<ContactRow> {
  const row = await lockContact(tx, input.contact_id)
  if (!row) throw new AppError('not_found', 'The contact was not found.')
  const changed = { ...row, ...input.changes }
  updateContact(tx, changed)
  lookAgainAtDue(tx, context, row.id)
  insertAuditEntry(tx, call.actor, {
    action: 'contact.changed',
    subject_kind: 'contact',
    subject_id: row.id,
  })
  return changed
}
