import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface Writing {
  channel_id: string
  /** As `phoneKey` gives it. */
  phone: string
  /** ISO 8601 UTC; null: now. One that lies ahead counts as now. */
  at: string | null
}

/** Notes when people wrote; never back to an earlier time. One statement, in an order that all share. */
export function noteWriting(tx: Transaction, given: readonly Writing[]): void {
  const latest = new Map<string, Writing>()
  for (const each of given) {
    const name = `${each.channel_id} ${each.phone}`
    const known = latest.get(name)
    if (!known || (known.at !== null && (each.at === null || each.at > known.at))) latest.set(name, each)
  }
  const rows = [...latest].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
  if (rows.length === 0) return
  tx.write({
    name: 'note_writing',
    text: `INSERT INTO messaging_windows (workspace_id, channel_id, phone, last_message_at)
           SELECT $1, channel_id, phone, least(coalesce(at, now()), now())
           FROM unnest($2::uuid[], $3::text[], $4::timestamptz[]) WITH ORDINALITY
             AS given (channel_id, phone, at, place) ORDER BY place
           ON CONFLICT (workspace_id, channel_id, phone)
             DO UPDATE SET last_message_at = greatest(messaging_windows.last_message_at, excluded.last_message_at)`,
    values: [
      tx.workspaceId,
      rows.map((row) => row.channel_id),
      rows.map((row) => row.phone),
      rows.map((row) => row.at),
    ],
  })
}

/** Locks the person's window until the transaction ends: one message of a person is applied at a time. */
export async function lockWindow(tx: Transaction, channelId: string, phone: string): Promise<void> {
  await tx.read({
    name: 'lock_window',
    text: `SELECT 1 FROM messaging_windows WHERE workspace_id = $1 AND channel_id = $2 AND phone = $3
           FOR NO KEY UPDATE`,
    values: [tx.workspaceId, channelId, phone],
  })
}

/** When the person last wrote to the channel; null where that is long ago or never was. */
export async function readLastWriting(
  tx: Transaction,
  channelId: string,
  phone: string,
): Promise<string | null> {
  const [row] = await tx.read<{ last_message_at: string }>({
    name: 'read_last_writing',
    text: `SELECT last_message_at FROM messaging_windows
           WHERE workspace_id = $1 AND channel_id = $2 AND phone = $3`,
    values: [tx.workspaceId, channelId, phone],
  })
  return row?.last_message_at ?? null
}

/** The same for several; those that never wrote are left out. */
export function readLastWritings(
  tx: Transaction,
  asked: readonly { channel_id: string; phone: string }[],
): Promise<{ channel_id: string; phone: string; last_message_at: string }[]> {
  return tx.read({
    name: 'read_last_writings',
    text: `SELECT channel_id, phone, last_message_at FROM messaging_windows
           WHERE workspace_id = $1 AND channel_id = ANY($2::uuid[]) AND phone = ANY($3::text[])`,
    values: [tx.workspaceId, asked.map(({ channel_id }) => channel_id), asked.map(({ phone }) => phone)],
  })
}

/** A person is erased. */
export function deleteWindows(tx: Transaction, phone: string): void {
  tx.write({
    name: 'delete_windows',
    text: 'DELETE FROM messaging_windows WHERE workspace_id = $1 AND phone = $2',
    values: [tx.workspaceId, phone],
  })
}

/** Windows that closed days ago say nothing any more. */
export function deleteOldWindows(tx: Transaction): void {
  tx.write({
    name: 'delete_old_windows',
    text: `DELETE FROM messaging_windows WHERE workspace_id = $1 AND last_message_at < now() - interval '3 days'`,
    values: [tx.workspaceId],
  })
}

/** The conversation that a person's message belongs to: the newest that has begun on this channel. */
export function selectConversationOfPhone(
  workspaceId: string,
  channelId: string,
  phones: readonly string[],
): Statement {
  return {
    name: 'select_conversation_of_phone',
    text: `SELECT conversations.id, conversations.case_id, conversations.started_at
           FROM contacts JOIN conversations
             ON conversations.workspace_id = $1 AND conversations.contact_id = contacts.id
           WHERE contacts.workspace_id = $1 AND contacts.phone = ANY($3::text[])
             AND conversations.channel_id = $2 AND conversations.status = 'active' AND conversations.message_count > 0
             AND (conversations.expires_at IS NULL OR conversations.expires_at > now())
           ORDER BY conversations.started_at DESC, conversations.number DESC LIMIT 1`,
    values: [workspaceId, channelId, phones],
  }
}
