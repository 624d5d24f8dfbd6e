import type { FastifyInstance } from 'fastify'
import { answerUnreadable } from './answer-unreadable.ts'

const PATIENCE_MS = 60_000

/**
 * Ends connections whose client has stopped in the middle: it sends no more of its request, or takes no more of its
 * answer. Only silence counts: a slow client, or work of our own that takes long, goes on. `patience` is in ms.
 */
export function cutStalledClients(app: Pick<FastifyInstance, 'addHook'>, patience = PATIENCE_MS): void {
  app.addHook('onRequest', async (request, reply) => {
    const { socket } = request.raw
    reply.raw.setTimeout(patience, () => {
      if (!request.raw.complete && !reply.raw.headersSent) answerUnreadable(tooSlow(), socket)
      else if (!request.raw.complete || socket.writableLength > 0) socket.destroy()
    })
  })
}

function tooSlow(): Error {
  return Object.assign(new Error('the request did not arrive'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
}
