import { isKeyName } from './script/draft.ts'
import { MOST_KEYS, readSessionKeys, type SessionKeys } from './session-keys.ts'

/** What came back from an endpoint whose reply may hold session keys. */
export interface EndpointReply {
  /** Null when none came. */
  status_code: number | null
  /** All of it, decompressed; null when it was too large or broke off. */
  body: Uint8Array | null
  /** Why there is no complete answer; null when there is one, however large. */
  missing: 'late' | 'not_delivered' | null
}

/** Why nothing is merged, as the delivery's `outcome` says. */
export type NothingMerged =
  | 'nothing_to_merge'
  | 'late'
  | 'not_delivered'
  | 'not_200'
  | 'too_large'
  | 'not_json'
  | 'not_an_object'
  | 'too_deep'
  | 'forbidden_key'
  | 'invalid_keys'
  | 'too_many_keys'

export type ReplyReading = { keys: SessionKeys } | { keys: null; why: NothingMerged }

const DEEPEST = 50

/**
 * The session keys of a reply: `{user_session_keys: [{key, value, type?}]}`, or a flat object of names and values. All of
 * them or, where anything is wrong, none. Pure and total, whatever the bytes are.
 */
export function readReply({ status_code, body, missing }: EndpointReply): ReplyReading {
  if (missing !== null) return nothing(missing)
  if (status_code === null || status_code < 200 || status_code > 299) return nothing('not_delivered')
  if (body === null) return nothing('too_large')
  const text = decode(body)
  if (text !== null && text.trim() === '') return nothing('nothing_to_merge')
  if (status_code !== 200) return nothing('not_200')
  const parsed = text === null ? null : parse(text)
  if (text === null || parsed === null) return nothing('not_json')
  const { value } = parsed
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return nothing('not_an_object')
  const flaw = findFlaw(value)
  if (flaw !== null) return nothing(flaw)
  return readKeys(parseAsWritten(text))
}

function readKeys(reply: Record<string, unknown>): ReplyReading {
  const { user_session_keys: listed } = reply
  if (listed !== undefined && !Array.isArray(listed)) return nothing('invalid_keys')
  const list: unknown[] = listed ?? Object.entries(reply).map(([key, value]) => ({ key, value }))
  if (list.length === 0) return nothing('nothing_to_merge')
  if (list.length > MOST_KEYS) return nothing('too_many_keys')
  const read = readSessionKeys(list)
  return read.keys === null ? nothing('invalid_keys') : { keys: read.keys }
}

/** Names that reach an object's prototype are refused wherever they stand, so that nobody's later parsing meets one. */
function findFlaw(reply: object): 'forbidden_key' | 'too_deep' | null {
  let level: unknown[] = [reply]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return 'too_deep'
    const objects = level.filter((each) => typeof each === 'object' && each !== null)
    for (const each of objects) {
      const names = Array.isArray(each) ? [] : [...Object.keys(each), ...nameOf(each)]
      if (!names.every(isKeyName)) return 'forbidden_key'
    }
    level = objects.flatMap((each) => Object.values(each))
  }
  return null
}

/** The name that an item of a list of keys gives to one. */
function nameOf(item: object): string[] {
  const { key } = item as { key?: unknown }
  return typeof key === 'string' ? [key] : []
}

function decode(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return null
  }
}

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/**
 * Numbers stay as they are written: an id of twenty digits is no double, and a price of 1.10 says so. For a text that is
 * known to be an object, and not nested deep.
 */
function parseAsWritten(text: string): Record<string, unknown> {
  const keepWritten = (_: string, value: unknown, { source }: { source: string }) =>
    typeof value === 'number' ? JSON.rawJSON(source) : value
  return JSON.parse(text, keepWritten as (name: string, value: unknown) => unknown)
}

function nothing(why: NothingMerged): ReplyReading {
  return { keys: null, why }
}
