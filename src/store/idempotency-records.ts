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
}

const columns = 'method, path, key, request_hash, status, content_type, body_encrypted, conversation_id'

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
    text: `INSERT INTO idempotency_records (workspace_id, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      tx.workspaceId,
      row.method,
      row.path,
      row.key,
      row.request_hash,
      row.status,
      row.content_type,
      row.body_encrypted,
      row.conversation_id,
    ],
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
