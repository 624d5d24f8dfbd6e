import { type Problem, readProblem } from './read-problem.ts'
import { texts } from './texts.ts'

export type Reply<Value> = { ok: true; value: Value; headers: Headers } | { ok: false; problem: Problem }

export interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  /** Idempotency-Key: the same over repeats of what is the same. */
  key?: string
  /** The page is being left: the request outlives it. */
  leaving?: boolean
}

const DEADLINE_MS = 30_000

/** Calls the server's API as the operator who is signed in. Never throws; leaves the page when nobody is signed in. */
export async function callApi<Value>(path: string, call: Call = {}): Promise<Reply<Value>> {
  try {
    const response = await fetch(path, optionsOf(call))
    if (response.status === 401) return await leave()
    const body = parse(await response.text())
    if (!response.ok) return { ok: false, problem: readProblem(response.status, body) }
    return { ok: true, value: body as Value, headers: response.headers }
  } catch {
    return { ok: false, problem: { status: 0, text: texts.unreachable, fields: [] } }
  }
}

function optionsOf({ method = 'GET', body, key, leaving = false }: Call): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (key !== undefined) headers['idempotency-key'] = key
  return {
    method,
    headers,
    cache: 'no-store',
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(leaving ? { keepalive: true } : { signal: AbortSignal.timeout(DEADLINE_MS) }),
  }
}

/** The page goes away, so nothing may follow. */
function leave(): Promise<never> {
  location.assign('/console')
  return new Promise(() => undefined)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
