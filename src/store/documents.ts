import type { Finding, RejectionReason } from '#domain/documents/rejection.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface DocumentRow {
  id: string
  conversation_id: string
  case_id: string | null
  message_id: string | null
  /** Who gave it; an agent's answers nothing. */
  role: 'user' | 'agent'
  step_id: string | null
  document_type: string
  document_name: string
  file_name: string
  content_type: string
  size: number
  sha256: string
  storage_key: string | null
  rejected: boolean
  rejection_reason: RejectionReason | null
  comment: string | null
  note: string | null
  decided_by: 'checks' | 'reviewer'
  findings: Finding[]
  created_at: string
  reviewed_at: string | null
  withdrawn_at: string | null
  /** What the audit log's hash of the content is salted with, hexadecimal; null for documents older than that. */
  evidence_salt: string | null
}

const columns = `id, conversation_id, case_id, message_id, step_id, document_type, document_name, file_name, content_type,
  size, sha256, storage_key, rejected, rejection_reason, comment, note, decided_by, findings, created_at, reviewed_at,
  withdrawn_at, evidence_salt, role`

export function insertDocument(tx: Transaction, row: DocumentRow): void {
  tx.write({
    name: 'insert_document',
    text: `INSERT INTO documents (workspace_id, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
             $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
    values: [
      tx.workspaceId,
      row.id,
      row.conversation_id,
      row.case_id,
      row.message_id,
      row.step_id,
      row.document_type,
      row.document_name,
      row.file_name,
      row.content_type,
      row.size,
      row.sha256,
      row.storage_key,
      row.rejected,
      row.rejection_reason,
      row.comment,
      row.note,
      row.decided_by,
      JSON.stringify(row.findings),
      row.created_at,
      row.reviewed_at,
      row.withdrawn_at,
      row.evidence_salt,
      row.role,
    ],
  })
}

/** Oldest first; a conversation's documents are few (the steps bound them). */
export function selectDocuments(workspaceId: string, conversationId: string): Statement {
  return {
    name: 'select_documents',
    text: `SELECT ${columns} FROM documents WHERE workspace_id = $1 AND conversation_id = $2
           ORDER BY created_at, id LIMIT 5000`,
    values: [workspaceId, conversationId],
  }
}

export function selectDocumentsOfMessages(
  workspaceId: string,
  conversationId: string,
  messageIds: string[],
): Statement {
  return {
    name: 'select_documents_of_messages',
    text: `SELECT ${columns} FROM documents
           WHERE workspace_id = $1 AND conversation_id = $2 AND message_id = ANY($3::uuid[]) ORDER BY created_at, id`,
    values: [workspaceId, conversationId, messageIds],
  }
}

export function selectDocument(workspaceId: string, id: string): Statement {
  return {
    name: 'select_document',
    text: `SELECT ${columns} FROM documents WHERE workspace_id = $1 AND id = $2`,
    values: [workspaceId, id],
  }
}

/** Where the files of these documents are kept. */
export function selectStorageKeys(workspaceId: string, ids: string[]): Statement {
  return {
    name: 'select_storage_keys',
    text: 'SELECT storage_key FROM documents WHERE workspace_id = $1 AND id = ANY($2::uuid[])',
    values: [workspaceId, ids],
  }
}

/**
 * Hashes, among these, of files that the person has given in the case, accepted; what an agent sent or an API client
 * added to an opportunity is none of them. The caller holds the case's row lock.
 */
export async function findAcceptedContent(
  tx: Transaction,
  where: { case_id: string | null; conversation_id: string },
  hashes: string[],
): Promise<Set<string>> {
  const rows = await tx.read<{ sha256: string }>({
    name: 'find_accepted_content',
    text: `SELECT DISTINCT sha256 FROM documents WHERE workspace_id = $1 AND sha256 = ANY($4)
             AND NOT rejected AND withdrawn_at IS NULL AND document_type <> 'contained_item' AND role = 'user'
             AND (case_id = $2 OR conversation_id = $3)`,
    values: [tx.workspaceId, where.case_id, where.conversation_id, hashes],
  })
  return new Set(rows.map((row) => row.sha256))
}

/** How many documents the conversation has, refused ones too; the caller holds its row lock. */
export async function countDocuments(tx: Transaction, conversationId: string): Promise<number> {
  const [row] = await tx.read<{ count: number }>({
    name: 'count_documents',
    text: 'SELECT count(*) FROM documents WHERE workspace_id = $1 AND conversation_id = $2',
    values: [tx.workspaceId, conversationId],
  })
  return row?.count ?? 0
}

/** The person takes a file back; the caller holds the conversation's row lock. */
export function withdrawDocument(tx: Transaction, id: string): void {
  tx.write({
    name: 'withdraw_document',
    text: 'UPDATE documents SET withdrawn_at = now() WHERE workspace_id = $1 AND id = $2 AND withdrawn_at IS NULL',
    values: [tx.workspaceId, id],
  })
}

/**
 * A reviewer's decision; the caller holds the conversation's row lock. Nothing is changed, and no row comes back, when it
 * asks again for a document whose rejection has done so.
 */
export function reviewDocument(
  tx: Transaction,
  row: Pick<DocumentRow, 'id' | 'rejected' | 'rejection_reason' | 'comment' | 'note'> & {
    ask_again: boolean
  },
): Promise<DocumentRow[]> {
  return tx.read<DocumentRow>({
    name: 'review_document',
    text: `UPDATE documents SET rejected = $3, rejection_reason = $4, comment = $5, note = $6, decided_by = 'reviewer',
             reviewed_at = now(), asked_again = $3 AND (asked_again OR $7)
           WHERE workspace_id = $1 AND id = $2 AND NOT (asked_again AND $7) RETURNING ${columns}`,
    values: [
      tx.workspaceId,
      row.id,
      row.rejected,
      row.rejection_reason,
      row.comment,
      row.note,
      row.ask_again,
    ],
  })
}

/**
 * Gives documents that other conversations have linked into an opportunity to the first of those. The caller holds the
 * row lock of the conversation that has them.
 */
export function moveLinkedDocuments(tx: Transaction, conversationId: string): Promise<{ id: string }[]> {
  return tx.read({
    name: 'move_linked_documents',
    text: `UPDATE documents SET conversation_id = linked.conversation_id, case_id = NULL, message_id = NULL, step_id = NULL
           FROM (
             SELECT DISTINCT ON (item.document_id) item.document_id, item.conversation_id
             FROM contained_items AS item
             WHERE item.workspace_id = $1 AND item.conversation_id <> $2
               AND item.document_id IN (SELECT id FROM documents WHERE workspace_id = $1 AND conversation_id = $2)
             ORDER BY item.document_id, item.created_at, item.conversation_id
           ) AS linked
           WHERE documents.workspace_id = $1 AND documents.id = linked.document_id RETURNING documents.id`,
    values: [tx.workspaceId, conversationId],
  })
}

/** Where the conversation's files are kept; the caller holds its row lock. */
export async function readStorageKeys(tx: Transaction, conversationId: string): Promise<string[]> {
  const rows = await tx.read<{ storage_key: string }>({
    name: 'select_storage_keys_of_conversation',
    text: `SELECT storage_key FROM documents
           WHERE workspace_id = $1 AND conversation_id = $2 AND storage_key IS NOT NULL`,
    values: [tx.workspaceId, conversationId],
  })
  return rows.map(({ storage_key }) => storage_key)
}
