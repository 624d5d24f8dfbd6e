import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'

/** What the installation signs evidence with. */
export interface Signer {
  /** 32 bytes, base64. */
  publicKey: string
  /** Ed25519, base64. */
  sign(bytes: string | Buffer): string
}

const KEY_BYTES = 32
const SIGNATURE_BYTES = 64

/** A new private key, PKCS #8 in DER. */
export function makeSigningKey(): Buffer {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' })
}

export function createSigner(privateKey: Buffer): Signer {
  const key = createPrivateKey({ key: privateKey, type: 'pkcs8', format: 'der' })
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  return {
    publicKey: Buffer.from(x, 'base64url').toString('base64'),
    sign: (bytes) => sign(null, Buffer.from(bytes), key).toString('base64'),
  }
}

/** False for a signature or a key that is malformed, too, and for base64 that is not written in the one usual way. */
export function isSignedBy(publicKey: string, signature: string, bytes: string | Buffer): boolean {
  const key = readPublicKey(publicKey)
  const given = readBase64(signature, SIGNATURE_BYTES)
  return key !== null && given !== null && verify(null, Buffer.from(bytes), key, given)
}

/** A short name of a public key, to compare by eye; null for what is no key. */
export function fingerprintOf(publicKey: string): string | null {
  const bytes = readBase64(publicKey, KEY_BYTES)
  if (bytes === null) return null
  return `SHA256:${createHash('sha256').update(bytes).digest('base64').replace(/=+$/, '')}`
}

function readPublicKey(publicKey: string): KeyObject | null {
  const bytes = readBase64(publicKey, KEY_BYTES)
  if (bytes === null) return null
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }
    return createPublicKey({ key: jwk, format: 'jwk' })
  } catch {
    return null
  }
}

function readBase64(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === length && bytes.toString('base64') === text ? bytes : null
}
