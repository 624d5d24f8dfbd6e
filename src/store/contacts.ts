import { randomUUID } from 'node:crypto'
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

/** Makes a contact for each of these phones (E.164) that has none yet. */
export function insertContactsOfPhones(tx: Transaction, phones: readonly string[]): void {
  // Always in the same order, so that no two who make the same ones wait for each other.
  const sorted = [...phones].sort()
  tx.write({
    name: 'insert_contacts_of_phones',
    text: `INSERT INTO contacts (workspace_id, id, phone) SELECT $1, * FROM unnest($2::uuid[], $3::text[])
           ON CONFLICT (workspace_id, phone) WHERE phone IS NOT NULL DO NOTHING`,
    values: [tx.workspaceId, sorted.map(() => randomUUID()), sorted],
  })
}

/** Locks the contacts with these phones until the transaction ends; whoever opens a session with one of them waits. */
export function lockContactsOfPhones(
  tx: Transaction,
  phones: readonly string[],
): Promise<{ id: string; phone: string; language: string | null }[]> {
  return tx.read({
    name: 'lock_contacts_of_phones',
    text: `SELECT id, language, phone FROM contacts WHERE workspace_id = $1 AND phone = ANY($2::text[])
           ORDER BY phone FOR NO KEY UPDATE`,
    values: [tx.workspaceId, phones],
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
