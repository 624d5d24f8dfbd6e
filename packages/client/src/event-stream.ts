import { pause, type Request, type Send } from './call.ts'
import { HearbackError } from './hearback-error.ts'
import { readEvents, type ServerEvent } from './read-events.ts'

/**
 * What happens in a conversation, for `for await`. A connection that breaks is made again and goes on behind the last
 * event; leave the loop or abort the signal to end it. Throws HearbackError when the server refuses, such as when the
 * conversation has been erased.
 */
export interface EventStream extends AsyncIterable<ServerEvent> {}

const PAUSE_MS = 1_000

/** Starts behind the event that `headers['last-event-id']` names, else at the first. */
export function openEventStream(send: Send, request: Request): EventStream {
  return {
    async *[Symbol.asyncIterator]() {
      let last = request.headers?.['last-event-id'] ?? null
      let opened = false
      for (;;) {
        try {
          const headers = { ...request.headers, ...(last === null ? {} : { 'last-event-id': last }) }
          const response = await send({ ...request, headers, accept: 'text/event-stream' })
          opened = true
          for await (const event of readEvents(bodyOf(response))) {
            last = event.id ?? last
            yield event
          }
        } catch (error) {
          if (!opened || request.signal?.aborted || isRefusal(error)) throw error
        }
        await pause(PAUSE_MS, request.signal)
      }
    },
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof HearbackError && error.status < 500
}

export function bodyOf(response: Response): ReadableStream<Uint8Array> {
  if (response.body === null) throw new Error('The answer has no body.')
  return response.body
}
