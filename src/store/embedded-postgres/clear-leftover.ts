import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PostgresBinaries } from './postgres-binaries.ts'
import type { PostgresHome } from './postgres-home.ts'
import { readPostmasterFile, stopPostgres } from './run-postgres.ts'

const run = promisify(execFile)
const SOCKET_LOCK = '.s.PGSQL.5432.lock'

/**
 * Stops the server that a killed Hearback process left behind, and forgets one whose process number now belongs to
 * another program (after a restart of the machine) or is only a dead child that nobody has buried yet. The caller holds the process lock.
 */
export async function clearLeftover(
  home: PostgresHome,
  binaries: PostgresBinaries,
  log: (message: string) => void,
): Promise<void> {
  const leftover = await readPostmasterFile(home)
  if (leftover === null || !isAlive(leftover.pid)) return
  if (await isPostgresOf(home, leftover.pid)) {
    log(`Stopping the database server that an earlier run left behind (process ${leftover.pid})`)
    await stopPostgres(home, binaries)
  } else {
    // Both name the process, and PostgreSQL would wait for neither; orphaned backends still hold it off by its memory.
    for (const file of [join(home.cluster, 'postmaster.pid'), join(home.sockets, SOCKET_LOCK)])
      await rm(file, { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function isPostgresOf(home: PostgresHome, pid: number): Promise<boolean> {
  const command = await commandOf(pid)
  return process.platform === 'win32' ? command.includes('postgres') : command.includes(home.cluster)
}

async function commandOf(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8')
    if (process.platform === 'win32') return (await run('tasklist', ['/FI', `PID eq ${pid}`, '/NH'])).stdout
    return (await run('ps', ['-p', String(pid), '-o', 'command='])).stdout
  } catch {
    return ''
  }
}
