import { createHmac } from 'node:crypto'

/**
 * What the audit log keeps of a document: HMAC-SHA-256 of its SHA-256 under the document's own salt (both
 * hexadecimal, the result too). Once the salt is erased with the document, it tells nothing about it.
 */
export function contentHash(salt: string, sha256: string): string {
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(sha256).digest('hex')
}
