import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** A list and what is open of it: side by side, or one of them where there is no room for two. */
export function Panes({
  list,
  detail,
  hint,
}: {
  list: ComponentChildren
  /** Null when nothing is open. */
  detail: ComponentChildren | null
  /** What to do while nothing is open. */
  hint: string
}) {
  useKeptFocus(detail !== null)
  return (
    <div class={detail === null ? 'panes' : 'panes has-detail'}>
      <div class="list-pane">{list}</div>
      <div class="detail-pane">{detail ?? <p class="detail-hint">{hint}</p>}</div>
    </div>
  )
}

/** Where the list gives way to what is open, the link that was followed is gone, and the focus with it. */
function useKeptFocus(isOpen: boolean): void {
  const before = useRef(isOpen)
  useEffect(() => {
    if (before.current === isOpen) return
    before.current = isOpen
    if (document.activeElement === document.body)
      document.getElementById('content')?.focus({ preventScroll: true })
  }, [isOpen])
}

/** The head of a list: its name and what can be done. */
export function PaneHead({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="pane-head">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
