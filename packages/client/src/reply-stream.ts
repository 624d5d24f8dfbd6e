import { pause, type Request, type Send } from './call.ts'
import { bodyOf } from './event-stream.ts'
import { HearbackError } from './hearback-error.ts'
import { readEvents } from './read-events.ts'

/** A piece of a message as it is written; the joined pieces of one `message_id` are its text. */
export interface ReplyDelta {
  type: 'delta'
  message_id: string
  content: string
}

/** The last one: what the same call answers without streaming. */
export interface ReplyDone<Answer> {
  type: 'done'
  answer: Answer
}

/** A reply while it is written, for `for await`. */
export type ReplyStream<Answer> = AsyncIterable<ReplyDelta | ReplyDone<Answer>>

const MOST_CUTS = 10
const PAUSE_MS = 500

/**
 * Sends a message and reads the reply. A connection that breaks is made again under the same idempotency key: the
 * message is said once, the reply comes from the store, and what was read before is left out. Leaving the loop takes
 * nothing back. Throws HearbackError.
 */
export function openReplyStream<Answer>(send: Send, request: Request): ReplyStream<Answer> {
  const idempotencyKey = request.idempotencyKey ?? crypto.randomUUID()
  return {
    async *[Symbol.asyncIterator]() {
      /** Characters that were given, by message. */
      const given = new Map<string, number>()
      for (let cuts = 0; ; cuts++) {
        const seen = new Map<string, number>()
        try {
          const response = await send({ ...request, idempotencyKey, accept: 'text/event-stream' })
          for await (const { type, data } of readEvents(bodyOf(response))) {
            if (type === 'error') throw new HearbackError(500, response.headers.get('x-request-id'), data)
            if (type === 'done') {
              yield { type, answer: data as Answer }
              return
            }
            if (type !== 'delta') continue
            const { message_id, content } = data as { message_id: string; content: string }
            const before = seen.get(message_id) ?? 0
            const known = given.get(message_id) ?? 0
            const fresh = content.slice(Math.max(0, known - before))
            seen.set(message_id, before + content.length)
            given.set(message_id, Math.max(known, before + content.length))
            if (fresh !== '') yield { type, message_id, content: fresh }
          }
        } catch (error) {
          if (error instanceof HearbackError || request.signal?.aborted || cuts >= MOST_CUTS) throw error
        }
        if (cuts >= MOST_CUTS) throw new Error('The reply broke off every time.')
        await pause(PAUSE_MS, request.signal)
      }
    },
  }
}
