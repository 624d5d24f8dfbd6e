import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

const version = 1
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + nonceBytes + tagBytes

export interface SecretBox {
  /**
   * Version byte, nonce, tag and ciphertext. `context` says what the value is and whose (`channel:<id>:token`);
   * the same words are needed to open it, so that a box copied to another row stays shut.
   */
  encrypt(plain: string | Buffer, context: string): Buffer
  /** Throws when the box was made with another secret or context, or has been changed. */
  decrypt(box: Buffer, context: string): Buffer
  /** Tells whether two nodes have the same secret, without giving it away. */
  keyCheck(): string
  /** A secret key of 32 bytes for a purpose of its own, the same on every node. */
  keyFor(purpose: string): KeyObject
}

/** AES-256-GCM under a key derived from `HEARBACK_SECRET`. */
export function createSecretBox(secret: string): SecretBox {
  // As a KeyObject: to import the key anew costs more than to encrypt a message with it.
  const key = createSecretKey(deriveKey(secret, 'hearback secret box 1'))

  function encrypt(plain: string | Buffer, context: string): Buffer {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    cipher.setAAD(Buffer.from(context))
    const sealed = Buffer.concat([cipher.update(Buffer.from(plain)), cipher.final()])
    return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed])
  }

  function decrypt(box: Buffer, context: string): Buffer {
    if (box.length < headBytes || box[0] !== version)
      throw new Error('This is not an encrypted value of a known version.')
    const nonce = box.subarray(1, 1 + nonceBytes)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(context))
    decipher.setAuthTag(box.subarray(1 + nonceBytes, headBytes))
    try {
      return Buffer.concat([decipher.update(box.subarray(headBytes)), decipher.final()])
    } catch (cause) {
      throw new Error(
        'The encrypted value does not open: HEARBACK_SECRET differs or the value was changed.',
        { cause },
      )
    }
  }

  function keyCheck(): string {
    return deriveKey(secret, 'hearback key check 1').toString('base64url')
  }

  function keyFor(purpose: string): KeyObject {
    return createSecretKey(deriveKey(secret, `hearback key for ${purpose}`))
  }

  return { encrypt, decrypt, keyCheck, keyFor }
}

function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
}
