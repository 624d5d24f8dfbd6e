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
    merges: true,
    text: `INSERT INTO links (workspace_id, id, conversation_id, token_hash, token_encrypted, expires_at)
           SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::bytea[], $5::bytea[], $6::timestamptz[])`,
    values: [
      tx.workspaceId,
      [link.id],
      [link.conversation_id],
      [link.token_hash],
      [link.token_encrypted],
      [link.expires_at],
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

/** A conversation's link in use, or null; in one statement with those that are asked for at the same moment. */
export async function readLinkInUse(tx: Transaction, conversationId: string): Promise<LinkRow | null> {
  const found = await tx.readById<LinkRow & { link_id: string }>(selectLinksInUse, conversationId)
  return found && { ...found, id: found.link_id }
}

function selectLinksInUse(workspaceId: string, conversationIds: readonly string[]): Statement {
  return {
    name: 'select_links_in_use',
    text: `SELECT conversation_id AS id, id AS link_id, conversation_id, token_hash, token_encrypted, expires_at FROM links
           WHERE workspace_id = $1 AND conversation_id = ANY($2::uuid[]) AND revoked_at IS NULL AND expires_at > now()`,
    values: [workspaceId, conversationIds],
  }
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
