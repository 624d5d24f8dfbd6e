import { once } from 'node:events'
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Drafts } from '#lib/drafts.ts'
import type { ConversationHints } from './conversation-hints.ts'

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
}
/** How soon a reader connects again. */
export const RETRY = 'retry: 1000\n\n'

export type News = 'events' | 'draft' | 'nothing'

export interface EventStream {
  /** The reader has gone. */
  closed(): boolean
  /** Waits for a slow reader. */
  write(text: string): Promise<void>
  /** From now on `wait` looks for news. */
  clear(): void
  /** What there may be: events, more of a draft, or nothing when the time has passed without. */
  wait(milliseconds: number): Promise<News>
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
  drafts: Drafts | null = null,
): EventStream {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...HEADERS,
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': request.id,
  })
  raw.write(RETRY)
  let news: News = 'nothing'
  let wakeUp: () => void = () => undefined
  const hint = () => {
    news = 'events'
    wakeUp()
  }
  const unwatch = hints.watch(conversationId, hint)
  const unwatchDraft = drafts?.watch(conversationId, () => {
    if (news === 'nothing') news = 'draft'
    wakeUp()
  })
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
      news = 'nothing'
    },
    async wait(milliseconds) {
      if (news !== 'nothing') return news
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        wakeUp = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      return news
    },
    end() {
      unwatch()
      unwatchDraft?.()
      raw.end()
    },
  }
}
