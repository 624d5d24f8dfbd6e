import { AppError } from '#domain/errors.ts'
import { type ItemVersion, readVersion } from '#domain/item-version.ts'
import type { PageOfNumber } from '#queries/numbered-page.ts'
import { LONGEST_MESSAGE, type MessageBody } from './schema.ts'

const LONGEST_ID = 255
const TRUE = new Set(['true', '1', 'on', 'yes'])
const FALSE = new Set(['false', '0', 'off', 'no'])

export const toPage = ({ page, page_size }: { page: number; page_size: number }): PageOfNumber => ({
  pageNumber: page,
  pageSize: page_size,
})

/** The fields of a form, checked as a body is. */
export function toMessage(fields: Record<string, string[]>): MessageBody {
  const conversation_id = readText(fields, 'conversation_id', { least: 1, most: LONGEST_ID })
  const message = readText(fields, 'message', { least: 0, most: LONGEST_MESSAGE })
  const session_id = isGiven(fields.session_id?.[0])
    ? readText(fields, 'session_id', { least: 1, most: LONGEST_ID })
    : null
  return { conversation_id, message, session_id, stream: readBoolean(fields, 'stream') }
}

/** An address says true and false in the words of its client's language; what is left empty is not given. */
export function toItemQuery(query: Record<string, unknown>): Record<string, unknown> {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  return Object.fromEntries(
    given.map(([name, value]) => [name, name === 'new_version' ? toFlag(value) : value]),
  )
}

function toFlag(value: unknown): unknown {
  const word = String(value).toLowerCase()
  return TRUE.has(word) ? 'true' : FALSE.has(word) ? 'false' : value
}

function readText(
  fields: Record<string, string[]>,
  name: string,
  { least, most }: { least: number; most: number },
): string {
  const value = fields[name]?.[0]
  if (value === undefined) throw wrong(`/${name}`, `"${name}" is required.`, 'required', fields)
  if (value.length < least) throw wrong(`/${name}`, `"${name}" must not be empty.`, 'minLength', value)
  if (value.length > most)
    throw wrong(`/${name}`, `"${name}" must have at most ${most} characters.`, 'maxLength', value)
  return value
}

function readBoolean(fields: Record<string, string[]>, name: string): boolean | null {
  const value = fields[name]?.[0]
  if (!isGiven(value)) return null
  const word = value.toLowerCase()
  if (TRUE.has(word)) return true
  if (FALSE.has(word)) return false
  throw wrong(`/${name}`, `"${name}" must be true or false.`, 'type:boolean', value)
}

/** Forms have no null: clients leave the field empty or write the word. */
function isGiven(value: string | undefined): value is string {
  return value !== undefined && value !== '' && value !== 'null'
}

/** `789` and `msg_789` name the same message. */
export function toMessageNumber(text: string): number {
  const [, digits] = /^(?:msg_)?(\d{1,15})$/.exec(text) ?? []
  if (digits === undefined)
    throw wrong('/query/message_id', '"message_id" must be a whole number.', 'type:integer', text)
  return Number(digits)
}

export function toVersion(text: string): ItemVersion {
  const version = readVersion(text)
  if (version === null)
    throw wrong('/query/version', '"version" must be two numbers such as "1.0".', 'pattern', text)
  return version
}

export function wrong(pointer: string, message: string, rule: string, input: unknown): AppError {
  return new AppError('invalid', message, { fields: [{ pointer, message, rule, input }] })
}
