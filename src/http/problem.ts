import { STATUS_CODES } from 'node:http'
import type { Presented } from '#commands/run.ts'
import type { AppError, ErrorCode } from '#domain/errors.ts'
import type { ErrorFormat } from './describe-errors.ts'
import { Problem } from './problem-schema.ts'

const statuses: Record<ErrorCode, number> = {
  malformed: 400,
  invalid: 422,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  gone: 410,
  conflict: 409,
  idempotency_mismatch: 422,
  too_large: 413,
  expectation_failed: 417,
  unsupported_media_type: 415,
  unavailable: 503,
  storage_full: 507,
  unexpected: 500,
}

export function statusOf(code: ErrorCode): number {
  return statuses[code]
}

/** The error format of the native routes. */
export const problems: ErrorFormat = { present: problem, schemaOf: () => Problem }

/** RFC 9457 problem details. */
export function problem(error: AppError): Presented {
  const status = statusOf(error.code)
  return {
    status,
    content_type: 'application/problem+json; charset=utf-8',
    body: {
      type: 'about:blank',
      title: STATUS_CODES[status] ?? 'Error',
      status,
      detail: error.message,
      errors: error.fields.map(({ pointer, message }) => ({ pointer, message })),
    },
  }
}
