import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { openEventStream } from '#http/event-stream.ts'
import { openLink, readEventCount } from '#queries/page-state.ts'
import type { Services } from '#services'

const HEARTBEAT_MS = 15_000

/**
 * Tells an open page that there is something new, and not what: it fetches its view again, as it does whenever it has
 * connected. Throws `not_found` and `gone` before the first byte.
 */
export async function streamChanges(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): Promise<FastifyReply> {
  const link = await openLink(services.context, token)
  let told = await readEventCount(services.context, link)
  const stream = openEventStream(services.hints, request, reply, link.conversationId)
  try {
    while (!stream.closed()) {
      stream.clear()
      const count = await readEventCount(services.context, link)
      if (count > told) await stream.write('event: change\ndata: {}\n\n')
      told = count
      if (await stream.wait(HEARTBEAT_MS)) continue
      await openLink(services.context, token)
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
