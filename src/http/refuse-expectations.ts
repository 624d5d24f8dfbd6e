import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { AppError } from '#domain/errors.ts'

/**
 * Node answers an `Expect` other than `100-continue` by itself and with nothing. Here it becomes a request like any
 * other, whose route refuses it in its own format.
 */
export function refuseExpectations(app: Pick<FastifyInstance, 'server' | 'addHook'>): void {
  const expecting = new WeakSet<IncomingMessage>()
  app.server.on('checkExpectation', (request, response) => {
    expecting.add(request)
    app.server.emit('request', request, response)
  })
  app.addHook('onRequest', async ({ raw }) => {
    if (expecting.has(raw))
      throw new AppError('expectation_failed', 'Of what a request may expect, "100-continue" alone is met.')
  })
}
