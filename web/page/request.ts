import { type Outcome, readOutcome } from './outcome.ts'

/** Long enough for a slow phone network, short enough to notice a connection that died. */
const DEADLINE_MS = 30_000

/** GET, or POST when there is a body, as JSON. Never throws. */
export async function request<Value>(url: string, body?: unknown, key?: string): Promise<Outcome<Value>> {
  const options: RequestInit = {
    cache: 'no-store',
    credentials: 'same-origin',
    signal: AbortSignal.timeout(DEADLINE_MS),
  }
  if (body !== undefined) {
    options.method = 'POST'
    options.body = JSON.stringify(body)
    options.headers = { 'content-type': 'application/json', accept: 'application/json' }
    if (key) options.headers['idempotency-key'] = key
  }
  try {
    const response = await fetch(url, options)
    return readOutcome<Value>(response.status, await response.text(), response.headers.get('retry-after'))
  } catch {
    return { kind: 'unreachable', retry_after_ms: null }
  }
}

/** A random Idempotency-Key of 32 hex digits. `crypto.randomUUID` exists on HTTPS pages only. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
