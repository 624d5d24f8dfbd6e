import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError, invalidField } from '#domain/errors.ts'
import { credentialOf, isStillValid } from '#http/credentials.ts'
import { openEventStream } from '#http/event-stream.ts'
import { findConversation } from '#queries/conversations.ts'
import { readEvents } from '#queries/events.ts'
import type { Services } from '#services'
import { viewerOf } from '../viewer.ts'

const HEARTBEAT_MS = 15_000
/** Held in memory while their reader is slow. */
const BATCH = 20

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
  const stream = openEventStream(services.hints, request, reply, conversationId)
  try {
    while (!stream.closed()) {
      stream.clear()
      const events = await readEvents(services.context, workspace_id, conversationId, last, BATCH)
      for (const event of events) {
        last = event.number
        await stream.write(
          `id: ${event.number}\nevent: ${event.type}\ndata: ${JSON.stringify(event.data)}\n\n`,
        )
      }
      if (events.length === BATCH || (await stream.wait(HEARTBEAT_MS))) continue
      if (!(await mayGoOn(services, request, conversationId))) break
      await stream.write(': still here\n\n')
    }
  } catch (error) {
    request.log.warn({ err: error }, 'an event stream broke off; its reader resumes')
  } finally {
    stream.end()
  }
  return reply
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
