import type { Database } from './database.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface ChannelRow {
  id: string
  kind: 'whatsapp'
  name: string
  /** The channel's own id of our number. */
  phone_number_id: string
  /** Without a slash at the end. */
  base_url: string
  secrets_encrypted: Buffer
  /** Until then its messages wait; null for a channel that never had to. */
  held_until: string | null
  created_at: string
}

const columns = 'id, kind, name, phone_number_id, base_url, secrets_encrypted, held_until, created_at'

/** The channel of this id, of whichever workspace. */
export async function findChannel(
  database: Database,
  id: string,
): Promise<{ workspace_id: string; id: string; secrets_encrypted: Buffer } | null> {
  const [found] = await database.gate<{ workspace_id: string; id: string; secrets_encrypted: Buffer }>({
    name: 'find_channel',
    text: 'SELECT workspace_id, id, secrets_encrypted FROM channels WHERE id = $1',
    values: [id],
  })
  return found ?? null
}

export function insertChannel(
  tx: Transaction,
  row: Omit<ChannelRow, 'held_until' | 'created_at'>,
): Promise<ChannelRow[]> {
  return tx.read({
    name: 'insert_channel',
    text: `INSERT INTO channels (workspace_id, id, kind, name, phone_number_id, base_url, secrets_encrypted)
           VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${columns}`,
    values: [
      tx.workspaceId,
      row.id,
      row.kind,
      row.name,
      row.phone_number_id,
      row.base_url,
      row.secrets_encrypted,
    ],
  })
}

/** Locks the channel until the transaction ends; null when there is none. */
export async function lockChannel(tx: Transaction, id: string): Promise<ChannelRow | null> {
  const [row] = await tx.read<ChannelRow>({
    name: 'lock_channel',
    text: `SELECT ${columns} FROM channels WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/** The caller holds its row lock. */
export function updateChannel(tx: Transaction, row: ChannelRow): void {
  tx.write({
    name: 'update_channel',
    text: `UPDATE channels SET name = $3, phone_number_id = $4, base_url = $5, secrets_encrypted = $6, updated_at = now()
           WHERE workspace_id = $1 AND id = $2`,
    values: [tx.workspaceId, row.id, row.name, row.phone_number_id, row.base_url, row.secrets_encrypted],
  })
}

/** Its messages wait until then (ISO 8601 UTC); a later time stays. */
export function holdChannel(tx: Transaction, id: string, until: string): void {
  tx.write({
    name: 'hold_channel',
    text: 'UPDATE channels SET held_until = greatest(held_until, $3) WHERE workspace_id = $1 AND id = $2',
    values: [tx.workspaceId, id, until],
  })
}

export function deleteChannel(tx: Transaction, id: string): Promise<{ id: string }[]> {
  return tx.read({
    name: 'delete_channel',
    text: 'DELETE FROM channels WHERE workspace_id = $1 AND id = $2 RETURNING id',
    values: [tx.workspaceId, id],
  })
}

export function selectChannel(workspaceId: string, id: string): Statement {
  return {
    name: 'select_channel',
    text: `SELECT ${columns} FROM channels WHERE workspace_id = $1 AND id = $2`,
    values: [workspaceId, id],
  }
}

/** The one that is meant where only the kind is named. */
export function selectOldestChannel(workspaceId: string): Statement {
  return {
    name: 'select_oldest_channel',
    text: `SELECT ${columns} FROM channels WHERE workspace_id = $1 ORDER BY created_at, id LIMIT 1`,
    values: [workspaceId],
  }
}

/** The workspace's channels of these numbers: one application's webhook brings those of all its numbers. */
export function selectChannelsOfNumbers(workspaceId: string, phoneNumberIds: readonly string[]): Statement {
  return {
    name: 'select_channels_of_numbers',
    text: 'SELECT id, phone_number_id FROM channels WHERE workspace_id = $1 AND phone_number_id = ANY($2::text[])',
    values: [workspaceId, phoneNumberIds],
  }
}

/** Newest first, behind the cursor. */
export function selectChannels(
  workspaceId: string,
  before: { at: string; id: string } | null,
  limit: number,
): Statement {
  return {
    name: 'select_channels',
    text: `SELECT ${columns} FROM channels WHERE workspace_id = $1
             AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
           ORDER BY created_at DESC, id DESC LIMIT $4`,
    values: [workspaceId, before?.at ?? null, before?.id ?? null, limit],
  }
}
