import type { Outcome } from './outcome.ts'

export interface Trying<Value> {
  /** Never 'unreachable'; null once it was stopped. */
  result: Promise<Outcome<Value> | null>
  /** Ends the present wait between two attempts. */
  retryNow(): void
  stop(): void
}

/** Milliseconds before the attempt after `failures` failed ones: the server's own wish, else 1, 2, 4 … 30 s. */
export function pauseBefore(failures: number, retry_after_ms: number | null): number {
  return Math.min(retry_after_ms ?? 1000 * 2 ** (failures - 1), 30_000)
}

/** Repeats `attempt` until the server has answered. It must be safe to repeat: the same Idempotency-Key each time. */
export function keepTrying<Value>(
  attempt: () => Promise<Outcome<Value>>,
  onWaiting: (waiting: boolean) => void,
): Trying<Value> {
  let wake = () => {}
  let stopped = false

  async function run(): Promise<Outcome<Value> | null> {
    for (let failures = 1; ; failures++) {
      const outcome = await attempt()
      if (stopped) return null
      if (outcome.kind !== 'unreachable') return outcome
      onWaiting(true)
      await pause(pauseBefore(failures, outcome.retry_after_ms))
      if (stopped) return null
      onWaiting(false)
    }
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => wake(), milliseconds)
      wake = () => {
        clearTimeout(timer)
        removeEventListener('online', wake)
        resolve()
      }
      addEventListener('online', wake)
    })
  }

  return {
    result: run(),
    retryNow: () => wake(),
    stop() {
      stopped = true
      wake()
    },
  }
}
