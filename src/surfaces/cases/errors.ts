import type { Presented } from '#commands/run.ts'
import type { AppError } from '#domain/errors.ts'
import type { ErrorFormat } from '#http/describe-errors.ts'
import { statusOf } from '#http/problem.ts'
import { CaseNotCreated, ConversationNotCreated, Message } from './schema.ts'

/** On creating a conversation: `{result, message}`. */
export const conversationNotCreated: ErrorFormat = {
  present: presentNotCreated('conversation_not_created'),
  schemaOf: () => ConversationNotCreated,
}

/** On creating a case: `{result, message}`. */
export const caseNotCreated: ErrorFormat = {
  present: presentNotCreated('case_not_created'),
  schemaOf: () => CaseNotCreated,
}

/** On reading: `{message}`. */
export const messages: ErrorFormat = { present: presentMessage, schemaOf: () => Message }

/** A wrong field is 400 here and JSON that can't be read 422. */
function presentNotCreated(result: 'conversation_not_created' | 'case_not_created') {
  return (error: AppError): Presented => ({
    status: error.code === 'invalid' ? 400 : error.code === 'malformed' ? 422 : statusOf(error.code),
    body: { result, message: error.message },
  })
}

function presentMessage(error: AppError): Presented {
  const status = error.code === 'invalid' ? 400 : statusOf(error.code)
  return { status, body: { message: error.message } }
}
