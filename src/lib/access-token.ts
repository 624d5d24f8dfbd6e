import { createHash, type KeyObject } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'

/** What a short-lived token stands for: an API key of a workspace, with the secret that it had. */
export interface AccessToken {
  workspace_id: string
  /** The API key's id. */
  key_id: string
  /** Of the API key's stored hash: a key that was rotated ends its tokens. */
  fingerprint: string
}

/** Tells our own tokens from those of other issuers. */
export const OWN_ISSUER = 'hearback'
const ALGORITHM = 'HS256'

/** A JWT that ends after so many seconds. */
export function signAccessToken(key: KeyObject, token: AccessToken, seconds: number): Promise<string> {
  const now = Math.floor(Date.now() / 1_000)
  return new SignJWT({ workspace_id: token.workspace_id, fingerprint: token.fingerprint })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
    .setIssuer(OWN_ISSUER)
    .setAudience(OWN_ISSUER)
    .setSubject(token.key_id)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(key)
}

/** Null for one that is not ours, was changed, or has ended. Whether its key still opens anything is not known here. */
export async function readAccessToken(key: KeyObject, jwt: string): Promise<AccessToken | null> {
  try {
    const { payload } = await jwtVerify(jwt, key, {
      algorithms: [ALGORITHM],
      issuer: OWN_ISSUER,
      audience: OWN_ISSUER,
      requiredClaims: ['exp', 'sub'],
    })
    const { sub = '', workspace_id, fingerprint } = payload
    if (typeof workspace_id !== 'string' || typeof fingerprint !== 'string') return null
    return { workspace_id, key_id: sub, fingerprint }
  } catch {
    return null
  }
}

export function fingerprintOf(keyHash: Buffer): string {
  return createHash('sha256').update(keyHash).digest('base64url').slice(0, 22)
}
