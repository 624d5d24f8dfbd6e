import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { StartupError } from '#lib/startup-error.ts'
import type { PostgresHome } from './postgres-home.ts'

/** How long another process may take to say its number; a frozen one never does. */
const ANSWER_DEADLINE_MS = 1_000

/**
 * Keeps a second Hearback process off the same database. The lock is a listening socket, so it ends with its
 * process however that dies, and a reused process number never looks like a holder.
 * @returns releases the lock
 * @throws StartupError when another process holds it
 */
export async function takeProcessLock(home: PostgresHome, dataDir: string): Promise<() => Promise<void>> {
  const path = lockPath(home)
  const server = (await listen(path)) ?? (await replaceStale(path, dataDir))
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

async function replaceStale(path: string, dataDir: string): Promise<Server> {
  const holder = await askHolder(path)
  if (holder === null) await rm(path, { force: true })
  const server = holder === null ? await listen(path) : null
  if (server !== null) return server
  throw new StartupError(
    `Another Hearback server is already running on ${dataDir} (process ${holder ?? (await askHolder(path))}). ` +
      'Stop it or set HEARBACK_DATA_DIR.',
  )
}

/** Null when somebody listens there already, or died while listening. */
function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.end(String(process.pid))
    })
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(path, () => resolve(server))
  })
}

/** The number of the process that listens there, 'unknown' when it does not say, null when nobody does. */
function askHolder(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(path)
    socket.setTimeout(ANSWER_DEADLINE_MS, () => socket.end(() => resolve('unknown')))
    socket.on('data', (chunk) => {
      answer += chunk.toString()
    })
    socket.once('end', () => resolve(answer === '' ? 'unknown' : answer))
    socket.once('error', () => resolve(null))
  })
}

function lockPath(home: PostgresHome): string {
  if (process.platform !== 'win32') return join(home.sockets, 'hearback.lock')
  return `\\\\.\\pipe\\hearback-${createHash('sha256').update(home.folder).digest('hex').slice(0, 16)}`
}
