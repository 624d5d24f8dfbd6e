import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { FileRequest } from './child.ts'

/**
 * The limits of a checking process, because a small file can ask for gigabytes or never end.
 * `--max-old-space-size` bounds JavaScript objects only, so the address space is bounded as well. By default
 * WebAssembly reserves 8 GB of it for each module to save bounds checks; with explicit checks and memories of at most
 * 512 MB (8192 pages), all decoders together start in 3 GB and a picture of 100 megapixels needs some of the fourth:
 * at 3 GB it fails. The seconds of processor time end a process whose server was killed in the middle of a check.
 */
const NODE_LIMITS = ['--max-old-space-size=512', '--disable-wasm-trap-handler', '--wasm-max-mem-pages=8192']
/** Of all processes this one is the first that a system without memory ends, rather than the server. */
const SYSTEM_LIMITS =
  'ulimit -v 4194304; ulimit -t 600; echo 1000 2>/dev/null >/proc/self/oom_score_adj; exec "$0" "$@"'
const START_LIMIT_MS = 20_000

export type Outcome<Answer> = { answer: Answer } | { failure: 'took too long' | 'crashed' }

/** One such process. It holds nothing open while idle, so it never keeps the server from ending. */
export interface CheckerProcess {
  readonly checked: number
  /** One file at a time. After a failure the process is gone. */
  check<Answer>(request: FileRequest, time_limit_ms: number): Promise<Outcome<Answer>>
  stop(): void
}

/** Starts one. @throws Error when it does not start, which says nothing about any file */
export async function startCheckerProcess(child_path: string): Promise<CheckerProcess> {
  const child = spawnLimited([process.execPath, ...NODE_LIMITS, child_path])
  if ((await answer(child, START_LIMIT_MS)) !== 'ready') {
    child.kill('SIGKILL')
    throw new Error('the process that checks files does not start')
  }
  release(child)
  let checked = 0
  return {
    get checked() {
      return checked
    },
    async check<Answer>(request: FileRequest, time_limit_ms: number) {
      child.ref()
      child.channel?.ref()
      checked++
      const pending = answer(child, time_limit_ms)
      child.send(request, () => undefined)
      const answered = await pending
      if (typeof answered === 'string') {
        child.kill('SIGKILL')
        return { failure: answered === 'took too long' ? answered : 'crashed' }
      }
      release(child)
      return { answer: answered as Answer }
    },
    stop: () => void child.kill('SIGKILL'),
  }
}

/** The child gets no secrets: of the environment only what a program needs to run. */
function spawnLimited(command: string[]): ChildProcess {
  const { PATH, HOME } = process.env
  const options = { env: { PATH, HOME }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] as const }
  const [program = '', ...rest] =
    process.platform === 'linux' ? ['/bin/sh', '-c', SYSTEM_LIMITS, ...command] : command
  const child = spawn(program, rest, { ...options, stdio: [...options.stdio] })
  // A failure to start or to kill also ends the wait in `answer`.
  child.on('error', () => undefined)
  return child
}

/** The child's next message, or why there is none. */
async function answer(
  child: ChildProcess,
  limit_ms: number,
): Promise<object | 'ready' | 'took too long' | 'crashed'> {
  const done = new AbortController()
  const signal = done.signal
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([message]) => message),
      once(child, 'exit', { signal }).then(() => 'crashed' as const),
      once(child, 'error', { signal }).then(() => 'crashed' as const),
      new Promise<'took too long'>((resolve) => {
        const timer = setTimeout(resolve, limit_ms, 'took too long')
        signal.addEventListener('abort', () => clearTimeout(timer))
      }),
    ])
  } catch {
    return 'crashed'
  } finally {
    done.abort()
  }
}

function release(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}
