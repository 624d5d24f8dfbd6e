/** What became of one request to send. `reason` is a machine word, such as the API's error code. */
export type SendResult =
  | { is: 'accepted'; external_id: string | null }
  /** For good: the same request would be refused again. */
  | { is: 'refused'; reason: string }
  /** It did not arrive, or was refused for the time being. */
  | { is: 'again'; reason: string; after_ms: number | null }
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
  return isPassing ? { is: 'again', reason, after_ms: retry_after_ms } : { is: 'refused', reason }
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
