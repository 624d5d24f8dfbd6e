import type { FastifyInstance, RouteOptions } from 'fastify'
import { AppError } from '#domain/errors.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Takes a place among the uploads until the request is answered; a form without a file takes none. Throws `unavailable`. */
    beginUpload: () => void
  }
}

/** Each holds some memory, and up to a whole form's files on disk until they are checked. */
const MOST_AT_ONCE = 100

/** Uploads beyond those under way on this node are told to come again. Register it before the routes. */
export function limitUploads(
  app: Pick<FastifyInstance, 'addHook' | 'decorateRequest'>,
  most = MOST_AT_ONCE,
): void {
  let underWay = 0
  app.decorateRequest('beginUpload', () => undefined)
  app.addHook('onRoute', (route: RouteOptions) => {
    if (route.config?.uploadLimit === undefined) return
    const { handler } = route
    route.handler = async function (request, reply) {
      let places = 0
      request.beginUpload = () => {
        if (places > 0) return
        if (underWay >= most)
          throw new AppError('unavailable', 'Too many files are arriving at once. Try again shortly.')
        places = 1
        underWay += places
      }
      try {
        return await handler.call(this, request, reply)
      } finally {
        underWay -= places
      }
    }
  })
}
