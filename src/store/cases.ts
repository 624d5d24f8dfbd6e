import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface CaseRow {
  id: string
  communication_id: string | null
  case_kind: 'onboarding' | 'monitoring'
  details: Record<string, unknown>
  case_manager: { name: string | null; email: string | null } | null
  invitation_recipients: string[]
  /** The person whom it asks, where the client has named one. */
  contact_id: string | null
  created_at: string
}

const columns =
  'id, communication_id, case_kind, details, case_manager, invitation_recipients, contact_id, created_at'

export function insertCase(tx: Transaction, row: Omit<CaseRow, 'created_at'>): void {
  tx.write({
    name: 'insert_case',
    text: `INSERT INTO cases (workspace_id, id, communication_id, case_kind, details, case_manager, invitation_recipients,
             contact_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      tx.workspaceId,
      row.id,
      row.communication_id,
      row.case_kind,
      JSON.stringify(row.details),
      row.case_manager === null ? null : JSON.stringify(row.case_manager),
      row.invitation_recipients,
      row.contact_id,
    ],
  })
}

/** Holds the case's row until the transaction ends, so that its documents are compared one upload at a time. */
export async function lockCase(tx: Transaction, id: string): Promise<CaseRow | null> {
  const [row] = await tx.read<CaseRow>({
    name: 'lock_case',
    text: `SELECT ${columns} FROM cases WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/** As `lockCase`, and keeps others from adding a conversation to the case meanwhile. */
export async function lockCaseForErasing(tx: Transaction, id: string): Promise<CaseRow | null> {
  const [row] = await tx.read<CaseRow>({
    name: 'lock_case_for_erasing',
    text: `SELECT ${columns} FROM cases WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/** Cases of a contact, locked in the order of their ids; the caller holds the contact's row lock. */
export function lockCasesOfContact(tx: Transaction, contactId: string): Promise<CaseRow[]> {
  return tx.read<CaseRow>({
    name: 'lock_cases_of_contact',
    text: `SELECT ${columns} FROM cases WHERE workspace_id = $1 AND contact_id = $2 ORDER BY id FOR NO KEY UPDATE`,
    values: [tx.workspaceId, contactId],
  })
}

/** Takes the person out of a case: `details` is what stays. The caller holds its row lock. */
export function emptyPersonOfCase(tx: Transaction, id: string, details: Record<string, unknown>): void {
  tx.write({
    name: 'empty_person_of_case',
    text: `UPDATE cases SET details = $3, invitation_recipients = '{}', contact_id = NULL
           WHERE workspace_id = $1 AND id = $2`,
    values: [tx.workspaceId, id, JSON.stringify(details)],
  })
}

/** The case's conversations are gone before; the caller holds its row lock. */
export function deleteCase(tx: Transaction, id: string): void {
  tx.write({
    name: 'delete_case',
    text: 'DELETE FROM cases WHERE workspace_id = $1 AND id = $2',
    values: [tx.workspaceId, id],
  })
}

export function selectCase(workspaceId: string, id: string): Statement {
  return {
    name: 'select_case',
    text: `SELECT ${columns} FROM cases WHERE workspace_id = $1 AND id = $2`,
    values: [workspaceId, id],
  }
}

export function selectCasesOfContact(workspaceId: string, contactId: string): Statement {
  return {
    name: 'select_cases_of_contact',
    text: `SELECT ${columns} FROM cases WHERE workspace_id = $1 AND contact_id = $2 ORDER BY created_at, id LIMIT 10000`,
    values: [workspaceId, contactId],
  }
}

/** Newest first, behind the cursor; of one communication id when given. */
export function selectCases(
  workspaceId: string,
  communicationId: string | null,
  before: { at: string; id: string } | null,
  limit: number,
): Statement {
  const values = [workspaceId, before?.at ?? null, before?.id ?? null, limit]
  const page =
    '($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid)) ORDER BY created_at DESC, id DESC LIMIT $4'
  if (communicationId === null)
    return {
      name: 'select_cases',
      text: `SELECT ${columns} FROM cases WHERE workspace_id = $1 AND ${page}`,
      values,
    }
  return {
    name: 'select_cases_of_communication',
    text: `SELECT ${columns} FROM cases WHERE workspace_id = $1 AND communication_id = $5 AND ${page}`,
    values: [...values, communicationId],
  }
}
