import type { Database } from './database.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface ApiKey {
  id: string
  name: string
  hint: string
  scopes: string[]
  created_at: string
  rotated_at: string | null
  expires_at: string | null
  revoked_at: string | null
}

/** What a presented key opens. */
export interface FoundCredential {
  workspace_id: string
  id: string
  scopes: string[]
}

const columns = 'id, name, hint, scopes, created_at, rotated_at, expires_at, revoked_at'

/** The keys with these hashes, of whichever workspaces; null for one that is unknown, expired or revoked. */
export async function findCredentials(
  database: Database,
  keyHashes: readonly Buffer[],
): Promise<(FoundCredential | null)[]> {
  const wanted = new Map(keyHashes.map((hash) => [hash.toString('hex'), hash]))
  const rows = await database.gate<FoundCredential & { hash: string }>({
    name: 'find_credentials',
    text: `SELECT encode(key_hash, 'hex') AS hash, workspace_id, id, scopes FROM api_keys
           WHERE key_hash = ANY($1::bytea[]) AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`,
    values: [[...wanted.values()]],
  })
  const found = new Map(rows.map(({ hash, ...credential }) => [hash, credential]))
  return keyHashes.map((hash) => found.get(hash.toString('hex')) ?? null)
}

/** The key that a token was made from; null when it is unknown, expired or revoked. */
export async function findKeyOfToken(
  database: Database,
  workspaceId: string,
  id: string,
): Promise<{ scopes: string[]; key_hash: Buffer } | null> {
  const [found] = await database.gate<{ scopes: string[]; key_hash: Buffer }>({
    name: 'find_key_of_token',
    text: `SELECT scopes, key_hash FROM api_keys WHERE workspace_id = $1 AND id = $2
             AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`,
    values: [workspaceId, id],
  })
  return found ?? null
}

export async function readKeyHash(tx: Transaction, id: string): Promise<Buffer | null> {
  const [row] = await tx.read<{ key_hash: Buffer }>({
    name: 'select_key_hash',
    text: `SELECT key_hash FROM api_keys WHERE workspace_id = $1 AND id = $2
             AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`,
    values: [tx.workspaceId, id],
  })
  return row?.key_hash ?? null
}

export function insertApiKey(
  tx: Transaction,
  key: {
    id: string
    name: string
    hint: string
    key_hash: Buffer
    scopes: string[]
    expires_at: string | null
  },
): Promise<ApiKey[]> {
  return tx.read<ApiKey>({
    name: 'insert_api_key',
    text: `INSERT INTO api_keys (workspace_id, id, name, hint, key_hash, scopes, expires_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key_hash) DO NOTHING RETURNING ${columns}`,
    values: [tx.workspaceId, key.id, key.name, key.hint, key.key_hash, key.scopes, key.expires_at],
  })
}

/** Replaces the secret of a key that is neither revoked nor expired. Empty when there is none. */
export function rotateApiKey(tx: Transaction, id: string, hint: string, keyHash: Buffer): Promise<ApiKey[]> {
  return tx.read<ApiKey>({
    name: 'rotate_api_key',
    text: `UPDATE api_keys SET hint = $3, key_hash = $4, rotated_at = now()
           WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
           RETURNING ${columns}`,
    values: [tx.workspaceId, id, hint, keyHash],
  })
}

export function revokeApiKey(tx: Transaction, id: string): Promise<ApiKey[]> {
  return tx.read<ApiKey>({
    name: 'revoke_api_key',
    text: `UPDATE api_keys SET revoked_at = now()
           WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING ${columns}`,
    values: [tx.workspaceId, id],
  })
}

/** Newest first, behind the cursor; revoked keys are not listed. */
export function selectApiKeys(
  workspaceId: string,
  before: { at: string; id: string } | null,
  limit: number,
): Statement {
  return {
    name: 'select_api_keys',
    text: `SELECT ${columns} FROM api_keys WHERE workspace_id = $1 AND revoked_at IS NULL
             AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
           ORDER BY created_at DESC, id DESC LIMIT $4`,
    values: [workspaceId, before?.at ?? null, before?.id ?? null, limit],
  }
}
