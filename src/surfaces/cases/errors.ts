import type { Presented } from '#commands/run.ts'
import type { AppError } from '#domain/errors.ts'
import { statusOf } from '#http/problem.ts'

type Result = 'conversation_not_created' | 'case_not_created'

/** On creation: `{result, message}`. A wrong field is 400 here and JSON that can't be read 422. */
export function presentNotCreated(result: Result) {
  return (error: AppError): Presented => ({
    status: error.code === 'invalid' ? 400 : error.code === 'malformed' ? 422 : statusOf(error.code),
    body: { result, message: error.message },
  })
}

/** On reading: `{message}`. */
export function presentMessage(error: AppError): Presented {
  const status = error.code === 'invalid' ? 400 : statusOf(error.code)
  return { status, body: { message: error.message } }
}
