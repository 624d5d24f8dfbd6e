import { randomBytes } from 'node:crypto'

/** A word that nobody who writes what a model reads can know. */
export function newFence(): string {
  return `#${randomBytes(9).toString('base64url')}`
}
