import { useEffect, useRef } from 'preact/hooks'

/** After which what is shown is no longer all. */
const NEWS = [
  'message.created',
  'document.reviewed',
  'task.finished',
  'conversation.finished',
  'chat_finished',
  'session.close',
]
/** Several events of one moment are one piece of news. */
const GATHER_MS = 100
const LOOK_AGAIN_MS = 5_000

/** Calls back after something has happened in the conversation; without a stream of events, every few seconds. */
export function useConversationNews(conversationId: string, onNews: () => void): void {
  const latest = useRef(onNews)
  latest.current = onNews

  useEffect(() => {
    const timers = { gather: 0, again: 0 }
    const tell = () => {
      clearTimeout(timers.gather)
      timers.gather = window.setTimeout(() => latest.current(), GATHER_MS)
    }
    const source = new EventSource(`/api/v1/conversations/${encodeURIComponent(conversationId)}/events`)
    for (const type of NEWS) source.addEventListener(type, tell)
    source.onerror = () => {
      // The browser connects again by itself unless the server refused.
      if (source.readyState !== EventSource.CLOSED || timers.again !== 0) return
      timers.again = window.setInterval(() => latest.current(), LOOK_AGAIN_MS)
    }
    return () => {
      source.close()
      clearTimeout(timers.gather)
      clearInterval(timers.again)
    }
  }, [conversationId])
}
