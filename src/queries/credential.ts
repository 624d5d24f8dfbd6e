import DataLoader from 'dataloader'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import type { CommandContext } from '#context'
import { SCOPES } from '#domain/conversation.ts'
import { fingerprintOf, OWN_ISSUER, readAccessToken } from '#lib/access-token.ts'
import { mayBeSignedBy, readIssuerToken, readKeySet } from '#lib/issuer-token.ts'
import { hashToken } from '#lib/tokens.ts'
import { isUuid } from '#lib/uuid.ts'
import { findCredentials, findKeyOfToken } from '#store/api-keys.ts'
import { findTokenIssuer, keySetContext } from '#store/token-issuers.ts'

/** Who calls, and what for. */
export interface Credential {
  workspace_id: string
  /** The API key's id, or an operator's session's; for a token of another issuer a UUID made from its issuer and subject. */
  id: string
  scopes: readonly string[]
  /** A token was presented, not the key itself. */
  by_token?: boolean
  /** An operator is signed in at the console. */
  by_session?: boolean
}

/** The credential that a presented key or JWT is; null when it is unknown, expired or revoked. */
export type FindCredential = (presented: string) => Promise<Credential | null>

/** The JWKS at an address; null when it can't be had. `again` asks anew, where that was not done just now. */
export type FetchKeySet = (url: string, options?: { again: boolean }) => Promise<unknown>

/** For keys one query for all requests that arrive in the same turn of the event loop. Nothing is remembered. */
export function createCredentialFinder(context: CommandContext, fetchKeySet: FetchKeySet): FindCredential {
  const lookUp = (keys: readonly string[]) => findCredentials(context.database, keys.map(hashToken))
  const loader = new DataLoader(lookUp, {
    cache: false,
    maxBatchSize: 500,
    batchScheduleFn: (lookUpAll) => void setImmediate(lookUpAll),
  })
  return async (presented) => {
    const issuer = issuerOf(presented)
    if (issuer === null) return loader.load(presented)
    const found =
      issuer === OWN_ISSUER
        ? await findByOwnToken(context, presented)
        : await findByIssuerToken(context, fetchKeySet, presented, issuer)
    // A key that somebody chose by hand may look like a token.
    return found ?? loader.load(presented)
  }
}

/** Who says to have made a JWT; null for what is none. Nothing is verified here. */
function issuerOf(presented: string): string | null {
  if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(presented)) return null
  try {
    decodeProtectedHeader(presented)
    const { iss } = decodeJwt(presented)
    return typeof iss === 'string' && !iss.includes('\0') ? iss : null
  } catch {
    return null
  }
}

async function findByOwnToken(context: CommandContext, jwt: string): Promise<Credential | null> {
  const token = await readAccessToken(context.secrets.keyFor('access tokens'), jwt)
  if (!token || !isUuid(token.workspace_id) || !isUuid(token.key_id)) return null
  const key = await findKeyOfToken(context.database, token.workspace_id, token.key_id)
  if (!key || fingerprintOf(key.key_hash) !== token.fingerprint) return null
  return { workspace_id: token.workspace_id, id: token.key_id, scopes: key.scopes, by_token: true }
}

async function findByIssuerToken(
  context: CommandContext,
  fetchKeySet: FetchKeySet,
  jwt: string,
  issuer: string,
): Promise<Credential | null> {
  const row = await findTokenIssuer(context.database, issuer)
  if (!row) return null
  const { jwks_url, jwks_encrypted } = row
  const fetched = async (again: boolean) =>
    readKeySet(jwks_url === null ? null : await fetchKeySet(jwks_url, { again }), { secretKeys: false })
  let keys =
    jwks_encrypted === null
      ? await fetched(false)
      : readKeySet(
          JSON.parse(
            context.secrets.decrypt(jwks_encrypted, keySetContext(row.workspace_id)).toString('utf8'),
          ),
          { secretKeys: true },
        )
  // The issuer may have begun to sign with a new key.
  if (jwks_url !== null && !mayBeSignedBy(jwt, keys)) keys = await fetched(true)
  const token = await readIssuerToken(jwt, { issuer, audience: row.audience, keys })
  if (!token) return null
  const known: readonly string[] = SCOPES
  const scopes = token.scopes?.filter((scope) => known.includes(scope)) ?? ['intake']
  return { workspace_id: row.workspace_id, id: token.actor_id, scopes, by_token: true }
}
