import { AppError } from '#domain/errors.ts'
import { type ItemVersion, readVersion } from '#domain/item-version.ts'
import { createFormCheck } from '#http/validation.ts'
import type { PageOfNumber } from '#queries/numbered-page.ts'
import { MessageBody } from './schema.ts'

const TRUE = new Set(['true', '1', 'on', 'yes'])
const FALSE = new Set(['false', '0', 'off', 'no'])

export const toPage = ({ page, page_size }: { page: number; page_size: number }): PageOfNumber => ({
  pageNumber: page,
  pageSize: page_size,
})

const checkMessage = createFormCheck(MessageBody)

/** What a form says of streaming. */
export const toStream = (fields: Record<string, string[]>) =>
  toFlag(orNull(fields.stream?.[0])) as boolean | null

/** The fields of a form, checked as a body is. */
export function toMessage(fields: Record<string, string[]>): MessageBody {
  const body = {
    conversation_id: fields.conversation_id?.[0],
    message: fields.message?.[0],
    session_id: orNull(fields.session_id?.[0]),
    stream: toStream(fields),
    file: orNull(fields.file?.[0]),
  }
  checkMessage(body)
  return body as MessageBody
}

/** An address says true and false in the words of its client's language; what is left empty is not given. */
export function toItemQuery(query: Record<string, unknown>): Record<string, unknown> {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  return Object.fromEntries(
    given.map(([name, value]) => [name, name === 'new_version' ? toFlag(value) : value]),
  )
}

/** What says neither stays as it is. */
function toFlag(value: unknown): unknown {
  const word = String(value).toLowerCase()
  return TRUE.has(word) || FALSE.has(word) ? TRUE.has(word) : value
}

/** Forms have no null: clients leave the field empty or write the word. */
function orNull(value: string | undefined): string | null {
  return value === undefined || value === '' || value === 'null' ? null : value
}

/** `789` and `msg_789` name the same message. */
export const toMessageNumber = (text: string) => Number(text.replace(/^msg_/, ''))

export function toVersion(text: string): ItemVersion {
  const version = readVersion(text)
  if (version === null)
    throw wrong('/query/version', '"version" must be two numbers such as "1.0".', 'pattern', text)
  return version
}

export function wrong(pointer: string, message: string, rule: string, input: unknown): AppError {
  return new AppError('invalid', message, { fields: [{ pointer, message, rule, input }] })
}
