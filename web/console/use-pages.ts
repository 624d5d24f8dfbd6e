import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ReadPage } from './read-page.ts'
import type { Problem } from './read-problem.ts'

interface State<Item> {
  items: readonly Item[]
  next: string | null
  is_loading: boolean
  /** The first page has arrived. */
  is_there: boolean
  problem: Problem | null
}

/** A list that is read page by page. */
export interface Pages<Item> extends State<Item> {
  /** The next page. */
  showMore(): void
  /** What failed. */
  tryAgain(): void
  /** From the beginning. */
  readAgain(): void
  change(how: (items: readonly Item[]) => readonly Item[]): void
}

/** Reads a list from its beginning, and anew when `address` changes. */
export function usePages<Item>(address: string, read: ReadPage<Item>): Pages<Item> {
  const [state, setState] = useState<State<Item>>(beginning)
  /** Counts the lists, so that what a former one answers is dropped. */
  const turn = useRef(0)
  const latest = useRef<string | null>(null)
  const reader = useRef(read)
  reader.current = read

  const fetchPage = useCallback(async (position: string | null) => {
    const mine = turn.current
    latest.current = position
    setState((before) => ({ ...before, is_loading: true, problem: null }))
    const reply = await reader.current(position)
    if (mine !== turn.current) return
    setState((before) => {
      if (!reply.ok) return { ...before, is_loading: false, problem: reply.problem }
      const { items, next } = reply.value
      const all = position === null ? items : [...before.items, ...items]
      return { items: all, next, is_loading: false, is_there: true, problem: null }
    })
  }, [])

  // Another address is another list.
  useEffect(() => {
    turn.current++
    setState(beginning<Item>())
    void fetchPage(null)
  }, [address, fetchPage])

  return {
    ...state,
    showMore() {
      if (!state.is_loading) void fetchPage(state.next)
    },
    tryAgain: () => void fetchPage(latest.current),
    readAgain() {
      turn.current++
      void fetchPage(null)
    },
    change: (how) => setState((before) => ({ ...before, items: how(before.items) })),
  }
}

function beginning<Item>(): State<Item> {
  return { items: [], next: null, is_loading: true, is_there: false, problem: null }
}
