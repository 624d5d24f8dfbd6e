import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError, invalidField } from '#domain/errors.ts'
import { credentialOf, isStillValid } from '#http/credentials.ts'
import { eventFrame, openEventStream } from '#http/event-stream.ts'
import { agentMessageOf, deltaFrames, readPosition, type StreamPosition } from '#http/message-deltas.ts'
import { viewerOf } from '#http/viewer.ts'
import { findConversation } from '#queries/conversations.ts'
import { readEvents } from '#queries/events.ts'
import type { Services } from '#services'

const HEARTBEAT_MS = 15_000
/** Held in memory while their reader is slow. */
const BATCH = 20

/**
 * Sends a conversation's events as they are committed, each with its number as id. Reads them by number, so that
 * resuming works on any node; waits for slow readers instead of gathering in memory. With `deltas` what the agent says
 * comes as `delta` events and then, as `done`, whole; so it does for a reader whose last event was a delta.
 */
export async function streamEvents(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  conversationId: string,
  deltas: boolean,
): Promise<FastifyReply> {
  const { workspace_id } = credentialOf(request)
  const position = lastPosition(request.headers['last-event-id'])
  const inDeltas = deltas || position.offset !== null
  let last = position.offset === null ? position.event : position.event - 1
  const stream = openEventStream(services.hints, request, reply, conversationId)

  /** A function of its own, so that nothing of what was sent is held while the stream waits. */
  async function sendNews(): Promise<number> {
    const events = await readEvents(services.context, workspace_id, conversationId, last, BATCH)
    for (const event of events) {
      last = event.number
      const from = event.number === position.event ? (position.offset ?? 0) : 0
      for (const frame of inDeltas ? framesOf(event, from) : [wholeFrame(event, event.type)])
        await stream.write(frame)
    }
    return events.length
  }

  try {
    while (!stream.closed()) {
      stream.clear()
      const count = await sendNews()
      if (count === BATCH || (await stream.wait(HEARTBEAT_MS))) continue
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

type StoredEvent = Awaited<ReturnType<typeof readEvents>>[number]

function* framesOf(event: StoredEvent, from: number): Generator<string> {
  const said = agentMessageOf(event)
  if (said === null) return yield wholeFrame(event, event.type)
  yield* deltaFrames({ event: event.number, text: said.text }, from, { message_id: said.message_id })
  yield wholeFrame(event, 'done')
}

function wholeFrame(event: StoredEvent, type: string): string {
  return eventFrame(type, JSON.stringify(event.data), event.number)
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

function lastPosition(header: string | string[] | undefined): StreamPosition {
  const [id = '0'] = [header ?? '0'].flat()
  const position = readPosition(id)
  if (position === null)
    throw invalidField('/header/Last-Event-ID', '"Last-Event-ID" must be the id of an event.')
  return position
}
