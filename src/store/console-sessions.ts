import type { Database } from './database.ts'
import type { Transaction } from './transaction.ts'

/** Something that a token of the console opens. */
export interface FoundByToken {
  workspace_id: string
  id: string
}

export interface TokenRow {
  id: string
  token_hash: Buffer
  /** ISO 8601 UTC. */
  expires_at: string
}

/** The sign-in link of whichever workspace; null when it is unknown, used or expired. */
export async function findSignInLink(database: Database, tokenHash: Buffer): Promise<FoundByToken | null> {
  const [found] = await database.gate<FoundByToken>({
    name: 'find_sign_in_link',
    text: `SELECT workspace_id, id FROM sign_in_links
           WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()`,
    values: [tokenHash],
  })
  return found ?? null
}

export function insertSignInLink(tx: Transaction, row: TokenRow): void {
  tx.write({
    name: 'insert_sign_in_link',
    text: 'INSERT INTO sign_in_links (workspace_id, id, token_hash, expires_at) VALUES ($1, $2, $3, $4)',
    values: [tx.workspaceId, row.id, row.token_hash, row.expires_at],
  })
}

/** False when the link was used meanwhile, or has expired. */
export async function useSignInLink(tx: Transaction, id: string): Promise<boolean> {
  const used = await tx.read({
    name: 'use_sign_in_link',
    text: `UPDATE sign_in_links SET used_at = now()
           WHERE workspace_id = $1 AND id = $2 AND used_at IS NULL AND expires_at > now() RETURNING id`,
    values: [tx.workspaceId, id],
  })
  return used.length > 0
}

/** The session of whichever workspace; null when it is unknown, ended or expired. */
export async function findConsoleSession(
  database: Database,
  tokenHash: Buffer,
): Promise<FoundByToken | null> {
  const [found] = await database.gate<FoundByToken>({
    name: 'find_console_session',
    text: `SELECT workspace_id, id FROM console_sessions
           WHERE token_hash = $1 AND ended_at IS NULL AND expires_at > now()`,
    values: [tokenHash],
  })
  return found ?? null
}

export function insertConsoleSession(tx: Transaction, row: TokenRow): void {
  tx.write({
    name: 'insert_console_session',
    text: 'INSERT INTO console_sessions (workspace_id, id, token_hash, expires_at) VALUES ($1, $2, $3, $4)',
    values: [tx.workspaceId, row.id, row.token_hash, row.expires_at],
  })
}

export function endConsoleSession(tx: Transaction, id: string): void {
  tx.write({
    name: 'end_console_session',
    text: `UPDATE console_sessions SET ended_at = now() WHERE workspace_id = $1 AND id = $2 AND ended_at IS NULL`,
    values: [tx.workspaceId, id],
  })
}

/** Links and sessions a day after their end, a bounded number; returns how many. */
export async function deleteOldSignIns(tx: Transaction): Promise<number> {
  const links = await tx.read({
    name: 'delete_old_sign_in_links',
    text: `DELETE FROM sign_in_links WHERE workspace_id = $1 AND id IN (
             SELECT id FROM sign_in_links WHERE workspace_id = $1 AND expires_at < now() - interval '1 day' LIMIT 1000)
           RETURNING 1`,
    values: [tx.workspaceId],
  })
  const sessions = await tx.read({
    name: 'delete_old_console_sessions',
    text: `DELETE FROM console_sessions WHERE workspace_id = $1 AND id IN (
             SELECT id FROM console_sessions WHERE workspace_id = $1 AND expires_at < now() - interval '1 day' LIMIT 1000)
           RETURNING 1`,
    values: [tx.workspaceId],
  })
  return links.length + sessions.length
}
