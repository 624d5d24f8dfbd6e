import { nextPause } from '#lib/next-pause.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Pauses after the first, second, … failure; together about a day. */
const PAUSES_MS = [
  5_000,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  8 * HOUR,
]

/** Milliseconds until a mail is tried again after so many failures; null when it is given up. `random` is 0 to 1. */
export function nextMailAfter(failures: number, random: number): number | null {
  return nextPause(PAUSES_MS, failures, random)
}
