import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { eventFrame, openEventStream } from '#http/event-stream.ts'
import { readEventCount } from '#queries/page-state.ts'
import { openSimulation } from '#queries/simulation.ts'
import type { Services } from '#services'

const HEARTBEAT_MS = 15_000

/**
 * Tells an open simulator that there is something new in its present run, but not what: it fetches its view again, as it
 * does whenever it has connected. Throws `not_found` and `gone` before the first byte.
 */
export async function streamChanges(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): Promise<FastifyReply> {
  const { context } = services
  const opened = await openSimulation(context, token)
  let last = await readEventCount(context, opened)
  const stream = openEventStream(services.hints, request, reply, opened.conversationId)
  try {
    while (!stream.closed()) {
      stream.clear()
      const count = await readEventCount(context, opened)
      if (count > last) await stream.write(eventFrame('change', '{}'))
      last = count
      if ((await stream.wait(HEARTBEAT_MS)) !== 'nothing') continue
      await openSimulation(context, token)
      await stream.write(': still here\n\n')
    }
  } catch (error) {
    // Of a link that opens no more the page hears when it connects again.
    if (!(error instanceof AppError))
      request.log.warn({ err: error }, 'a simulator lost its stream; it connects again')
  } finally {
    stream.end()
  }
  return reply
}
