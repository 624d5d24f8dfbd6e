const KEY = /^[0-9a-f-]+(?:\/[0-9a-f-]+)*$/

/** Throws when a key could lead elsewhere: that is our own mistake, never the client's. */
export function requireKey(key: string): string {
  if (!KEY.test(key)) throw new Error('a storage key has only hex digits, dashes and slashes')
  return key
}
