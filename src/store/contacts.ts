import type { QuietHours } from '#domain/follow-ups/quiet-hours.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

/** A person. What is null was not given; time zone and quiet hours are then the workspace's. */
export interface ContactRow {
  id: string
  name: string | null
  email: string | null
  /** E.164 */
  phone: string | null
  language: string | null
  /** IANA name */
  time_zone: string | null
  quiet_hours: QuietHours | null
  created_at: string
}

const columns = 'id, name, email, phone, language, time_zone, quiet_hours, created_at'

export function insertContact(tx: Transaction, row: Pick<ContactRow, 'id' | 'name' | 'email'>): void {
  tx.write({
    name: 'insert_contact',
    text: 'INSERT INTO contacts (workspace_id, id, name, email) VALUES ($1, $2, $3, $4)',
    values: [tx.workspaceId, row.id, row.name, row.email],
  })
}

/** Locks the contact until the transaction ends; nobody can begin a conversation with it meanwhile. */
export async function lockContact(tx: Transaction, id: string): Promise<ContactRow | null> {
  const [row] = await tx.read<ContactRow>({
    name: 'lock_contact',
    text: `SELECT ${columns} FROM contacts WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/** The caller holds its row lock. */
export function updateContact(
  tx: Transaction,
  row: Pick<ContactRow, 'id' | 'time_zone' | 'quiet_hours'>,
): void {
  tx.write({
    name: 'update_contact',
    text: `UPDATE contacts SET time_zone = $3, quiet_hours = $4, updated_at = now() WHERE workspace_id = $1 AND id = $2`,
    values: [
      tx.workspaceId,
      row.id,
      row.time_zone,
      row.quiet_hours === null ? null : JSON.stringify(row.quiet_hours),
    ],
  })
}

/** Unless a case or a conversation still names it; the caller holds its row lock. */
export function deleteContact(tx: Transaction, id: string): void {
  tx.write({
    name: 'delete_contact',
    text: `DELETE FROM contacts WHERE workspace_id = $1 AND id = $2
             AND NOT EXISTS (SELECT FROM cases WHERE workspace_id = $1 AND contact_id = $2)
             AND NOT EXISTS (SELECT FROM conversations WHERE workspace_id = $1 AND contact_id = $2)`,
    values: [tx.workspaceId, id],
  })
}

export function selectContact(workspaceId: string, id: string): Statement {
  return {
    name: 'select_contact',
    text: `SELECT ${columns} FROM contacts WHERE workspace_id = $1 AND id = $2`,
    values: [workspaceId, id],
  }
}

export function selectContactsById(workspaceId: string, ids: readonly string[]): Statement {
  return {
    name: 'select_contacts_by_id',
    text: `SELECT ${columns} FROM contacts WHERE workspace_id = $1 AND id = ANY($2::uuid[])`,
    values: [workspaceId, ids],
  }
}

/** Newest first, behind the cursor. */
export function selectContacts(
  workspaceId: string,
  before: { at: string; id: string } | null,
  limit: number,
): Statement {
  return {
    name: 'select_contacts',
    text: `SELECT ${columns} FROM contacts WHERE workspace_id = $1
             AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
           ORDER BY created_at DESC, id DESC LIMIT $4`,
    values: [workspaceId, before?.at ?? null, before?.id ?? null, limit],
  }
}
