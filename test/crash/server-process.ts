import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '../caller.ts'
import { MAIN, NODE_COMPILE_CACHE } from '../run-hearback.ts'

export const TEST_KEY = 'hb_test_key_with_every_scope_000001'

/** A start after a crash recovers the database first, perhaps beside many other tests. */
const LONGEST_START_MS = 60_000

export interface ServerProcess {
  /** Empty without web. */
  url: string
  child: ChildProcess
  /** All it has written so far. */
  said: { stdout: string; stderr: string }
  /** Waits for the end. */
  ended(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Runs `hearback start` in a process of its own, as an operator would; does not wait until it is ready. */
export function spawnServer(
  t: { after(fn: () => Promise<void>): void },
  environment: Record<string, string>,
  options: { main?: string; nodeOptions?: string[] } = {},
): ServerProcess {
  const { main, nodeOptions = [] } = options
  const { PATH = '', TMPDIR = '', HOME = '', NODE_OPTIONS = '' } = process.env
  const child = spawn(process.execPath, [...nodeOptions, main ?? MAIN, 'start'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH,
      HOME,
      ...(TMPDIR === '' ? {} : { TMPDIR }),
      ...(main === undefined ? { NODE_COMPILE_CACHE } : {}),
      // What alters the sources for the tests alters them for their servers.
      ...(NODE_OPTIONS === '' ? {} : { NODE_OPTIONS }),
      HEARBACK_API_KEY: TEST_KEY,
      HEARBACK_ALLOW_PRIVATE_TARGETS: '127.0.0.0/8',
      HEARBACK_LOG_LEVEL: 'warn',
      ...environment,
    },
  })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
    })
  const end = once(child, 'close').then(([code, signal]) => ({ code, signal }))
  t.after(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await end
  })
  const url = environment.PORT === undefined ? '' : `http://127.0.0.1:${environment.PORT}`
  return { url, child, said, ended: () => end }
}

/** Waits until the start has been announced. Throws with what the process said when it ends instead. */
export async function ready(server: ServerProcess): Promise<ServerProcess> {
  await eventually(
    () => {
      if (server.child.exitCode !== null || server.child.signalCode !== null)
        throw new Error(`the server ended: ${server.said.stdout}${server.said.stderr}`)
      return server.said.stdout.includes('Hearback is ready')
    },
    'the server is ready',
    LONGEST_START_MS,
  ).catch((error: Error) => {
    throw new Error(`${error.message}; it said: ${server.said.stdout}${server.said.stderr}`)
  })
  return server
}

/** kill -9 to the server, and to its database server as well when `database` is given (its data dir). */
export async function killServer(server: ServerProcess, database: string | null): Promise<void> {
  const postmaster = database === null ? null : await postmasterOf(database)
  server.child.kill('SIGKILL')
  if (postmaster !== null) process.kill(postmaster, 'SIGKILL')
  await server.ended()
}

async function postmasterOf(dataDir: string): Promise<number | null> {
  const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? null : Number.parseInt(text, 10)
}
