import { EventEmitter } from 'node:events'

/** What to watch for new deliveries of any endpoint. */
export const NEW_DELIVERIES = 'deliveries'

/** Tells open event streams that a conversation has new events, on this node or another. Only a hint: streams read by number. */
export interface ConversationHints {
  announce(conversationId: string): void
  /** Returns a function that stops it. */
  watch(conversationId: string, onHint: () => void): () => void
  /** Wakes every watcher, after hints may have been missed. */
  announceAll(): void
  /** The server stops: streams end, and their readers resume on another node or after the restart. */
  close(): void
  closing(): boolean
}

export function createConversationHints(): ConversationHints {
  const emitter = new EventEmitter().setMaxListeners(0)
  let closed = false
  function announceAll(): void {
    for (const name of emitter.eventNames()) emitter.emit(name)
  }
  return {
    announce: (conversationId) => void emitter.emit(conversationId),
    watch(conversationId, onHint) {
      emitter.on(conversationId, onHint)
      return () => void emitter.off(conversationId, onHint)
    },
    announceAll,
    close() {
      closed = true
      announceAll()
    },
    closing: () => closed,
  }
}
