import { fileURLToPath } from 'node:url'
import { type CheckerProcess, type Outcome, startCheckerProcess } from './checker-process.ts'
import type { FileRequest } from './child.ts'

/** Decoders leak a little and grow a lot. */
const FILES_PER_PROCESS = 100

export interface ProcessPool {
  /**
   * What the child says to the request; requests beyond the concurrency wait in turn.
   * @throws Error when no process can be started or the pool is closed, never because of the file
   */
  ask<Answer>(request: FileRequest): Promise<Outcome<Answer>>
  /** Ends the processes; requests that still wait are rejected. */
  close(): Promise<void>
}

export interface ProcessPoolSettings {
  /** Processes at most. */
  concurrency?: number
  /** Milliseconds for one file. */
  time_limit_ms?: number
  /** Milliseconds after which an idle process ends. Default 30 s. */
  idle_ms?: number
  /** The program of the process; beside this one by default, as a source file or in the bundle. */
  child_path?: string
}

/** Limited processes that look into files; they start when they are needed. */
export function createProcessPool(settings: ProcessPoolSettings): ProcessPool {
  const {
    concurrency = 2,
    time_limit_ms = 10_000,
    idle_ms = 30_000,
    child_path = defaultChildPath(),
  } = settings
  const idle: { process: CheckerProcess; timer: NodeJS.Timeout }[] = []
  const running = new Set<CheckerProcess>()
  const waiting: { start: () => void; refuse: (error: Error) => void }[] = []
  let free = concurrency
  let closed = false

  async function take(): Promise<CheckerProcess> {
    const rested = idle.pop()
    if (rested) clearTimeout(rested.timer)
    const process = rested?.process ?? (await startCheckerProcess(child_path))
    running.add(process)
    return process
  }

  function giveBack(process: CheckerProcess): void {
    if (closed || process.checked >= FILES_PER_PROCESS) {
      process.stop()
      return
    }
    const timer = setTimeout(() => {
      idle.splice(idle.indexOf(rested), 1)
      process.stop()
    }, idle_ms)
    timer.unref()
    const rested = { process, timer }
    idle.push(rested)
  }

  async function run<Answer>(request: FileRequest, left_ms = time_limit_ms): Promise<Outcome<Answer>> {
    const process = await take()
    if (closed) process.stop()
    const began = performance.now()
    const outcome = await process.check<Answer>(request, left_ms)
    running.delete(process)
    if (closed) throw closedError()
    if ('answer' in outcome) {
      giveBack(process)
      return outcome
    }
    // A process that has served others may have died of what they left; the file gets a fresh one, and the rest of its time.
    if (outcome.failure === 'crashed' && process.checked > 1)
      return run(request, Math.max(1, left_ms - (performance.now() - began)))
    return outcome
  }

  return {
    async ask(request) {
      if (closed) throw closedError()
      if (free === 0) await new Promise<void>((start, refuse) => waiting.push({ start, refuse }))
      else free--
      try {
        return await run(request)
      } finally {
        const next = waiting.shift()
        if (next) next.start()
        else free++
      }
    },

    async close() {
      closed = true
      for (const { refuse } of waiting.splice(0)) refuse(closedError())
      for (const { process, timer } of idle.splice(0)) {
        clearTimeout(timer)
        process.stop()
      }
      for (const process of running) process.stop()
    },
  }
}

/** `src/checks/child.ts` beside this file, `checks-child.js` beside the bundle. */
function defaultChildPath(): string {
  const name = import.meta.url.endsWith('.ts') ? './child.ts' : './checks-child.js'
  return fileURLToPath(new URL(name, import.meta.url))
}

function closedError(): Error {
  return new Error('the file checker is closed')
}
