import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { eventFrame, type News, openEventStream } from '#http/event-stream.ts'
import { agentMessageOf, deltaFrames, readPosition, type StreamPosition } from '#http/message-deltas.ts'
import { readEvents } from '#queries/events.ts'
import { openLink, readEventCount } from '#queries/page-state.ts'
import type { Services } from '#services'

const HEARTBEAT_MS = 15_000
const BATCH = 50

/**
 * Tells an open page what the agent says, as it is said, and that there is something new, but not what: it fetches
 * its view again, as it does whenever it has connected. What is still being written comes as `draft`: one that begins
 * at 0 takes the place of the one before. Throws `not_found` and `gone` before the first byte.
 */
export async function streamChanges(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): Promise<FastifyReply> {
  const { context } = services
  const link = await openLink(context, token)
  const { workspaceId, conversationId } = link
  const position = resumed(request) ?? { event: await readEventCount(context, link), offset: null }
  let last = position.offset === null ? position.event : position.event - 1
  const stream = openEventStream(services.hints, request, reply, conversationId, services.drafts)
  let drafted = { message_id: '', offset: 0 }

  async function sendDraft(): Promise<void> {
    const draft = services.drafts.current(conversationId)
    if (draft === null) return
    const { message_id, text } = draft
    const offset = drafted.message_id === message_id ? drafted.offset : 0
    drafted = { message_id, offset: text.length }
    const content = text.slice(offset)
    if (content !== '') await stream.write(eventFrame('draft', JSON.stringify({ offset, content })))
  }

  try {
    let news: News = 'events'
    while (!stream.closed()) {
      stream.clear()
      const isBehind = news !== 'draft' && (await readEventCount(context, link)) > last
      const events = isBehind ? await readEvents(context, workspaceId, conversationId, last, BATCH) : []
      for (const event of events) {
        last = event.number
        const said = agentMessageOf(event)
        const from = event.number === position.event ? (position.offset ?? 0) : 0
        if (said)
          for (const frame of deltaFrames({ event: last, text: said.text }, from, { number: said.number }))
            await stream.write(frame)
      }
      if (events.length > 0) await stream.write(eventFrame('change', '{}', last))
      if (events.length === BATCH) continue
      await sendDraft()
      news = await stream.wait(HEARTBEAT_MS)
      if (news !== 'nothing') continue
      await openLink(context, token)
      await stream.write(': still here\n\n')
    }
  } catch (error) {
    // Of a link that opens no more the page hears when it connects again.
    if (!(error instanceof AppError))
      request.log.warn({ err: error }, 'a page lost its stream; it connects again')
  } finally {
    stream.end()
  }
  return reply
}

/** Where a page goes on that was cut off; anything else begins with the present. */
function resumed(request: FastifyRequest): StreamPosition | null {
  const id = request.headers['last-event-id']
  return typeof id === 'string' ? readPosition(id) : null
}
