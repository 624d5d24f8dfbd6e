import { isKeyName } from './script/draft.ts'
import type { SessionKey } from './script/state.ts'

export type SessionKeys = Record<string, SessionKey>

interface KeyIssue {
  /** Where in the list. */
  index: number
  field: 'key' | 'value' | 'type'
  message: string
}

/** In one list, and in a session. */
export const MOST_KEYS = 1_000
export const LONGEST_KEY_NAME = 100
const LONGEST_VALUE = 20_000
/** Characters of all names and values of a session. */
const MOST_CHARACTERS = 250_000

/**
 * The session keys of a list `[{key, value, type?}]`, or what is wrong with the first item that is wrong. A value
 * that is no string is kept as JSON text; the type is kept where it is `location` and the value has coordinates.
 */
export function readSessionKeys(
  list: readonly unknown[],
): { keys: SessionKeys } | { keys: null; issue: KeyIssue } {
  const keys: SessionKeys = {}
  for (const [index, item] of list.entries()) {
    const wrong = (field: KeyIssue['field'], message: string) => ({
      keys: null,
      issue: { index, field, message },
    })
    const { key, value, type = null } = (item ?? {}) as Record<string, unknown>
    if (typeof key !== 'string' || !isName(key))
      return wrong('key', `A key is named with 1 to ${LONGEST_KEY_NAME} characters.`)
    if (!isKeyName(key)) return wrong('key', 'A key may not have this name.')
    if (value === undefined) return wrong('value', 'The value is missing.')
    if (type !== null && typeof type !== 'string') return wrong('type', 'The type is null or "location".')
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
      return wrong('value', 'A number of more than 15 digits is sent as text.')
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    if (text.length > LONGEST_VALUE || !isPlain(text))
      return wrong('value', `A value has at most ${LONGEST_VALUE} characters, and none that is not Unicode.`)
    keys[key] = { value: text, type: type === 'location' && isLocation(text) ? type : null }
  }
  return { keys }
}

/** Whether a session that has these keys takes those as well. */
export function hasRoomFor(present: Readonly<SessionKeys>, added: Readonly<SessionKeys>): boolean {
  const all = Object.entries({ ...present, ...added })
  const characters = all.reduce((sum, [name, { value }]) => sum + name.length + value.length, 0)
  return all.length <= MOST_KEYS && characters <= MOST_CHARACTERS
}

/** As they are handed out. */
export function listSessionKeys(keys: Readonly<SessionKeys>): (SessionKey & { key: string })[] {
  return Object.entries(keys).map(([key, { value, type }]) => ({ key, value, type }))
}

function isName(name: string): boolean {
  return name !== '' && name.length <= LONGEST_KEY_NAME && isPlain(name)
}

/** PostgreSQL stores no NUL. */
function isPlain(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

function isLocation(text: string): boolean {
  try {
    const { latitude, longitude } = (JSON.parse(text) ?? {}) as Record<string, unknown>
    return latitude !== undefined && longitude !== undefined
  } catch {
    return false
  }
}
