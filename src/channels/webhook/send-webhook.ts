import type { AddressGuard } from './address-guard.ts'
import { createGuardedRequests } from './guarded-requests.ts'
import { networkErrorWords } from './network-error-words.ts'
import { parseRetryAfter } from './parse-retry-after.ts'
import { type AnswerBody, readAnswer } from './read-answer.ts'

const mostAnswerBytes = 64 * 1024
const mostLoggedBytes = 8 * 1024

export interface WebhookRequest {
  url: string
  body: Buffer | string
  headers: Record<string, string>
  /** Over everything: name resolution, connection, headers and body. */
  timeout_ms: number
}

/** What became of one attempt. Delivered means `isDelivered(attempt)`. */
export interface Attempt {
  /** When it started, ISO 8601 UTC. */
  at: string
  duration_ms: number
  /** By lower-case name, in place of credentials a word; null when the address was refused and nothing was sent. */
  request_headers: Record<string, string> | null
  /** Null when no answer came. */
  status_code: number | null
  /** Words for the delivery log; null when a complete answer came that is no redirect. */
  error: string | null
  /** The time was over before the answer was complete. */
  timed_out: boolean
  /** The first 8 KiB as text, without NUL. */
  response_body: string
  /** What the receiver asked for with `Retry-After`. */
  retry_after_ms: number | null
  /** The whole answer for whoever acts on it; null when it was over 64 KiB or broke off. Not part of the log. */
  reply: Buffer | null
}

export interface WebhookSender {
  /** POSTs once. Never rejects: whatever goes wrong is the attempt's `error`. */
  send(request: WebhookRequest): Promise<Attempt>
  close(): Promise<void>
}

/** Sends to addresses that the guard lets through, and connects to exactly the address that was checked. */
export function createWebhookSender(options: { guard: AddressGuard; version: string }): WebhookSender {
  const requests = createGuardedRequests(options.guard)

  async function send(request: WebhookRequest): Promise<Attempt> {
    const started = new Date()
    const clock = performance.now()
    const answer: Answer = {
      request_headers: null,
      status_code: null,
      retry_after_ms: null,
      bytes: Buffer.alloc(0),
      complete: false,
    }
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(), request.timeout_ms)
    let error: string | null
    try {
      error = await exchange(request, answer, deadline.signal)
    } catch (cause) {
      error = deadline.signal.aborted
        ? `no complete answer within ${request.timeout_ms / 1000} s`
        : networkErrorWords(cause)
    } finally {
      clearTimeout(timer)
    }
    return {
      at: started.toISOString(),
      duration_ms: Math.round(performance.now() - clock),
      request_headers: answer.request_headers,
      status_code: answer.status_code,
      error,
      timed_out: error !== null && deadline.signal.aborted,
      response_body: toLoggedText(answer.bytes),
      retry_after_ms: answer.retry_after_ms,
      reply: answer.complete ? answer.bytes : null,
    }
  }

  /** Fills `answer` as it comes, so that an attempt that breaks off still shows what it got. */
  async function exchange(
    request: WebhookRequest,
    answer: Answer,
    signal: AbortSignal,
  ): Promise<string | null> {
    const target = await requests.check(request.url, signal)
    if (!target.ok) return target.reason
    const headers = {
      'accept-encoding': 'identity',
      'user-agent': `Hearback/${options.version}`,
      ...lowerCased(request.headers),
    }
    answer.request_headers = withoutCredentials(headers)
    const response = await requests.open(target, { method: 'POST', headers, body: request.body, signal })
    answer.status_code = response.statusCode
    answer.retry_after_ms = parseRetryAfter(response.headers['retry-after'], new Date())
    await readAnswer(response.body, response.headers['content-encoding'], mostAnswerBytes, answer)
    return response.statusCode >= 300 && response.statusCode < 400 ? 'redirect not followed' : null
  }

  return { send, close: requests.close }
}

interface Answer extends AnswerBody {
  request_headers: Record<string, string> | null
  status_code: number | null
  retry_after_ms: number | null
}

/** True for a 2xx whose answer arrived in time. */
export function isDelivered(attempt: Pick<Attempt, 'status_code' | 'error'>): boolean {
  const { status_code, error } = attempt
  return error === null && status_code !== null && status_code >= 200 && status_code < 300
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

/** A signature gives nothing away; what `Authorization` holds does. */
function withoutCredentials(headers: Record<string, string>): Record<string, string> {
  const { authorization } = headers
  return authorization === undefined ? headers : { ...headers, authorization: 'Basic (not kept)' }
}

/** Lossy UTF-8; a character cut in two at the end is left out, as is NUL, which PostgreSQL can't store. */
function toLoggedText(bytes: Buffer): string {
  return new TextDecoder().decode(bytes.subarray(0, mostLoggedBytes), { stream: true }).replaceAll('\0', '')
}
