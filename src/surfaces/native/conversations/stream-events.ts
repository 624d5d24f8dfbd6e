import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError, invalidField } from '#domain/errors.ts'
import { credentialOf, isStillValid } from '#http/credentials.ts'
import { type News, openEventStream } from '#http/event-stream.ts'
import {
  type DraftPosition,
  readDraftPosition,
  readPosition,
  type StreamPosition,
} from '#http/message-deltas.ts'
import { createSaidFrames, wholeFrame } from '#http/said-frames.ts'
import { viewerOf } from '#http/viewer.ts'
import { findConversation } from '#queries/conversations.ts'
import { readEvents } from '#queries/events.ts'
import type { Services } from '#services'

const HEARTBEAT_MS = 15_000
/** So long after a look whether the reader may go on, news is sent without another. */
const TRUSTED_MS = 1_000
/** Held in memory while their reader is slow. */
const BATCH = 20

/**
 * Sends a conversation's events as they are committed, each with its number as id. Reads them by number, so that
 * resuming works on any node; waits for slow readers instead of gathering in memory. With `deltas` what the agent says
 * comes as `delta` events and then, as `done`, whole; so it does for a reader whose last event was a delta. What is still
 * being written comes as deltas too; `interrupted` says that a message which has begun so will not be.
 */
export async function streamEvents(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  conversationId: string,
  deltas: boolean,
): Promise<FastifyReply> {
  const { workspace_id } = credentialOf(request)
  const { draft, ...position } = lastPosition(request.headers['last-event-id'])
  const inDeltas = deltas || draft !== null || position.offset !== null
  let last = position.event
  const frames = createSaidFrames(services.drafts, conversationId, { ...position, draft })
  const watched = inDeltas ? services.drafts : null
  const stream = openEventStream(services.hints, request, reply, conversationId, watched)

  /** A function of its own, so that nothing of what was sent is held while the stream waits. */
  async function sendNews(): Promise<number> {
    const after = inDeltas ? frames.last() : last
    const events = await readEvents(services.context, workspace_id, conversationId, after, BATCH)
    for (const event of events) {
      last = event.number
      for (const frame of inDeltas ? frames.event(event) : [wholeFrame(event, event.type)])
        await stream.write(frame)
    }
    return events.length
  }

  try {
    let news: News = 'events'
    let looked = performance.now()
    while (!stream.closed()) {
      if (performance.now() - looked > TRUSTED_MS) {
        if (!(await mayGoOn(services, request, conversationId))) break
        looked = performance.now()
      }
      stream.clear()
      const count = news === 'draft' ? 0 : await sendNews()
      if (count === BATCH) continue
      if (inDeltas) for (const frame of frames.draft()) await stream.write(frame)
      news = await stream.wait(HEARTBEAT_MS)
      if (news === 'nothing') await stream.write(': still here\n\n')
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

function lastPosition(
  header: string | string[] | undefined,
): StreamPosition & { draft: DraftPosition | null } {
  const [id = '0'] = [header ?? '0'].flat()
  const writing = readDraftPosition(id)
  if (writing !== null) return { ...writing, offset: null }
  const position = readPosition(id)
  if (position === null)
    throw invalidField('/header/Last-Event-ID', '"Last-Event-ID" must be the id of an event.')
  return { ...position, draft: null }
}
