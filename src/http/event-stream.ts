import { once } from 'node:events'
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ConversationHints } from './conversation-hints.ts'

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
}
/** How soon a reader connects again. */
export const RETRY = 'retry: 1000\n\n'

export interface EventStream {
  /** The reader has gone. */
  closed(): boolean
  /** Waits for a slow reader. */
  write(text: string): Promise<void>
  /** From now on `wait` looks for news. */
  clear(): void
  /** True when there may be news, false when the time has passed without. */
  wait(milliseconds: number): Promise<boolean>
  end(): void
}

/** One event as it is sent; `data` is JSON, which has no line breaks of its own. */
export function eventFrame(type: string, data: string, id: number | string | null = null): string {
  return `${id === null ? '' : `id: ${id}\n`}event: ${type}\ndata: ${data}\n\n`
}

/** Answers with events that are all there; a slow reader holds up only itself. */
export function sendEvents(reply: FastifyReply, frames: Iterable<string>): FastifyReply {
  return reply
    .code(200)
    .headers(HEADERS)
    .send(Readable.from(frames, { objectMode: false }))
}

/** Answers with server-sent events, and remembers each hint that a conversation has news until it is asked for. */
export function openEventStream(
  hints: ConversationHints,
  request: FastifyRequest,
  reply: FastifyReply,
  conversationId: string,
): EventStream {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...HEADERS,
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': request.id,
  })
  raw.write(RETRY)
  let hinted = false
  let wakeUp: () => void = () => undefined
  const hint = () => {
    hinted = true
    wakeUp()
  }
  const unwatch = hints.watch(conversationId, hint)
  raw.once('close', hint)
  return {
    closed: () => raw.destroyed || hints.closing(),
    async write(text) {
      if (raw.destroyed || raw.write(text)) return
      const over = new AbortController()
      await Promise.race([
        once(raw, 'drain', { signal: over.signal }),
        once(raw, 'close', { signal: over.signal }),
      ]).finally(() => over.abort())
    },
    clear() {
      hinted = false
    },
    async wait(milliseconds) {
      if (hinted) return true
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        wakeUp = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      return hinted
    },
    end() {
      unwatch()
      raw.end()
    },
  }
}
