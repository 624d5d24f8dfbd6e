import { nextPause } from '#lib/next-pause.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** In ms, about 75 hours in all. */
export const RETRY_DELAYS: readonly number[] = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/**
 * How long to wait, in ms, before the next attempt; null when the delivery is dead.
 * `attempts_made` counts from 1 (0: send at once), `random` is in [0, 1) and spreads the delay by ±10 %,
 * `retry_after_ms` is what the receiver asked for: a minimum, honoured up to 24 hours. `delays` are shortened by tests.
 */
export function nextAttemptAfter(
  attempts_made: number,
  random: number,
  retry_after_ms: number | null,
  delays: readonly number[] = RETRY_DELAYS,
): number | null {
  if (attempts_made < 1) return 0
  return nextPause(delays, attempts_made, random, { asked: retry_after_ms, atMost: day })
}
