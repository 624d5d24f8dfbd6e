import type { FastifyInstance, RouteOptions } from 'fastify'
import { AppError } from '#domain/errors.ts'

/** Each holds some memory, and up to a whole form's files on disk until they are checked. */
const MOST_AT_ONCE = 100

/** Uploads beyond those under way on this node are told to come again. Register it before the routes. */
export function limitUploads(app: Pick<FastifyInstance, 'addHook'>, most = MOST_AT_ONCE): void {
  let underWay = 0
  app.addHook('onRoute', (route: RouteOptions) => {
    if (route.config?.uploadLimit === undefined) return
    const { handler } = route
    route.handler = async function (request, reply) {
      if (!request.isMultipart()) return handler.call(this, request, reply)
      if (underWay >= most)
        throw new AppError('unavailable', 'Too many files are arriving at once. Try again shortly.')
      underWay += 1
      try {
        return await handler.call(this, request, reply)
      } finally {
        underWay -= 1
      }
    }
  })
}
