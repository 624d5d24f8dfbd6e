import { pause, type Request, type Send } from './call.ts'
import { bodyOf } from './event-stream.ts'
import { HearbackError } from './hearback-error.ts'
import { readEvents } from './read-events.ts'

/** A piece of what is said, as it is written; the joined pieces are the texts of the answer's `replies`, one after the other. */
export interface ReplyDelta {
  type: 'delta'
  /** Missing where a model writes: the message has no number yet, and is the first of the `replies`. */
  message_id?: string
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
 * nothing back. Throws HearbackError, also when what was read is not what was said in the end.
 */
export function openReplyStream<Answer>(send: Send, request: Request): ReplyStream<Answer> {
  const idempotencyKey = request.idempotencyKey ?? crypto.randomUUID()
  return {
    async *[Symbol.asyncIterator]() {
      let given = ''
      for (let cuts = 0; ; cuts++) {
        /** Characters of this connection. */
        let seen = 0
        try {
          const response = await send({ ...request, idempotencyKey, accept: 'text/event-stream' })
          for await (const { type, data } of readEvents(bodyOf(response))) {
            const requestId = response.headers.get('x-request-id')
            if (type === 'error') throw new HearbackError(500, requestId, data)
            if (type === 'done') {
              yield { type, answer: data as Answer }
              return
            }
            if (type !== 'delta') continue
            const { content, ...more } = data as { message_id?: string; content: string }
            const known = given.slice(seen, seen + content.length)
            if (!content.startsWith(known))
              throw new HearbackError(500, requestId, { message: 'The reply was written anew.' })
            const fresh = content.slice(known.length)
            given += fresh
            seen += content.length
            if (fresh !== '') yield { type, ...more, content: fresh }
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
