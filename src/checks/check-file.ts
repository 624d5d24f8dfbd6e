import { fileURLToPath } from 'node:url'
import { rejectionReasonOf } from '#domain/documents/refusal-text.ts'
import { type CheckerProcess, startCheckerProcess } from './checker-process.ts'
import type { CheckRequest } from './child.ts'
import type { CheckOptions } from './inspect-file.ts'
import type { Verdict } from './verdict.ts'

/** Decoders leak a little and grow a lot. */
const FILES_PER_PROCESS = 100

export interface FileChecker {
  /**
   * What a file really is and whether it can be taken; files beyond the concurrency wait in turn.
   * @throws Error when checking is impossible (processes cannot be started, closed), never because of the file
   */
  check(path: string, options?: CheckOptions): Promise<Verdict>
  /** Ends the processes; checks that still wait are rejected. */
  close(): Promise<void>
}

export interface FileCheckerSettings {
  /** Processes at most. Default 2, so that one file that takes long does not hold up all others. */
  concurrency?: number
  /** Milliseconds for one file. Default 10 s. */
  time_limit_ms?: number
  /** Milliseconds after which an idle process ends. Default 30 s. */
  idle_ms?: number
  /** The program of the process; beside this one by default, as a source file or in the bundle. */
  child_path?: string
}

/** Checks files in limited processes, which start when they are needed. */
export function createFileChecker(settings: FileCheckerSettings = {}): FileChecker {
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

  async function run(request: CheckRequest, left_ms = time_limit_ms): Promise<Verdict> {
    const process = await take()
    if (closed) process.stop()
    const began = performance.now()
    const outcome = await process.check(request, left_ms)
    running.delete(process)
    if (closed) throw closedError()
    if ('verdict' in outcome) {
      giveBack(process)
      return outcome.verdict
    }
    // A process that has served others may have died of what they left; the file gets a fresh one, and the rest of its time.
    if (outcome.failure === 'crashed' && process.checked > 1)
      return run(request, Math.max(1, left_ms - (performance.now() - began)))
    return unreadable(outcome.failure)
  }

  return {
    async check(path, options = {}) {
      if (closed) throw closedError()
      if (free === 0) await new Promise<void>((start, refuse) => waiting.push({ start, refuse }))
      else free--
      try {
        return await run({ path, options })
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

function unreadable(detail: string): Verdict {
  return {
    content_type: 'application/octet-stream',
    refusal: 'unreadable',
    rejection_reason: rejectionReasonOf('unreadable'),
    findings: [{ name: 'readable', outcome: 'failed', detail }],
    pages: null,
  }
}
