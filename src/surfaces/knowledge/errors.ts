import { Type } from 'typebox'
import type { Presented } from '#commands/run.ts'
import type { AppError } from '#domain/errors.ts'
import type { ErrorFormat } from '#http/describe-errors.ts'
import { statusOf } from '#http/problem.ts'
import { Detail, FieldErrors } from './answer-schema.ts'

const OUTSIDE_THE_BODY = /^\/(?:query|header)\//

/** `{"field": ["…"]}` with 400 for what is wrong with a field, `{"detail": "…"}` for all else. */
export const knowledgeErrors: ErrorFormat = {
  present: presentError,
  schemaOf: (status) => (status === 400 ? Type.Union([FieldErrors, Detail]) : Detail),
}

function presentError(error: AppError): Presented {
  const { code, message, fields } = error
  if (code === 'not_found' || fields.some(({ pointer }) => pointer.startsWith('/path/')))
    return { status: 404, body: { detail: 'Not found.' } }
  if (code !== 'invalid') return { status: statusOf(code), body: { detail: message } }
  const named = fields.filter(({ pointer }) => pointer !== '')
  if (named.length === 0) return { status: 400, body: { detail: message } }
  const messages = new Map<string, string[]>()
  for (const field of named) {
    const name = nameOf(field.pointer)
    messages.set(name, [...(messages.get(name) ?? []), field.message])
  }
  // A client may name a field "__proto__", which this makes a property like any other.
  return { status: 400, body: Object.fromEntries(messages) }
}

/** The field of the body, or the parameter. */
function nameOf(pointer: string): string {
  const [name = ''] = pointer.replace(OUTSIDE_THE_BODY, '/').split('/').slice(1)
  return name.replaceAll('~1', '/').replaceAll('~0', '~')
}
