import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from '#lib/startup-error.ts'
import { cannotRun, type PostgresBinaries } from './postgres-binaries.ts'
import type { PostgresHome } from './postgres-home.ts'
import { runProgram, SERVER_ENVIRONMENT } from './run-program.ts'

const SETTINGS = {
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  fsync: 'on',
  synchronous_commit: 'on',
  wal_compression: 'on',
  jit: 'off',
  // A new installation has plans for all but empty tables until its statistics are taken for the first time.
  autovacuum_naptime: '15s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  logging_collector: 'off',
  // The details of an error quote the values that caused it, which are what people wrote.
  log_error_verbosity: 'terse',
  unix_socket_permissions: '0700',
}
/** Of PostgreSQL, by name. */
export type ServerSettings = { port: string } & Record<string, string>

const LOG_LIMIT_BYTES = 10 * 1024 * 1024
const POLL_MS = 10
/** Processes of a killed server may hold its shared memory for a moment. */
const SHARED_MEMORY_PATIENCE_MS = 15_000
const STOP_PATIENCE_SECONDS = 30

/**
 * Starts `postgres` in a process group of its own, so that Ctrl-C in the terminal reaches only us, and waits until
 * the server that answers is this very child. `settings` are its port, and whatever stands above the usual ones.
 * @throws StartupError with the server's own words when it does not come up
 */
export async function runPostgres(
  home: PostgresHome,
  binaries: PostgresBinaries,
  settings: ServerSettings,
): Promise<ChildProcess> {
  await rotateLog(home.logFile)
  const deadline = Date.now() + SHARED_MEMORY_PATIENCE_MS
  for (;;) {
    const logStart = await sizeOf(home.logFile)
    const child = await spawnPostgres(home, binaries, settings)
    if (await becomesReady(home, child)) return child
    const log = (await readFile(home.logFile)).subarray(logStart).toString()
    if (!log.includes('pre-existing shared memory block') || Date.now() > deadline)
      throw didNotStart(home, log)
    await sleep(250)
  }
}

/** Stops the server, whoever started it: open transactions are rolled back, committed ones are on disk. */
export async function stopPostgres(home: PostgresHome, binaries: PostgresBinaries): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const { code } = await runProgram(
      binaries.pgCtl,
      ['stop', '-D', home.cluster, '-m', mode, '-w', '-t', String(STOP_PATIENCE_SECONDS)],
      home.account,
    )
    if (code === 0 || (await readPostmasterFile(home)) === null) return
  }
}

/** The lines of `postmaster.pid`: process number, data folder, start time, port, …, state. Null without a server. */
export async function readPostmasterFile(
  home: PostgresHome,
): Promise<{ pid: number; port: number; state: string } | null> {
  const text = await readFile(join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => null)
  if (text === null) return null
  const lines = text.split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), state: (lines[7] ?? '').trim() }
}

function spawnPostgres(
  home: PostgresHome,
  binaries: PostgresBinaries,
  given: ServerSettings,
): Promise<ChildProcess> {
  const onWindows = process.platform === 'win32'
  const settings = {
    ...SETTINGS,
    listen_addresses: onWindows ? '127.0.0.1' : '',
    unix_socket_directories: onWindows ? '' : home.sockets,
    ...given,
  }
  const log = openSync(home.logFile, 'a', 0o600)
  return new Promise((resolve, reject) => {
    const child = spawn(
      binaries.postgres,
      [
        '-D',
        home.cluster,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        ...home.account,
        cwd: '/',
        env: SERVER_ENVIRONMENT,
        detached: true,
        windowsHide: true,
        stdio: ['ignore', log, log],
      },
    )
    closeSync(log)
    child.unref()
    child.once('spawn', () => resolve(child))
    child.once('error', (error) => reject(cannotRun(error)))
  })
}

/** False when the child ended. Recovery after a crash takes as long as it takes. */
async function becomesReady(home: PostgresHome, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = await readPostmasterFile(home)
    if (postmaster?.pid === child.pid && postmaster?.state === 'ready') return true
    await sleep(POLL_MS)
  }
  return false
}

async function rotateLog(file: string): Promise<void> {
  if ((await sizeOf(file)) > LOG_LIMIT_BYTES) await rename(file, `${file}.1`)
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0
}

function didNotStart(home: PostgresHome, log: string): StartupError {
  const reason =
    log.split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? log.trim().split('\n').at(-1)
  return new StartupError(`The embedded PostgreSQL did not start: ${reason} (see ${home.logFile}).`)
}
