import type { Presented } from '#commands/run.ts'
import type { AppError } from '#domain/errors.ts'
import type { ErrorFormat } from '#http/describe-errors.ts'
import { statusOf } from '#http/problem.ts'
import { Refusal } from './schema.ts'

/** `{message}`; a wrong value is 400 here. */
export const messages: ErrorFormat = { present: presentMessage, schemaOf: () => Refusal }

function presentMessage(error: AppError): Presented {
  const status = error.code === 'invalid' ? 400 : statusOf(error.code)
  return { status, body: { message: status === 401 ? 'Unauthorized.' : error.message } }
}
