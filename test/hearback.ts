import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Config } from '#config'
import { startServer } from '../src/start-server.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

export interface Hearback {
  url: string
  /** With all scopes, in the default workspace. */
  key: string
  config: Config
  database: TestDatabase
  stop(): Promise<void>
  /** A request with the key unless `headers.authorization` says otherwise; a plain object is sent as JSON. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Called>
}

export interface Called {
  status: number
  headers: Headers
  /** Parsed when it is JSON, else the text. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape the document promises
  body: any
}

const KEY = 'hb_test_key_with_every_scope_000001'

/** A whole server with a database and a data dir of its own, over real HTTP; it stops when the test ends. */
export async function startHearback(
  t: Pick<TestContext, 'after'>,
  overrides: Partial<Config> = {},
): Promise<Hearback> {
  const database = await createTestDatabase(t)
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-test-'))
  const port = overrides.port ?? (await freePort())
  const config: Config = {
    port,
    host: '127.0.0.1',
    publicUrl: `http://127.0.0.1:${port}`,
    dataDir,
    databaseUrl: database.url,
    apiKey: KEY,
    roles: ['web', 'worker'],
    allowedPrivateTargets: ['127.0.0.0/8'],
    filesDir: dataDir,
    secret: 'a secret of more than twenty-four characters',
    logLevel: process.env.HEARBACK_TEST_LOG ?? 'silent',
    ...overrides,
  }
  const server = await startServer(config)
  t.after(async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const url = `http://127.0.0.1:${port}`
  return { url, key: KEY, config, database, stop: server.stop, call: createCaller(url, KEY) }
}

export function createCaller(url: string, key: string): Hearback['call'] {
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
  limitMs = 10_000,
): Promise<Value> {
  const deadline = Date.now() + limitMs
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined && found !== false) return found
    if (Date.now() > deadline) throw new Error(`this did not happen within ${limitMs} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
