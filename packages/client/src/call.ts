import { NoAnswerError, toError } from './hearback-error.ts'
import { toForm } from './to-form.ts'

export interface ClientOptions {
  /** Where the server is, such as `https://hearback.example.com`. */
  url: string
  /** An API key or a token. Keep keys on your servers; a page that people open gets links instead. */
  key: string
  /** How often a request is sent again that had no answer, or 429, 502, 503 or 504. */
  retries?: number
  /** Milliseconds until an attempt without an answer is given up; uploads have ten minutes. */
  timeoutMs?: number
  fetch?: typeof fetch
}

export interface CallOptions {
  signal?: AbortSignal
  /** Names a POST, so that repeating it does nothing twice; one is made when there is none. */
  idempotencyKey?: string
  headers?: Record<string, string>
}

export interface Request extends CallOptions {
  method: string
  /** With `{names}` of parameters. */
  path: string
  input?: { readonly [parameter: string]: unknown }
  accept?: string
}

/** Sends a request until it is answered, and gives back a success; throws HearbackError or NoAnswerError. */
export type Send = (request: Request) => Promise<Response>

const AGAIN = [429, 502, 503, 504]
/** As long as the server waits for one. */
const UPLOAD_LIMIT_MS = 600_000
const FIRST_PAUSE_MS = 300
const LONGEST_PAUSE_MS = 30_000

/** The one place that sends: credentials, idempotency keys, repeats. */
export function createSend({
  url,
  key,
  retries = 3,
  timeoutMs = 60_000,
  fetch = globalThis.fetch,
}: ClientOptions): Send {
  const origin = url.replace(/\/+$/, '')
  return async (request) => {
    const { method, signal } = request
    const idempotencyKey = method === 'POST' ? (request.idempotencyKey ?? crypto.randomUUID()) : null
    const address = origin + addressOf(request)
    const init = toInit(request, key, idempotencyKey)
    for (let attempt = 0; ; attempt++) {
      const last = attempt >= retries
      const limitMs = init.body instanceof FormData ? UPLOAD_LIMIT_MS : timeoutMs
      const outcome = await attemptOnce(
        (limit) => fetch(address, { ...init, signal: limit }),
        limitMs,
        signal,
      )
      signal?.throwIfAborted()
      if (outcome instanceof Response) {
        // The attempt before has done it, and its answer was lost.
        if (attempt > 0 && method === 'DELETE' && outcome.status === 404)
          return new Response(null, { status: 204 })
        if (outcome.ok) return outcome
        if (last || !AGAIN.includes(outcome.status)) throw await toError(outcome)
        await outcome.body?.cancel()
      } else if (last) throw new NoAnswerError(outcome.cause, idempotencyKey)
      await pause(pauseAfter(attempt, outcome instanceof Response ? outcome : null), signal)
    }
  }
}

/** The limit is for the beginning of the answer: reading the rest may take longer, and ends with the caller's signal. */
async function attemptOnce(
  send: (limit: AbortSignal) => Promise<Response>,
  limitMs: number,
  signal: AbortSignal | undefined,
): Promise<Response | { cause: unknown }> {
  const tooLate = new AbortController()
  const timer = setTimeout(() => tooLate.abort(new Error(`No answer within ${limitMs} ms.`)), limitMs)
  try {
    return await send(signal === undefined ? tooLate.signal : AbortSignal.any([tooLate.signal, signal]))
  } catch (cause) {
    return { cause }
  } finally {
    clearTimeout(timer)
  }
}

function addressOf({ path, input = {} }: Request): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null) query.append(name, String(each))
    }
  }
  return query.size === 0 ? filled : `${filled}?${query}`
}

function toInit(
  { method, input = {}, accept, headers }: Request,
  key: string,
  idempotencyKey: string | null,
): RequestInit {
  const { body } = input
  const form = toForm(body)
  return {
    method,
    // A redirect would take the key to another host.
    redirect: 'error',
    headers: {
      authorization: `Bearer ${key}`,
      ...(accept === undefined ? {} : { accept }),
      ...(idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
      ...(body === undefined || form !== null ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: form ?? JSON.stringify(body) }),
  }
}

/** Milliseconds: what the server asks for, else twice as long each time, spread so that clients don't come at once. */
function pauseAfter(attempt: number, response: Response | null): number {
  const seconds = Number(response?.headers.get('retry-after') ?? Number.NaN)
  const own = FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random())
  return Math.min(Number.isFinite(seconds) ? seconds * 1_000 : own, LONGEST_PAUSE_MS)
}

/** Rejects when the signal ends it. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
