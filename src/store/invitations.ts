import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export type InvitationStatus = 'queued' | 'sent' | 'failed'

export interface InvitationRow {
  id: string
  conversation_id: string
  recipient: string
  /** For the audit log's hash of the recipient. */
  salt: Buffer
  status: InvitationStatus
  attempt_count: number
}

const columns = 'id, conversation_id, recipient, salt, status, attempt_count'

/** One statement for any number of recipients of a new conversation. */
export function insertInvitations(
  tx: Transaction,
  rows: readonly Pick<InvitationRow, 'id' | 'conversation_id' | 'recipient' | 'salt'>[],
): void {
  if (rows.length === 0) return
  tx.write({
    name: 'insert_invitations',
    text: `INSERT INTO invitations (workspace_id, id, conversation_id, recipient, salt, status)
           SELECT $1, *, 'queued' FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::bytea[])`,
    values: [
      tx.workspaceId,
      rows.map((row) => row.id),
      rows.map((row) => row.conversation_id),
      rows.map((row) => row.recipient),
      rows.map((row) => row.salt),
    ],
  })
}

/** Locks the invitation until the transaction ends; null when it was erased. */
export async function lockInvitation(tx: Transaction, id: string): Promise<InvitationRow | null> {
  const [row] = await tx.read<InvitationRow>({
    name: 'lock_invitation',
    text: `SELECT ${columns} FROM invitations WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/** The caller holds the invitation's row lock. */
export function updateInvitation(
  tx: Transaction,
  row: Pick<InvitationRow, 'id' | 'status' | 'attempt_count'>,
): void {
  tx.write({
    name: 'update_invitation',
    text: `UPDATE invitations SET status = $3, attempt_count = $4,
             finished_at = CASE WHEN $3 = 'queued' THEN NULL ELSE now() END
           WHERE workspace_id = $1 AND id = $2`,
    values: [tx.workspaceId, row.id, row.status, row.attempt_count],
  })
}

/** Invitations to these conversations, in the order in which they were made. */
export function selectInvitations(workspaceId: string, conversationIds: string[]): Statement {
  return {
    name: 'select_invitations',
    text: `SELECT ${columns} FROM invitations WHERE workspace_id = $1 AND conversation_id = ANY($2::uuid[])
           ORDER BY created_at, id`,
    values: [workspaceId, conversationIds],
  }
}
