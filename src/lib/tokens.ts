import { createHash, randomBytes, randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const randomLength = 27 // about 160 bits
const checksumLength = 6

/** An unguessable token for links and sessions: 192 random bits as 32 URL-safe characters. */
export function createToken(): string {
  return randomBytes(24).toString('base64url')
}

/** What is stored of a token or API key: SHA-256, 32 bytes. Enough, because tokens are random. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** `hb_`, 27 random characters and a checksum of 6, so that scanners and typos are told apart without the database. */
export function createApiKey(): string {
  let key = 'hb_'
  for (let index = 0; index < randomLength; index++) key += base62[randomInt(base62.length)]
  return key + checksumOf(key)
}

/** Whether it has the form of a generated key; keys set by hand may be any string of 24 characters or more. */
export function looksLikeApiKey(text: string): boolean {
  return /^hb_[0-9A-Za-z]{33}$/.test(text)
}

/** False for a generated key with a typo. */
export function hasValidChecksum(key: string): boolean {
  return looksLikeApiKey(key) && key.slice(-checksumLength) === checksumOf(key.slice(0, -checksumLength))
}

function checksumOf(text: string): string {
  let rest = crc32(text)
  let checksum = ''
  for (let index = 0; index < checksumLength; index++) {
    checksum = base62[rest % base62.length] + checksum
    rest = Math.floor(rest / base62.length)
  }
  return checksum
}
