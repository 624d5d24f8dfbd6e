import { useEffect } from 'preact/hooks'

export interface ListKeys {
  /** Escape. */
  goBack(): void
  /** The question mark. */
  toggleShortcuts(): void
}

/** Keys that move in the list of the page: its rows are the links marked with `data-row`. Enter follows a link by itself. */
export function useListKeys({ goBack, toggleShortcuts }: ListKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      if (isOpen() || isTypedInto(event.target)) return
      if (event.key === 'Escape') goBack()
      else if (event.key === '?') toggleShortcuts()
      else if (!move(event)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [goBack, toggleShortcuts])
}

/** Arrows scroll, unless the list has the focus; j and k work from everywhere. */
function move(event: KeyboardEvent): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const focused = rows.findIndex((row) => row.matches(':focus'))
  const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
  if (isArrow && focused < 0) return false
  const step = stepOf(event.key)
  if (step === 0) return false
  const current = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === 'true')
  const next = rows[nextRow(current, step, rows.length)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

function stepOf(key: string): number {
  if (key === 'j' || key === 'ArrowDown') return 1
  return key === 'k' || key === 'ArrowUp' ? -1 : 0
}

/** The list has ends: it does not begin again. From no row (-1) it goes to the first. */
export function nextRow(current: number, step: number, count: number): number {
  if (current < 0) return 0
  return Math.min(Math.max(current + step, 0), count - 1)
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null
}

/** A dialog has its own keys. */
function isOpen(): boolean {
  return document.querySelector('dialog[open]') !== null
}
