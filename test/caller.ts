import { createServer } from 'node:net'

export interface Called {
  status: number
  headers: Headers
  /** Parsed when it is JSON, else the text. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape the document promises
  body: any
}

/** A plain object is sent as JSON; `headers` may replace the key. */
export type Call = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Called>

/** Sends requests with this key. */
export function createCaller(url: string, key: string): Call {
  return async (method, path, body, headers = {}) => {
    const isPlain = body !== undefined && !(body instanceof FormData) && typeof body !== 'string'
    const response = await fetch(path.startsWith('http') ? path : `${url}${path}`, {
      method,
      redirect: 'manual',
      headers: { authorization: key, ...(isPlain ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body === undefined ? {} : { body: isPlain ? JSON.stringify(body) : (body as FormData | string) }),
    })
    const text = await response.text()
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Waits until `look` gives something, at most `limitMs`. */
export async function eventually<Value>(
  look: () => Promise<Value | null | undefined | false> | Value | null | undefined | false,
  what: string,
  limitMs = 30_000,
): Promise<Value> {
  const deadline = Date.now() + limitMs
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined && found !== false) return found
    if (Date.now() > deadline) throw new Error(`this did not happen within ${limitMs} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
