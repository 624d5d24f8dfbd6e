import { once } from 'node:events'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { invalidField } from '#domain/errors.ts'
import { credentialOf } from '#http/credentials.ts'
import { readEvents } from '#queries/events.ts'
import type { Services } from '#services'

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
    'X-Request-Id': request.id,
  })
  raw.write('retry: 1000\n\n')
  let wakeUp: () => void = () => undefined
  let hinted = false
  const unwatch = services.hints.watch(conversationId, () => {
    hinted = true
    wakeUp()
  })
  raw.on('close', () => wakeUp())
  try {
    while (!raw.destroyed && !services.hints.closing()) {
      hinted = false
      const events = await readEvents(services.context, workspace_id, conversationId, last, BATCH)
      for (const event of events) {
        last = event.number
        const sent = raw.write(
          `id: ${event.number}\nevent: ${event.type}\ndata: ${JSON.stringify(event.data)}\n\n`,
        )
        if (!sent && !raw.destroyed) await Promise.race([once(raw, 'drain'), once(raw, 'close')])
      }
      if (events.length === BATCH || hinted) continue
      const woken = await Promise.race([
        new Promise<boolean>((resolve) => {
          wakeUp = () => resolve(true)
        }),
        new Promise<boolean>((resolve) => setTimeout(resolve, HEARTBEAT_MS, false).unref()),
      ])
      if (!woken && !raw.destroyed) raw.write(': still here\n\n')
    }
  } catch (error) {
    request.log.warn({ err: error }, 'an event stream broke off; its reader resumes')
  } finally {
    unwatch()
    raw.end()
  }
  return reply
}

function readLastId(header: string | string[] | undefined): number {
  const [value = '0'] = [header ?? '0'].flat()
  if (!/^\d{1,15}$/.test(value))
    throw invalidField('/header/Last-Event-ID', '"Last-Event-ID" must be a number.')
  return Number(value)
}
