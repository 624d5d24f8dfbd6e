import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Scope } from '#domain/conversation.ts'
import { StartupError } from '#lib/startup-error.ts'
import type { Options } from './options.ts'

export interface Client {
  /**
   * The parsed answer, null for 204; a form is sent as one, anything else as JSON. Throws StartupError with a sentence for a refusal, and Unreachable when the
   * server does not answer or can't just now.
   */
  call(method: string, path: string, body?: unknown, options?: CallOptions): Promise<unknown>
  /** What a GET answers, as it arrives. Throws as `call` does. */
  open(path: string): Promise<Readable>
}

interface CallOptions {
  /** Ends the wait. */
  signal?: AbortSignal
  /** The same call under the same key happens once. */
  idempotencyKey?: string
}

/** `--url` and `--key`, which every command that calls a server has. */
export const SERVER_OPTIONS = { url: { type: 'string' }, key: { type: 'string' } } as const

/** Where the server is and with which key to call it. Throws StartupError without a key. */
export function readServer(
  values: Options['values'],
  environment: NodeJS.ProcessEnv,
  scope: Scope,
): { url: string; key: string } {
  const url = (values.url ?? `http://localhost:${environment.PORT ?? 3000}`).replace(/\/+$/, '')
  const key = values.key ?? environment.HEARBACK_API_KEY
  if (key === undefined || key === '')
    throw new StartupError(`Give an API key with --key or HEARBACK_API_KEY; it needs the scope ${scope}.`)
  return { url, key }
}

/** The server may be back in a moment. */
export class Unreachable extends StartupError {}

const LONGEST_ANSWER_MS = 40_000

/** Calls a running server's API. */
export function createClient(url: string, key: string): Client {
  async function request(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(`${url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, authorization: `Bearer ${key}` },
    }).catch(() => null)
    if (response) return response
    throw new Unreachable(`No Hearback answers at ${url}. Start it there, or give its address with --url.`)
  }

  async function call(
    method: string,
    path: string,
    body?: unknown,
    { signal, idempotencyKey }: CallOptions = {},
  ): Promise<unknown> {
    const timeout = AbortSignal.timeout(LONGEST_ANSWER_MS)
    const response = await request(path, {
      method,
      headers: {
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    if (response.status === 204) return null
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok && answer !== null) return answer
    throw refusal(url, response.status, answer)
  }

  async function open(path: string): Promise<Readable> {
    const response = await request(path, {})
    if (response.ok && response.body) return Readable.fromWeb(response.body as ReadableStream)
    throw refusal(url, response.status, await response.json().catch(() => null))
  }

  return { call, open }
}

function refusal(url: string, status: number, answer: unknown): StartupError {
  if (status === 401)
    return new StartupError(`${url} does not know this API key. Give another one with --key.`)
  // Some surfaces say it in `message`.
  const { detail: problem, message } = (answer ?? {}) as { detail?: unknown; message?: unknown }
  const detail = problem ?? message ?? firstOfFields(answer)
  if (typeof detail !== 'string')
    return new Unreachable(
      `${url} answered ${status}, and not as Hearback does. Give its address with --url.`,
    )
  return status >= 500 || status === 429 ? new Unreachable(detail) : new StartupError(detail)
}

/** Of `{"field": ["…"]}`. */
function firstOfFields(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return undefined
  return Object.values(answer).find(Array.isArray)?.[0]
}
