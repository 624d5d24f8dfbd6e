import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '#config'
import { type Composition, startServer } from '../src/start-server.ts'
import { type Called, createCaller, freePort } from './caller.ts'
import { type Cleanup, createTestDatabase, type TestDatabase } from './database.ts'

export type { Called } from './caller.ts'
export { createCaller, eventually, freePort } from './caller.ts'

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

const KEY = 'hb_test_key_with_every_scope_000001'

/** A whole server with a database and a data dir of its own, over real HTTP; it stops when the test ends. */
export async function startHearback(
  t: Cleanup,
  overrides: Partial<Config> = {},
  composition: Composition = {},
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
    bucket: null,
    secret: 'a secret of more than twenty-four characters',
    mail: null,
    model: null,
    logLevel: process.env.HEARBACK_TEST_LOG ?? 'silent',
    drainSeconds: 0,
    ...overrides,
  }
  const server = await startServer(config, composition)
  t.after(async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const url = `http://127.0.0.1:${port}`
  return { url, key: KEY, config, database, stop: server.stop, call: createCaller(url, KEY) }
}
