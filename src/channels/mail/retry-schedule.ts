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
const SPREAD = 0.1

/** Milliseconds until a mail is tried again after so many failures; null when it is given up. `random` is 0 to 1. */
export function nextMailAfter(failures: number, random: number): number | null {
  const pause = PAUSES_MS[failures - 1]
  return pause === undefined ? null : Math.round(pause * (1 - SPREAD + 2 * SPREAD * random))
}
