import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError, invalidField } from '#domain/errors.ts'
import { credentialOf, isStillValid } from '#http/credentials.ts'
import { findConversation } from '#queries/conversations.ts'
import { readEvents } from '#queries/events.ts'
import type { Services } from '#services'
import { viewerOf } from '../viewer.ts'

const HEARTBEAT_MS = 15_000
const BATCH = 200

/**
 * Sends a conversation's events as they are committed, each with its number as id. Reads them by number, so that
 * resuming works on any node; waits for slow readers instead of gathering in memory.
 */
export async function streamEvents(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  conversationId: string,
): Promise<FastifyReply> {
  const { workspace_id } = credentialOf(request)
  let last = readLastId(request.headers['last-event-id'])
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': request.id,
  })
  raw.write('retry: 1000\n\n')
  const hints = watchHints(services, conversationId, raw)
  try {
    while (!raw.destroyed && !services.hints.closing()) {
      hints.clear()
      const events = await readEvents(services.context, workspace_id, conversationId, last, BATCH)
      for (const event of events) {
        last = event.number
        await write(raw, `id: ${event.number}\nevent: ${event.type}\ndata: ${JSON.stringify(event.data)}\n\n`)
      }
      if (events.length === BATCH || (await hints.wait(HEARTBEAT_MS))) continue
      if (!(await mayGoOn(services, request, conversationId))) break
      await write(raw, ': still here\n\n')
    }
  } catch (error) {
    request.log.warn({ err: error }, 'an event stream broke off; its reader resumes')
  } finally {
    hints.stop()
    raw.end()
  }
  return reply
}

/** Waits for a slow reader. */
async function write(raw: ServerResponse, text: string): Promise<void> {
  if (raw.destroyed || raw.write(text)) return
  const over = new AbortController()
  await Promise.race([
    once(raw, 'drain', { signal: over.signal }),
    once(raw, 'close', { signal: over.signal }),
  ]).finally(() => over.abort())
}

/** Remembers a hint that comes while nobody waits, so that none is slept through. */
function watchHints(services: Services, conversationId: string, raw: ServerResponse) {
  let hinted = false
  let wakeUp: () => void = () => undefined
  const hint = () => {
    hinted = true
    wakeUp()
  }
  const unwatch = services.hints.watch(conversationId, hint)
  raw.once('close', hint)
  return {
    clear: () => {
      hinted = false
    },
    /** True when there may be news, false when the time has passed without. */
    async wait(milliseconds: number): Promise<boolean> {
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
    stop: unwatch,
  }
}

/** A revoked key's stream ends, and so does an erased conversation's. */
async function mayGoOn(
  services: Services,
  request: FastifyRequest,
  conversationId: string,
): Promise<boolean> {
  if (!(await isStillValid(services, request))) return false
  try {
    await findConversation(services.context, viewerOf(request), conversationId)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return false
    throw error
  }
}

function readLastId(header: string | string[] | undefined): number {
  const [value = '0'] = [header ?? '0'].flat()
  if (!/^\d{1,15}$/.test(value))
    throw invalidField('/header/Last-Event-ID', '"Last-Event-ID" must be a number.')
  return Number(value)
}
