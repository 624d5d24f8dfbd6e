import type { IncomingContent } from '#domain/whatsapp/read-webhook.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

/** A person's message that waits to be applied. */
export interface WaitingRow {
  /** SHA-256 of the channel's id, lower-case hex. */
  id_hash: string
  phone: string
  content: IncomingContent
  /** ISO 8601 UTC. */
  received_at: string
}

export interface NewIncoming extends Omit<WaitingRow, 'received_at'> {
  channel_id: string
  /** ISO 8601 UTC; null: now. What waits from a person is applied in this order, so it is kept as it is. */
  sent_at: string | null
}

/** Keeps what is new, in its order, and returns it; what came before is left alone. */
export function insertIncoming(
  tx: Transaction,
  rows: readonly NewIncoming[],
): Promise<{ channel_id: string; id_hash: string }[]> {
  return tx.read({
    name: 'insert_incoming',
    text: `INSERT INTO incoming_messages (workspace_id, channel_id, id_hash, phone, sent_at, content)
           SELECT $1, channel_id, decode(id_hash, 'hex'), phone, coalesce(sent_at, now()), content
           FROM unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::json[])
             WITH ORDINALITY AS given (channel_id, id_hash, phone, sent_at, content, place) ORDER BY place
           ON CONFLICT DO NOTHING RETURNING channel_id, encode(id_hash, 'hex') AS id_hash`,
    values: [
      tx.workspaceId,
      rows.map((row) => row.channel_id),
      rows.map((row) => row.id_hash),
      rows.map((row) => row.phone),
      rows.map((row) => row.sent_at),
      rows.map((row) => JSON.stringify(row.content)),
    ],
  })
}

/** Of all that waits from the same person as this one, what was sent first; null once this one is applied. */
export function selectFirstWaiting(workspaceId: string, channelId: string, idHash: string): Statement {
  return {
    name: 'select_first_waiting',
    text: `SELECT encode(first.id_hash, 'hex') AS id_hash, first.phone, first.content, first.received_at
           FROM incoming_messages AS mine CROSS JOIN LATERAL (
             SELECT id_hash, phone, content, received_at FROM incoming_messages AS other
             WHERE other.workspace_id = $1 AND other.channel_id = $2 AND other.phone = mine.phone
             ORDER BY other.sent_at, other.arrival LIMIT 1) AS first
           WHERE mine.workspace_id = $1 AND mine.channel_id = $2 AND mine.id_hash = decode($3, 'hex')
             AND mine.phone IS NOT NULL`,
    values: [workspaceId, channelId, idHash],
  }
}

/** It is applied: only its id is kept. */
export function emptyIncoming(tx: Transaction, channelId: string, idHash: string): void {
  tx.write({
    name: 'empty_incoming',
    text: `UPDATE incoming_messages SET phone = NULL, sent_at = NULL, content = NULL
           WHERE workspace_id = $1 AND channel_id = $2 AND id_hash = decode($3, 'hex')`,
    values: [tx.workspaceId, channelId, idHash],
  })
}

/** A person is erased: what waits from them is applied to nothing any more. */
export function emptyIncomingOf(tx: Transaction, phone: string): void {
  tx.write({
    name: 'empty_incoming_of',
    text: `UPDATE incoming_messages SET phone = NULL, sent_at = NULL, content = NULL
           WHERE workspace_id = $1 AND phone = $2`,
    values: [tx.workspaceId, phone],
  })
}

const KEPT_DAYS = 14
const MOST_AT_ONCE = 1_000

/** Forgets ids that are not sent again any more, a bounded number at a time; returns how many. */
export async function deleteOldIncoming(tx: Transaction): Promise<number> {
  const rows = await tx.read({
    name: 'delete_old_incoming',
    text: `DELETE FROM incoming_messages WHERE workspace_id = $1 AND (channel_id, id_hash) IN (
             SELECT channel_id, id_hash FROM incoming_messages
             WHERE workspace_id = $1 AND received_at < now() - make_interval(days => $2) AND phone IS NULL
             ORDER BY received_at LIMIT $3) RETURNING arrival`,
    values: [tx.workspaceId, KEPT_DAYS, MOST_AT_ONCE],
  })
  return rows.length
}
