import type { Database } from './database.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

/** Whose tokens a workspace takes; either `jwks_url` or `jwks_encrypted` is there. */
export interface TokenIssuerRow {
  issuer: string
  audience: string
  jwks_url: string | null
  jwks_encrypted: Buffer | null
}

const columns = 'issuer, audience, jwks_url, jwks_encrypted'

/** Under which words a workspace's keys are encrypted. */
export const keySetContext = (workspaceId: string) => `workspace:${workspaceId}:jwks`

/** Whichever workspace takes tokens of this issuer. */
export async function findTokenIssuer(
  database: Database,
  issuer: string,
): Promise<(TokenIssuerRow & { workspace_id: string }) | null> {
  const [found] = await database.gate<TokenIssuerRow & { workspace_id: string }>({
    name: 'find_token_issuer',
    text: `SELECT workspace_id, ${columns} FROM token_issuers WHERE issuer = $1`,
    values: [issuer],
  })
  return found ?? null
}

/** Fails with a unique violation when another workspace names the issuer. The caller holds the workspace's row lock. */
export function saveTokenIssuer(tx: Transaction, row: TokenIssuerRow): Promise<unknown[]> {
  return tx.read({
    name: 'save_token_issuer',
    text: `INSERT INTO token_issuers (workspace_id, ${columns}) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (workspace_id) DO UPDATE SET issuer = excluded.issuer, audience = excluded.audience,
             jwks_url = excluded.jwks_url, jwks_encrypted = excluded.jwks_encrypted`,
    values: [tx.workspaceId, row.issuer, row.audience, row.jwks_url, row.jwks_encrypted],
  })
}

/** The caller holds the workspace's row lock. */
export function deleteTokenIssuer(tx: Transaction): void {
  tx.write({
    name: 'delete_token_issuer',
    text: 'DELETE FROM token_issuers WHERE workspace_id = $1',
    values: [tx.workspaceId],
  })
}

export function selectTokenIssuer(workspaceId: string): Statement {
  return {
    name: 'select_token_issuer',
    text: `SELECT ${columns} FROM token_issuers WHERE workspace_id = $1`,
    values: [workspaceId],
  }
}
