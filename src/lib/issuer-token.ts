import { createHash } from 'node:crypto'
import { decodeProtectedHeader, importJWK, type JWK, jwtVerify } from 'jose'

/** Only these: a key is used for the algorithm of its own kind and for no other. */
const KEY_TYPES: Record<string, string> = { RS256: 'RSA', ES256: 'EC', HS256: 'oct' }
const MOST_KEYS = 20
const SHORTEST_SECRET = 32
const SHORTEST_MODULUS = 256

export interface TrustedIssuer {
  issuer: string
  audience: string
  keys: readonly JWK[]
}

export interface IssuerToken {
  /** Made from issuer and subject; a UUID, as whoever acts has one. */
  actor_id: string
  /** As the claim `scope` has them; null without the claim. */
  scopes: string[] | null
}

/** Null unless one of the issuer's keys signed it, for this audience, and it has not ended. */
export async function readIssuerToken(jwt: string, trusted: TrustedIssuer): Promise<IssuerToken | null> {
  for (const key of candidates(jwt, trusted.keys)) {
    const { alg } = decodeProtectedHeader(jwt)
    try {
      const { payload } = await jwtVerify(jwt, await importJWK(key, alg), {
        algorithms: [alg ?? ''],
        issuer: trusted.issuer,
        audience: trusted.audience,
        requiredClaims: ['exp'],
      })
      const { sub = '', scope } = payload
      return { actor_id: nameActor(trusted.issuer, sub), scopes: readScope(scope) }
    } catch {
      // The next key may be the one.
    }
  }
  return null
}

/** Whether a key may have signed it, going by what both say of themselves. */
export function mayBeSignedBy(jwt: string, keys: readonly JWK[]): boolean {
  return candidates(jwt, keys).length > 0
}

function candidates(jwt: string, keys: readonly JWK[]): JWK[] {
  const { alg, kid } = decodeProtectedHeader(jwt)
  const keyType = alg !== undefined && Object.hasOwn(KEY_TYPES, alg) ? KEY_TYPES[alg] : undefined
  if (keyType === undefined) return []
  return keys
    .filter((key) => key.kty === keyType && (key.alg === undefined || key.alg === alg))
    .filter((key) => key.use === undefined || key.use === 'sig')
    .filter((key) => kid === undefined || key.kid === undefined || key.kid === kid)
    .slice(0, MOST_KEYS)
}

/**
 * The keys of a JWKS that can be used, without what only their owner should have. Empty for what is no JWKS.
 * Secret keys are kept only from a set that the workspace itself gave.
 */
export function readKeySet(given: unknown, options: { secretKeys: boolean }): JWK[] {
  const keys = (given as { keys?: unknown } | null)?.keys
  if (!Array.isArray(keys)) return []
  return keys.slice(0, MOST_KEYS).flatMap((key) => readKey(key, options.secretKeys) ?? [])
}

function readKey(given: unknown, secretKeys: boolean): JWK | null {
  if (typeof given !== 'object' || given === null) return null
  const { kty, kid, alg, use, crv, n, e, x, y, k } = given as Record<string, unknown>
  const texts = (values: Record<string, unknown>) =>
    Object.values(values).every((each) => typeof each === 'string')
  const about = Object.fromEntries(
    Object.entries({ kid, alg, use }).filter(([, value]) => value !== undefined),
  )
  if (!texts(about)) return null
  if (kty === 'RSA' && texts({ n, e }) && bytesOf(n) >= SHORTEST_MODULUS)
    return { kty, ...about, n, e } as JWK
  if (kty === 'EC' && crv === 'P-256' && texts({ x, y })) return { kty, ...about, crv, x, y } as JWK
  if (kty === 'oct' && secretKeys && texts({ k }) && bytesOf(k) >= SHORTEST_SECRET)
    return { kty, ...about, k } as JWK
  return null
}

const bytesOf = (base64url: unknown) => Buffer.from(String(base64url), 'base64url').length

function readScope(scope: unknown): string[] | null {
  if (scope === undefined) return null
  return typeof scope === 'string' ? scope.split(' ').filter((each) => each !== '') : []
}

/** A version 8 UUID: the same one for the same subject. */
function nameActor(issuer: string, subject: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
