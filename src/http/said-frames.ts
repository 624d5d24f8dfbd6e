import type { Drafts } from '#lib/drafts.ts'
import { eventFrame } from './event-stream.ts'
import {
  agentMessageOf,
  type DraftPosition,
  deltaFrames,
  draftId,
  type StreamPosition,
} from './message-deltas.ts'

interface StoredEvent {
  number: number
  type: string
  data: unknown
}

/** What one reader of a stream in deltas is sent next. */
export interface SaidFrames {
  /** The last event that was sent. */
  last(): number
  /** A stored event: what the agent says as deltas, then whole as `done`; all else whole. */
  event(event: StoredEvent): Generator<string>
  /** What was written since of a message that is not stored yet. */
  draft(): Generator<string>
}

/**
 * Goes on where the reader was. The deltas of a message have its id, whether it was stored when they were sent or not;
 * `interrupted` says that a message which has begun will not be.
 */
export function createSaidFrames(
  drafts: Drafts,
  conversationId: string,
  position: StreamPosition & { draft: DraftPosition | null },
): SaidFrames {
  let last = position.offset === null ? position.event : position.event - 1
  /** What was sent of a message that is not stored yet. */
  let begun = position.draft
  /** The message that was sent last; its draft may still be there. */
  let said = ''

  function* event(stored: StoredEvent): Generator<string> {
    last = stored.number
    const message = agentMessageOf(stored)
    if (message === null) {
      if (stored.type === 'task.finished') yield* interruption()
      return yield wholeFrame(stored, stored.type)
    }
    let from = stored.number === position.event ? (position.offset ?? 0) : 0
    if (begun?.message_id === message.message_id) {
      from = begun.offset
      begun = null
    } else if (message.answered !== undefined) yield* interruption()
    said = message.message_id
    yield* deltaFrames({ event: last, text: message.text }, from, { message_id: said })
    yield wholeFrame(stored, 'done')
  }

  /** An answer to a question, or its failure, is the end of what was begun before. */
  function* interruption(): Generator<string> {
    if (begun !== null)
      yield eventFrame('interrupted', JSON.stringify({ message_id: begun.message_id }), last)
    begun = null
  }

  function* draft(): Generator<string> {
    const current = drafts.current(conversationId)
    if (current === null || current.message_id === said) return
    const { message_id, text } = current
    if (begun?.message_id !== message_id) yield* interruption()
    const content = text.slice(begun?.offset ?? 0)
    if (content === '') return
    begun = { message_id, offset: text.length }
    yield eventFrame('delta', JSON.stringify({ content, message_id }), draftId(last, begun))
  }

  return { last: () => last, event, draft }
}

export function wholeFrame(event: StoredEvent, type: string): string {
  return eventFrame(type, JSON.stringify(event.data), event.number)
}
