import type { ErrorFormat } from './describe-errors.ts'
import { statusOf } from './problem.ts'

/** Described only: the errors of pages that people open are pages too, with the statuses of problems. */
export const errorPages: ErrorFormat = {
  present: ({ code }) => ({ status: statusOf(code), content_type: 'text/html; charset=utf-8', body: null }),
  schemaOf: () => ({ type: 'string' }),
}
