import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type pg from 'pg'

const TICKS_PER_SECOND = 100

interface ProcessTimes {
  parent: number
  /** CPU seconds of the process, and of its children that have ended. */
  own: number
  ended: number
}

/** CPU seconds of a process so far; null where /proc is not there. */
export function cpuSeconds(pid: number | undefined): number | null {
  return readTimes(Number(pid))?.own ?? null
}

/** CPU seconds of a whole PostgreSQL server on this machine so far: all its processes, those that have ended too. */
export async function databaseCpuSeconds(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const postmaster = readTimes(rows[0]?.pid ?? 0)?.parent
  const times = postmaster === undefined ? null : readTimes(postmaster)
  if (!times) return null
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readTimes(Number(name)))
    .filter((child) => child?.parent === postmaster)
  return children.reduce((sum, child) => sum + (child?.own ?? 0), times.own + times.ended)
}

/** CPU seconds of the whole machine so far. */
export function machineSeconds(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1_000
}

/** Null for a process that is not there (any more). */
function readTimes(pid: number): ProcessTimes | null {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return null
  try {
    const fields = readFileSync(path, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? []
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
      (index) => fields[index],
    )
    return {
      parent,
      own: (user + system) / TICKS_PER_SECOND,
      ended: (endedUser + endedSystem) / TICKS_PER_SECOND,
    }
  } catch {
    return null
  }
}
