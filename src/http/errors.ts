import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { keepRefusal, replayAnswer, toAnswer } from '#commands/run.ts'
import { AppError, type ErrorCode } from '#domain/errors.ts'
import type { Services } from '#services'
import { callOf, sendAnswer } from './answer.ts'
import { type ErrorFormat, noteErrors } from './describe-errors.ts'
import { nameUnread } from './idempotency.ts'
import { toInvalidError } from './validation.ts'

const NOT_KEPT = new Set([401, 403])
const RETRY_AFTER_SECONDS = '2'
/** Why a body can't be read; what else fails before it was, such as the database, says nothing about it. */
const OF_READING = new Set<ErrorCode>(['malformed', 'invalid', 'unsupported_media_type', 'too_large'])

/** Every error of the routes in this scope leaves in the surface's own format, never in the framework's. */
export function answerErrors(
  app: FastifyInstance,
  services: Services,
  format: ErrorFormat,
  /** For a request that no route has. */
  formatOf = (_path: string) => format,
): void {
  noteErrors(app, format)
  app.setErrorHandler(async (thrown: FastifyError, request, reply) => {
    const error = await refuseOtherBody(services, request, toAppError(thrown, request))
    const { present } = request.is404 ? formatOf(request.url.split('?', 1)[0] ?? '') : format
    const answer = toAnswer(present(error))
    if (answer.status >= 500) request.log.error({ err: thrown }, 'a request failed')
    if (error.code === 'unavailable') reply.header('Retry-After', RETRY_AFTER_SECONDS)
    if (answer.status < 500 && !NOT_KEPT.has(answer.status) && request.idempotency)
      await keepRefusal(services.context, callOf(request), answer).catch((cause: unknown) =>
        request.log.warn({ err: cause }, 'a refusal could not be kept for its idempotency key'),
      )
    return sendAnswer(reply, answer)
  })
}

/** A body that can't be read is not the one that its key was used for before. */
async function refuseOtherBody(
  { context }: Services,
  request: FastifyRequest,
  error: AppError,
): Promise<AppError> {
  const isUnread = request.body === undefined && OF_READING.has(error.code)
  if (!isUnread || request.idempotency !== null || !request.credential) return error
  request.idempotency = nameUnread(request)
  if (request.idempotency === null) return error
  const { workspace_id } = request.credential
  return replayAnswer(context, workspace_id, request.idempotency).then(
    () => error,
    (cause: unknown) => (cause instanceof AppError && cause.code === 'idempotency_mismatch' ? cause : error),
  )
}

const byFastifyCode: Record<string, [ErrorCode, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['too_large', 'The body is too large.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 'This content type is not accepted here.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed', 'The body is not as long as its Content-Length says.'],
  FST_ERR_CTP_EMPTY_TYPE: ['unsupported_media_type', 'The Content-Type header is missing.'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['unsupported_media_type', 'The body must be multipart/form-data.'],
  FST_PARTS_LIMIT: ['too_large', 'The form has too many parts.'],
  FST_FILES_LIMIT: ['too_large', 'The form has too many files.'],
  FST_FIELDS_LIMIT: ['too_large', 'The form has too many fields.'],
  FST_REQ_FILE_TOO_LARGE: ['too_large', 'A file of the form is too large.'],
}

/** Anything thrown, as the one error class; what nobody expected becomes `unexpected`. */
export function toAppError(thrown: FastifyError | Error, request: FastifyRequest): AppError {
  if (thrown instanceof AppError) return thrown
  const error = thrown as FastifyError
  if (error.validation) return toInvalidError(error.validation, error.validationContext)
  const known = byFastifyCode[error.code]
  if (known) return new AppError(known[0], known[1], { cause: error })
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new AppError('malformed', 'The request can’t be read.', { cause: error })
  // What the database refuses as data although it passed every check is the client's to mend.
  if (/^22/.test(error.code ?? '')) {
    request.log.warn({ err: error }, 'the database refused a value')
    return new AppError('invalid', 'A value in the request can’t be stored.', { cause: error })
  }
  return new AppError('unexpected', 'Something went wrong on our side. It has been logged.', { cause: error })
}

export function replyNotFound(): never {
  throw new AppError('not_found', 'There is nothing at this address.')
}
