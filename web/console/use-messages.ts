import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Document, Message } from './api-types.ts'
import { mergeMessages, replaceDocument } from './merge-messages.ts'
import { readCursorPages } from './read-page.ts'
import type { Problem } from './read-problem.ts'

const PAGE = 100
/** Read at once: nobody reads more in one go, and the newest should be there. */
const PAGES_AT_ONCE = 10

export interface Messages {
  /** Oldest first; null until the first have arrived. */
  messages: readonly Message[] | null
  has_more: boolean
  problem: Problem | null
  /** What came behind the last page that was full. */
  readOn(): void
  add(message: Message): void
  replaceDocument(document: Document): void
}

/** The history of a conversation, read to its end. */
export function useMessages(conversationId: string): Messages {
  const [messages, setMessages] = useState<readonly Message[] | null>(null)
  const [hasMore, setHasMore] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const reading = useRef<{ id: string; last: string | null; busy: boolean; again: boolean } | null>(null)

  const readOn = useCallback(async () => {
    const now = reading.current
    if (now === null) return
    now.again = now.busy
    if (now.busy) return
    now.busy = true
    const readPage = readCursorPages<Message>(
      `/api/v1/conversations/${encodeURIComponent(now.id)}/messages`,
      PAGE,
    )
    for (let page = 0; page < PAGES_AT_ONCE; page++) {
      const reply = await readPage(now.last)
      if (reading.current !== now) return
      setProblem(reply.ok ? null : reply.problem)
      if (!reply.ok) break
      const { items, next } = reply.value
      setMessages((before) => mergeMessages(before ?? [], items))
      setHasMore(next !== null)
      if (next === null) break
      now.last = next
    }
    now.busy = false
    if (now.again) void readOn()
  }, [])

  useEffect(() => {
    reading.current = { id: conversationId, last: null, busy: false, again: false }
    void readOn()
    return () => {
      reading.current = null
    }
  }, [conversationId, readOn])

  return {
    messages,
    has_more: hasMore,
    problem,
    readOn: () => void readOn(),
    add: (message) => setMessages((before) => mergeMessages(before ?? [], [message])),
    replaceDocument: (document) => setMessages((before) => before && replaceDocument(before, document)),
  }
}
