import { timeOfDay } from './local-clock.ts'
import { type QuietHours, secondsOfQuiet } from './quiet-hours.ts'

const DAY_SECONDS = 86_400

/**
 * When a message that is due goes out: the first instant from `dueAt` on at which the clocks of the time zone show
 * no quiet hour. That is one instant whatever clocks do: an end that is skipped when they go forward falls on the
 * change, and one that comes twice counts the first time. Idempotent, and never moves one message behind a later one.
 * Times are ISO 8601 UTC. Throws RangeError for a time zone that is not known.
 */
export function chooseSendTime(dueAt: string, quietHours: QuietHours | null, timeZone: string): string {
  if (quietHours === null) return dueAt
  const due = Date.parse(dueAt)
  let at = due
  for (;;) {
    const quiet = secondsOfQuiet(quietHours, timeOfDay(at, timeZone))
    if (quiet === 0) return at === due ? dueAt : new Date(at).toISOString()
    const second = Math.floor(at / 1_000)
    at = firstChange(second, second + quiet, timeZone) * 1_000
  }
}

/** The first second behind `after` at which clocks were changed; `until` when they run on undisturbed till then. */
function firstChange(after: number, until: number, timeZone: string): number {
  const difference = (second: number) => (timeOfDay(second * 1_000, timeZone) + until - second) % DAY_SECONDS
  const before = difference(after)
  // No zone changes its clocks twice within the day that quiet hours can last, so that the second would undo the first.
  if (difference(until) === before) return until
  let [same, changed] = [after, until]
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2)
    if (difference(middle) === before) same = middle
    else changed = middle
  }
  return changed
}
