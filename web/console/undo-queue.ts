/** How long something can be undone: until then it has not been sent. */
export const UNDO_MS = 10_000

/** Something that will be done unless it is undone. */
export interface Undoable {
  /** Names what it does to what, such as 'close <id>'. */
  key: string
  /** What will happen, in a sentence. */
  text: string
  /** `leaving` says that the page goes away. Ends when it was answered. */
  send(leaving: boolean): Promise<void>
  /** Not to be done when the page is left: its outcome would be seen by nobody. */
  needs_page?: boolean
}

export interface UndoQueue {
  add(action: Undoable): void
  undo(key: string): void
  /** The page is left: nothing can be undone any more. Ends when all of it was answered. */
  leave(): Promise<void>
}

/** Keeps what can still be undone, and tells of every change. */
export function createUndoQueue(onChange: (waiting: readonly Undoable[]) => void): UndoQueue {
  const waiting = new Map<string, { action: Undoable; timer: ReturnType<typeof setTimeout> }>()

  function take(key: string): Undoable | null {
    const found = waiting.get(key)
    if (found === undefined) return null
    clearTimeout(found.timer)
    waiting.delete(key)
    onChange([...waiting.values()].map(({ action }) => action))
    return found.action
  }

  return {
    add(action) {
      if (waiting.has(action.key)) return
      const timer = setTimeout(() => void take(action.key)?.send(false), UNDO_MS)
      waiting.set(action.key, { action, timer })
      onChange([...waiting.values()].map(({ action }) => action))
    },
    undo: (key) => void take(key),
    async leave() {
      const taken = [...waiting.keys()].map(take)
      await Promise.all(taken.map((action) => !action?.needs_page && action?.send(true)))
    },
  }
}
