import type { CommandContext } from '#context'
import { hashToken } from '#lib/tokens.ts'
import { findCredential as findRow } from '#store/api-keys.ts'

/** Who calls, and what for. */
export interface Credential {
  workspace_id: string
  /** The API key's id. */
  id: string
  scopes: readonly string[]
}

/** The credential that a presented key is; null when it is unknown, expired or revoked. */
export function findCredential(context: CommandContext, key: string): Promise<Credential | null> {
  return findRow(context.database, hashToken(key))
}
