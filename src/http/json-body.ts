import { isUtf8 } from 'node:buffer'
import { AppError, invalidField } from '#domain/errors.ts'
import { nameField } from './name-field.ts'

const MAX_DEPTH = 40

/**
 * Parses a JSON body. Throws `malformed` for what is no JSON, `invalid` (naming the place) for what the database
 * or other programs could not hold: NUL characters, lone surrogates, numbers beyond a double, very deep nesting.
 */
export function parseJsonBody(bytes: Buffer): unknown {
  // Read leniently, what is no UTF-8 would be stored as other characters than were sent.
  if (!isUtf8(bytes)) throw new AppError('malformed', 'The body is not valid UTF-8.')
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new AppError('malformed', 'The body is not valid JSON.')
  }
  checkValue(value, '', 0)
  return value
}

function checkValue(value: unknown, pointer: string, depth: number): void {
  if (depth > MAX_DEPTH) throw invalidField(pointer, `The body is nested more than ${MAX_DEPTH} levels deep.`)
  if (typeof value === 'string') checkText(value, pointer)
  if (typeof value === 'number' && !Number.isFinite(value))
    throw invalidField(pointer, `${nameField(pointer)} is too large a number.`)
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkValue(item, `${pointer}/${index}`, depth + 1)
    return
  }
  for (const [key, item] of Object.entries(value)) {
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    checkText(key, pointer)
    checkValue(item, place, depth + 1)
  }
}

/** Throws `invalid` for a text that can't be stored. */
export function checkText(text: string, pointer: string): void {
  if (text.includes('\0'))
    throw invalidField(pointer, `${nameField(pointer)} must not contain NUL characters.`)
  if (!text.isWellFormed()) throw invalidField(pointer, `${nameField(pointer)} is not valid Unicode.`)
}
