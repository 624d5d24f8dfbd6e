import type { Database } from './database.ts'
import type { Transaction } from './transaction.ts'

export interface IdempotencyName {
  method: string
  path: string
  key: string
}

export interface IdempotencyRecord extends IdempotencyName {
  request_hash: Buffer
  status: number
  content_type: string
  body_encrypted: Buffer
  conversation_id: string | null
  case_id: string | null
  /** What a refused body was about, in the client's own name for it; null for answers. */
  about: string | null
}

const columns =
  'method, path, key, request_hash, status, content_type, body_encrypted, conversation_id, case_id, about'

export async function findIdempotencyRecord(
  database: Database,
  workspaceId: string,
  name: IdempotencyName,
): Promise<IdempotencyRecord | null> {
  const [row] = await database.read<IdempotencyRecord>(workspaceId, {
    name: 'find_idempotency_record',
    text: `SELECT ${columns} FROM idempotency_records WHERE workspace_id = $1 AND method = $2 AND path = $3 AND key = $4`,
    values: [workspaceId, name.method, name.path, name.key],
  })
  return row ?? null
}

/** Fails with a unique violation when a request of the same name has committed first. */
export function insertIdempotencyRecord(tx: Transaction, row: IdempotencyRecord): void {
  tx.write({
    name: 'insert_idempotency_record',
    merges: true,
    text: `INSERT INTO idempotency_records (workspace_id, ${columns})
           SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::bytea[], $6::int[], $7::text[], $8::bytea[],
             $9::uuid[], $10::uuid[], $11::text[])`,
    values: [
      tx.workspaceId,
      [row.method],
      [row.path],
      [row.key],
      [row.request_hash],
      [row.status],
      [row.content_type],
      [row.body_encrypted],
      [row.conversation_id],
      [row.case_id],
      [row.about],
    ],
  })
}

/** Forgets what was answered at the addresses of these things, or refused about them: ids and keys as addresses and bodies have them. */
export function deleteIdempotencyRecordsAbout(tx: Transaction, subjects: string[]): void {
  tx.write({
    name: 'delete_idempotency_records_about',
    text: 'DELETE FROM idempotency_records WHERE workspace_id = $1 AND (subject = ANY($2) OR about = ANY($2))',
    values: [tx.workspaceId, subjects],
  })
}

/** Forgets the answers that speak of a case; when it is deleted they go by themselves. */
export function deleteIdempotencyRecordsOfCase(tx: Transaction, caseId: string): void {
  tx.write({
    name: 'delete_idempotency_records_of_case',
    text: 'DELETE FROM idempotency_records WHERE workspace_id = $1 AND case_id = $2',
    values: [tx.workspaceId, caseId],
  })
}

/** As deleteIdempotencyRecordsAbout, for all that belongs to a conversation; the caller holds its row lock and has not deleted it yet. */
export function deleteIdempotencyRecordsWithin(tx: Transaction, conversationId: string): void {
  tx.write({
    name: 'delete_idempotency_records_within',
    text: `DELETE FROM idempotency_records WHERE workspace_id = $1 AND subject = ANY(ARRAY(
             SELECT id::text FROM documents WHERE workspace_id = $1 AND conversation_id = $2
             UNION ALL SELECT id::text FROM deliveries WHERE workspace_id = $1 AND conversation_id = $2))`,
    values: [tx.workspaceId, conversationId],
  })
}

/** Forgets records older than two days, at most 1,000 at a time; returns how many went. */
export async function deleteOldIdempotencyRecords(tx: Transaction): Promise<number> {
  const rows = await tx.read({
    name: 'delete_old_idempotency_records',
    text: `DELETE FROM idempotency_records WHERE (workspace_id, method, path, key) IN (
             SELECT workspace_id, method, path, key FROM idempotency_records
             WHERE workspace_id = $1 AND created_at < now() - interval '2 days' LIMIT 1000) RETURNING 1`,
    values: [tx.workspaceId],
  })
  return rows.length
}
