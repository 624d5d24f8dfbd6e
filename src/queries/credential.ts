import DataLoader from 'dataloader'
import type { CommandContext } from '#context'
import { hashToken } from '#lib/tokens.ts'
import { findCredentials } from '#store/api-keys.ts'

/** Who calls, and what for. */
export interface Credential {
  workspace_id: string
  /** The API key's id. */
  id: string
  scopes: readonly string[]
}

/** The credential that a presented key is; null when it is unknown, expired or revoked. */
export type FindCredential = (key: string) => Promise<Credential | null>

/** One query for all requests that arrive in the same turn of the event loop. Nothing is remembered. */
export function createCredentialFinder(context: CommandContext): FindCredential {
  const lookUp = (keys: readonly string[]) => findCredentials(context.database, keys.map(hashToken))
  const loader = new DataLoader(lookUp, {
    cache: false,
    maxBatchSize: 500,
    batchScheduleFn: (lookUpAll) => void setImmediate(lookUpAll),
  })
  return (key) => loader.load(key)
}
