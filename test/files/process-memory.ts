import { readdirSync, readFileSync } from 'node:fs'

/** Megabytes that a process holds now and held at most; null when it is gone. Linux only. */
export function memoryOf(pid: number): { now: number; most: number } | null {
  const status = read(`/proc/${pid}/status`)
  if (status === null) return null
  const megabytes = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}

/** The processes that a process has started and that still run. */
export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => new RegExp(`PPid:\\s+${pid}\\n`).test(read(`/proc/${name}/status`) ?? ''))
    .map(Number)
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
