import type { Database } from './database.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface FoundLink {
  workspace_id: string
  conversation_id: string
  expired: boolean
  revoked: boolean
}

/** The conversation that a link's token opens, of whichever workspace. */
export async function findLink(database: Database, tokenHash: Buffer): Promise<FoundLink | null> {
  const [found] = await database.gate<FoundLink>({
    name: 'find_link',
    text: `SELECT workspace_id, conversation_id, expires_at <= now() AS expired, revoked_at IS NOT NULL AS revoked
           FROM links WHERE token_hash = $1`,
    values: [tokenHash],
  })
  return found ?? null
}

export interface LinkRow {
  id: string
  conversation_id: string
  token_hash: Buffer
  token_encrypted: Buffer
  expires_at: string
}

export function insertLink(tx: Transaction, link: LinkRow): void {
  tx.write({
    name: 'insert_link',
    text: `INSERT INTO links (workspace_id, id, conversation_id, token_hash, token_encrypted, expires_at)
           VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [
      tx.workspaceId,
      link.id,
      link.conversation_id,
      link.token_hash,
      link.token_encrypted,
      link.expires_at,
    ],
  })
}

/** Ends the conversation's link; the caller holds the conversation's row lock. */
export function revokeLinks(tx: Transaction, conversationId: string): void {
  tx.write({
    name: 'revoke_links',
    text: `UPDATE links SET revoked_at = now() WHERE workspace_id = $1 AND conversation_id = $2 AND revoked_at IS NULL`,
    values: [tx.workspaceId, conversationId],
  })
}

/** Links in use, of these conversations. */
export function selectLinks(workspaceId: string, conversationIds: string[]): Statement {
  return {
    name: 'select_links',
    text: `SELECT id, conversation_id, token_hash, token_encrypted, expires_at FROM links
           WHERE workspace_id = $1 AND conversation_id = ANY($2::uuid[]) AND revoked_at IS NULL AND expires_at > now()`,
    values: [workspaceId, conversationIds],
  }
}
