import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { type Call, callApi } from './call-api.ts'
import type { Problem } from './read-problem.ts'
import { createUndoQueue, type Undoable } from './undo-queue.ts'

/** A request that can be undone before it is sent. */
export interface LaterCall<Value> extends Pick<Undoable, 'key' | 'text' | 'needs_page'> {
  path: string
  call: Call
  onDone(value: Value): void
}

export interface Failure {
  problem: Problem
  tryAgain(): void
}

export interface Later {
  waiting: readonly Undoable[]
  failure: Failure | null
  /** Sends it in ten seconds, or when the page is left. */
  callLater<Value>(wanted: LaterCall<Value>): void
  undo(key: string): void
  /** At once, as if the page was left; ends when all of it was answered. */
  sendAll(): Promise<void>
  dismissFailure(): void
}

/** Everything that can still be undone, and what went wrong with the last that could not. */
export function useLater(): Later {
  const [waiting, setWaiting] = useState<readonly Undoable[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const queue = useMemo(() => createUndoQueue(setWaiting), [])

  useEffect(() => {
    const leave = () => void queue.leave()
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [queue])

  const callLater = useCallback(
    <Value>({ path, call, onDone, ...wanted }: LaterCall<Value>) => {
      async function send(leaving: boolean): Promise<void> {
        setFailure(null)
        const reply = await callApi<Value>(path, { ...call, leaving })
        if (reply.ok) onDone(reply.value)
        else setFailure({ problem: reply.problem, tryAgain: () => void send(false) })
      }
      queue.add({ ...wanted, send })
    },
    [queue],
  )

  return {
    waiting,
    failure,
    callLater,
    undo: queue.undo,
    sendAll: queue.leave,
    dismissFailure: () => setFailure(null),
  }
}
