import { useConsole } from '../console-context.ts'
import type { LaterCall } from '../use-later.ts'

/** A button whose request can be undone for a while. `name` is what a screen reader calls it; it begins with `label`. */
export function LaterButton<Value>({
  wanted,
  label,
  waitingLabel,
  name,
}: {
  wanted: LaterCall<Value>
  label: string
  waitingLabel: string
  name?: string
}) {
  const { later } = useConsole()
  const isWaiting = later.waiting.some(({ key }) => key === wanted.key)
  return (
    <button
      type="button"
      class="button small"
      aria-disabled={isWaiting}
      aria-label={isWaiting ? undefined : name}
      onClick={() => later.callLater(wanted)}
    >
      {isWaiting ? waitingLabel : label}
    </button>
  )
}
