/** One thing that is wrong with a request: where, as a JSON pointer such as `/case/case_kind`, and what. */
export interface FieldError {
  pointer: string
  message: string
}

/** Hearback answered, and did not do it. `message` is its sentence, whichever surface's format it came in. */
export class HearbackError extends Error {
  override readonly name = 'HearbackError'
  readonly status: number
  /** Of the answer, for questions to whoever runs the server; null when something in between answered. */
  readonly request_id: string | null
  readonly errors: readonly FieldError[]
  /** As it came: parsed when it was JSON, else the text. */
  readonly body: unknown

  constructor(status: number, request_id: string | null, body: unknown) {
    const { message, errors } = readProblem(body)
    super(message ?? `Hearback answered ${status}.`)
    this.status = status
    this.request_id = request_id
    this.errors = errors
    this.body = body
  }
}

/** No answer came, after all attempts; `cause` says why. Whether it was done is not known: ask again with the same key. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError'
  readonly idempotencyKey: string | null

  constructor(cause: unknown, idempotencyKey: string | null) {
    super('Hearback could not be reached.', { cause })
    this.idempotencyKey = idempotencyKey
  }
}

/** Reads an answer that is no success. */
export async function toError(response: Response): Promise<HearbackError> {
  const text = await response.text().catch(() => '')
  return new HearbackError(response.status, response.headers.get('x-request-id'), parse(text))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** A problem (RFC 9457), `{message}`, or `{detail: [{loc, msg}]}`. */
function readProblem(body: unknown): { message: string | null; errors: FieldError[] } {
  if (typeof body !== 'object' || body === null) return { message: null, errors: [] }
  const { detail, message, errors } = body as { detail?: unknown; message?: unknown; errors?: unknown }
  if (Array.isArray(detail)) {
    const found = detail.map(({ loc = [], msg = '' }: { loc?: unknown[]; msg?: string }) => ({
      pointer: `/${loc.slice(1).join('/')}`,
      message: msg,
    }))
    return { message: found[0] === undefined ? null : found[0].message, errors: found }
  }
  const sentence = [detail, message].find((each) => typeof each === 'string')
  return {
    message: (sentence as string | undefined) ?? null,
    errors: Array.isArray(errors) ? (errors as FieldError[]) : [],
  }
}
