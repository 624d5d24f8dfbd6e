import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import type { Scope } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import { createApiKey as createSecret, hashToken } from '#lib/tokens.ts'
import {
  type ApiKey,
  insertApiKey,
  revokeApiKey as revokeRow,
  rotateApiKey as rotateRow,
} from '#store/api-keys.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

export interface CreatedApiKey {
  key: ApiKey
  /** Shown this once; only its hash is kept. */
  api_key: string
}

const HINT_LENGTH = 7

/** Makes a key. `secret` is the string to use for it; a random one by default. */
export async function createApiKey(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  wanted: { name: string; scopes: Scope[]; expires_at: string | null; secret?: string },
): Promise<CreatedApiKey> {
  const api_key = wanted.secret ?? createSecret()
  const id = randomUUID()
  const [key] = await insertApiKey(tx, {
    id,
    name: wanted.name,
    hint: api_key.slice(0, HINT_LENGTH),
    key_hash: hashToken(api_key),
    scopes: wanted.scopes,
    expires_at: wanted.expires_at,
  })
  if (!key) throw new AppError('conflict', 'This key exists already.')
  audit(tx, call, 'api_key.created', id)
  return { key, api_key }
}

/** Replaces a key's secret; the old one stops working with the commit. Throws `not_found`. */
export async function rotateApiKey(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  input: { id: string },
): Promise<CreatedApiKey> {
  const api_key = createSecret()
  const [key] = await rotateRow(tx, input.id, api_key.slice(0, HINT_LENGTH), hashToken(api_key))
  if (!key) throw new AppError('not_found', 'The API key was not found.')
  audit(tx, call, 'api_key.rotated', input.id)
  return { key, api_key }
}

/** The key stops working with the commit. Throws `not_found`. */
export async function revokeApiKey(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  input: { id: string },
): Promise<void> {
  const [key] = await revokeRow(tx, input.id)
  if (!key) throw new AppError('not_found', 'The API key was not found.')
  audit(tx, call, 'api_key.revoked', input.id)
}

function audit(tx: Transaction, call: Call, action: string, id: string): void {
  insertAuditEntry(tx, call.actor, { action, subject_kind: 'api_key', subject_id: id })
}
