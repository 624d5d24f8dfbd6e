/** What became of one request to send. `reason` is a machine word, such as the API's error code. */
export type SendResult =
  | { is: 'accepted'; external_id: string | null }
  /** For good: the same request would be refused again. */
  | { is: 'refused'; reason: string }
  /** It did not arrive, or was refused for the time being. */
  | { is: 'again'; reason: string; after_ms: number | null }
  /** It may have been taken. */
  | { is: 'unknown' }

/** Too many requests, or the service is down for a moment; everything else is refused for good. */
const PASSING = new Set([1, 2, 4, 80007, 130429, 131016, 131048, 131056, 131057, 133004])

export function judgeAnswer(answer: {
  status: number
  body: unknown
  retry_after_ms: number | null
}): SendResult {
  const { status, body, retry_after_ms } = answer
  if (status >= 200 && status < 300) return { is: 'accepted', external_id: idOf(body) }
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
