import { textSlices } from '#lib/text-slices.ts'
import { eventFrame } from './event-stream.ts'

/** What an event stream has sent last: an event, or with an offset the text of its message up to there. */
export interface StreamPosition {
  event: number
  /** UTF-16 code units; null behind the whole event. */
  offset: number | null
}

/** Reads `<event>` or `<event>.<offset>`; null for anything else. */
export function readPosition(id: string): StreamPosition | null {
  const [, event, offset] = /^(\d{1,15})(?:\.(\d{1,9}))?$/.exec(id) ?? []
  if (event === undefined) return null
  return { event: Number(event), offset: offset === undefined ? null : Number(offset) }
}

/** The message that a stream has sent a part of while it is written. */
export interface DraftPosition {
  message_id: string
  /** UTF-16 code units. */
  offset: number
}

export const draftId = (event: number, { message_id, offset }: DraftPosition) =>
  `${event}+${message_id}.${offset}`

/** Reads `<event>+<message_id>.<offset>`: behind that event, and that far in that message; null for anything else. */
export function readDraftPosition(id: string): { event: number; draft: DraftPosition } | null {
  const [, event, message_id, offset] = /^(\d{1,15})\+([0-9a-f-]{36})\.(\d{1,9})$/.exec(id) ?? []
  if (event === undefined || message_id === undefined) return null
  return { event: Number(event), draft: { message_id, offset: Number(offset) } }
}

/**
 * The text of a message as events `delta`, each with the message's event and the end of its slice as id: whoever has
 * the stored text can go on behind any of them. `more` is sent beside each `content`.
 */
export function* deltaFrames(
  message: { event: number; text: string },
  from = 0,
  more: Record<string, unknown> = {},
): Generator<string> {
  for (const { content, end } of textSlices(message.text, from))
    yield eventFrame('delta', JSON.stringify({ content, ...more }), `${message.event}.${end}`)
}

/** The message of an event, when it is the agent's: what is said to the person, and can be streamed. */
export function agentMessageOf(event: {
  type: string
  data: unknown
}): { message_id: string; number: number; text: string; answered?: boolean } | null {
  if (event.type !== 'message.created') return null
  const { message } = event.data as {
    message: { message_id: string; number: number; role: string; text: string; answered?: boolean }
  }
  return message.role === 'agent' ? message : null
}
