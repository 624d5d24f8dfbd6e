/** How a request to the server ended, whichever way it was sent. */
export type Outcome<Value> =
  | { kind: 'done'; value: Value }
  /** The conversation moved on meanwhile: fetch the view again. */
  | { kind: 'changed' }
  /** The link is unknown or has expired. */
  | { kind: 'gone' }
  /** The server refuses this request; `detail` is a sentence for the person, null when it gave none. */
  | { kind: 'refused'; detail: string | null }
  /** There is no room for files just now; the same request may be sent again later. */
  | { kind: 'full' }
  /** No answer, or 'not now': the same request may be sent again. */
  | { kind: 'unreachable'; retry_after_ms: number | null }

/** Reads an HTTP answer; `status` 0 means that none arrived. `retry_after` is the header in seconds or null. */
export function readOutcome<Value>(status: number, body: string, retry_after: string | null): Outcome<Value> {
  const parsed = parse(body)
  if (status === 200 && parsed !== null) return { kind: 'done', value: parsed as Value }
  if (status === 404 || status === 410) return { kind: 'gone' }
  if (status === 409) return { kind: 'changed' }
  if (status === 507) return { kind: 'full' }
  // A 200 that is no JSON comes from something in between, such as the sign-in page of a wireless network.
  if (status < 400 || status >= 500 || status === 408 || status === 429) {
    const seconds = Number(retry_after)
    return { kind: 'unreachable', retry_after_ms: retry_after && seconds >= 0 ? seconds * 1000 : null }
  }
  return { kind: 'refused', detail: sentence(parsed?.detail) }
}

function parse(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function sentence(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
