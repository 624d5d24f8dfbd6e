import { StartupError } from '#lib/startup-error.ts'

export interface Client {
  /**
   * The parsed answer, null for 204. Throws StartupError with a sentence for a refusal, and Unreachable when the
   * server does not answer or can't just now. `signal` ends the wait.
   */
  call(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<unknown>
}

/** The server may be back in a moment. */
export class Unreachable extends StartupError {}

const LONGEST_ANSWER_MS = 40_000

/** Calls a running server's API. */
export function createClient(url: string, key: string): Client {
  async function call(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<unknown> {
    const timeout = AbortSignal.timeout(LONGEST_ANSWER_MS)
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    }).catch(() => {
      throw new Unreachable(`No Hearback answers at ${url}. Start it there, or give its address with --url.`)
    })
    if (response.status === 204) return null
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok && answer !== null) return answer
    throw refusal(url, response.status, answer)
  }
  return { call }
}

function refusal(url: string, status: number, answer: unknown): StartupError {
  if (status === 401)
    return new StartupError(`${url} does not know this API key. Give another one with --key.`)
  const { detail } = (answer ?? {}) as { detail?: unknown }
  if (typeof detail !== 'string')
    return new Unreachable(
      `${url} answered ${status}, and not as Hearback does. Give its address with --url.`,
    )
  return status >= 500 || status === 429 ? new Unreachable(detail) : new StartupError(detail)
}
