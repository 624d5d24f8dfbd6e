import { useConsole } from '../console-context.ts'
import { exactTime, relativeTime } from '../relative-time.ts'

/** How long ago or how soon; the exact time is shown on hover. */
export function Moment({ at }: { at: string }) {
  // Something may have happened since the clock of the console last moved on.
  const now = Math.max(useConsole().now, Date.now())
  return (
    <time dateTime={at} title={exactTime(at)}>
      {relativeTime(at, now)}
    </time>
  )
}
