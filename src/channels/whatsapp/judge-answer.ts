/**
 * What became of one request to send. `reason` is a machine word, such as the API's error code; with `of_channel` any other
 * message of the channel would have fared the same.
 */
export type SendResult =
  | { is: 'accepted'; external_id: string | null }
  /** For good: the same request would be refused again. */
  | { is: 'refused'; reason: string; of_channel?: true }
  /** It did not arrive, or was refused for the time being. */
  | { is: 'again'; reason: string; after_ms: number | null; of_channel?: true }
  /** It may have been taken. */
  | { is: 'unknown' }

/** What became of one upload, which nobody sees: it may be repeated. */
export type UploadResult =
  | { is: 'uploaded'; media_id: string }
  | Extract<SendResult, { is: 'refused' | 'again' }>

export interface Answer {
  status: number
  /** Parsed when it is complete JSON, else null. */
  body: unknown
  retry_after_ms: number | null
}

/** Too many requests, or the service is down for a moment; everything else is refused for good. */
const PASSING = new Set([1, 2, 4, 80007, 130429, 131016, 131048, 131056, 131057, 133004])
/** Too many requests of the application, the account or the number. */
const TOO_MANY = new Set([4, 80007, 130429])
/** The token, its rights, or the account: somebody has to mend that. */
const ACCESS = new Set([0, 3, 10, 190, 200, 368, 131005, 131031, 131042, 133010])

export function judgeAnswer(answer: Answer): SendResult {
  const { status, body } = answer
  return status >= 200 && status < 300 ? { is: 'accepted', external_id: idOf(body) } : judgeError(answer)
}

/** An answer without an id is not one to go on with. */
export function judgeUpload(answer: Answer): UploadResult {
  const { status, body } = answer
  if (status < 200 || status >= 300) return judgeError(answer)
  const { id } = (body ?? {}) as { id?: unknown }
  return typeof id === 'string' && id !== ''
    ? { is: 'uploaded', media_id: id }
    : { is: 'again', reason: 'no_media_id', after_ms: null }
}

function judgeError({
  status,
  body,
  retry_after_ms,
}: Answer): Extract<SendResult, { is: 'refused' | 'again' }> {
  const code = codeOf(body)
  const reason = code === null ? `http_${status}` : String(code)
  const isPassing = status >= 500 || status === 429 || (code !== null && PASSING.has(code))
  const isOfChannel =
    code === null ? status === 429 || status === 401 : (isPassing ? TOO_MANY : ACCESS).has(code)
  const outcome = isPassing
    ? ({ is: 'again', reason, after_ms: retry_after_ms } as const)
    : ({ is: 'refused', reason } as const)
  return isOfChannel ? { ...outcome, of_channel: true } : outcome
}

function codeOf(body: unknown): number | null {
  const { error } = (body ?? {}) as { error?: { code?: unknown } }
  return Number.isSafeInteger(error?.code) ? Number(error?.code) : null
}

function idOf(body: unknown): string | null {
  const { messages } = (body ?? {}) as { messages?: { id?: unknown }[] }
  const id = Array.isArray(messages) ? messages[0]?.id : undefined
  return typeof id === 'string' && id !== '' && !id.includes('\0') ? id.slice(0, 500) : null
}
