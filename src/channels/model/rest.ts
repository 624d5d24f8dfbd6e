/** Failures that cost whoever waits a long time. */
const SLOW = new Set(['timed_out', 'unreachable'])
const FAILURES = 3

/** Leaves a model alone for `restMs` that has kept callers waiting in vain, several times in a row. */
export function createRest(restMs: number): { isOn(): boolean; note(failure: string | null): void } {
  let inARow = 0
  let until = 0
  return {
    isOn: () => performance.now() < until,
    note(failure) {
      inARow = failure !== null && SLOW.has(failure) ? inARow + 1 : 0
      if (inARow >= FAILURES) until = performance.now() + restMs
    },
  }
}
