import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface EventRow {
  conversation_id: string
  number: number
  type: string
  data: unknown
  created_at: string
}

/** One statement for any number of events; the caller holds the conversations' row locks. */
export function insertEvents(tx: Transaction, rows: readonly EventRow[]): void {
  if (rows.length === 0) return
  tx.write({
    name: 'insert_events',
    merges: true,
    text: `INSERT INTO events (workspace_id, conversation_id, number, type, data, created_at)
           SELECT $1, * FROM unnest($2::uuid[], $3::bigint[], $4::text[], $5::json[], $6::timestamptz[])`,
    values: [
      tx.workspaceId,
      rows.map((row) => row.conversation_id),
      rows.map((row) => row.number),
      rows.map((row) => row.type),
      rows.map((row) => JSON.stringify(row.data)),
      rows.map((row) => row.created_at),
    ],
  })
}

/** In order, behind the number given. */
export function selectEvents(
  workspaceId: string,
  conversationId: string,
  after: number,
  limit: number,
): Statement {
  return {
    name: 'select_events',
    text: `SELECT conversation_id, number, type, data, created_at FROM events
           WHERE workspace_id = $1 AND conversation_id = $2 AND number > $3 ORDER BY number LIMIT $4`,
    values: [workspaceId, conversationId, after, limit],
  }
}
