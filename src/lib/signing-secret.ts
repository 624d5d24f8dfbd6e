import { randomBytes } from 'node:crypto'

/** A new secret of 32 random bytes in the Standard Webhooks form. */
export function createSigningSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}
