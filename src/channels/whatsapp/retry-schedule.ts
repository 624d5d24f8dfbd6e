import { nextPause } from '#lib/next-pause.ts'

const minute = 60_000

/** In ms, about two and a half hours in all. */
export const SEND_DELAYS: readonly number[] = [
  5_000,
  10_000,
  30_000,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  20 * minute,
  30 * minute,
  30 * minute,
  60 * minute,
]

/**
 * How long to wait, in ms, before a message is sent again that the channel could not take; null to give up.
 * `attempts` counts from 1, `random` is in [0, 1), `retryAfterMs` is what the channel asked for: a minimum.
 */
export function nextSendAfter(
  attempts: number,
  random: number,
  retryAfterMs: number | null,
  delays: readonly number[] = SEND_DELAYS,
): number | null {
  return nextPause(delays, attempts, random, { asked: retryAfterMs, atMost: 60 * minute })
}
