/**
 * The one error class. `code` comes from a closed list that each surface maps to its own status and body;
 * `message` and `fields` may be shown to a client, `cause` never is.
 */
export type ErrorCode =
  | 'malformed' // the body can't be read at all
  | 'invalid' // a field is missing or wrong
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'not_acceptable'
  | 'gone'
  | 'conflict'
  | 'idempotency_mismatch'
  | 'too_large'
  | 'unsupported_media_type'
  | 'expectation_failed' // something is expected of us that we don't do
  | 'unavailable' // try again shortly
  | 'storage_full' // no room for files
  | 'unexpected'

export interface FieldError {
  /** A JSON pointer into the body, or `/query/<name>`, `/path/<name>`, `/header/<name>`. */
  pointer: string
  message: string
  /** Which rule was broken, as JSON Schema calls it, and by what. */
  rule?: string
  input?: unknown
}

export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: readonly FieldError[]

  constructor(
    code: ErrorCode,
    message: string,
    options: { fields?: readonly FieldError[]; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.fields = options.fields ?? []
  }
}

/** An `invalid` error about one field. */
export function invalidField(pointer: string, message: string): AppError {
  return new AppError('invalid', message, { fields: [{ pointer, message }] })
}
