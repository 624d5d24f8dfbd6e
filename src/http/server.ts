import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import multipart from '@fastify/multipart'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
  type RawServerDefault,
} from 'fastify'
import { toAnswer } from '#commands/run.ts'
import { AppError } from '#domain/errors.ts'
import { redactPath } from '#lib/log.ts'
import { countRequest } from '#lib/metrics.ts'
import type { Services } from '#services'
import { sendAnswer } from './answer.ts'
import { answerUnreadable } from './answer-unreadable.ts'
import { checkAddress, takeLiterally } from './check-address.ts'
import { createAuthentication } from './credentials.ts'
import { answerErrors, replyNotFound } from './errors.ts'
import { createIdempotency } from './idempotency.ts'
import { parseJsonBody } from './json-body.ts'
import { limitUploads } from './limit-uploads.ts'
import { findNearestFormat } from './nearest-format.ts'
import { problem, problems } from './problem.ts'
import { refuseExpectations } from './refuse-expectations.ts'
import { watchSilentConnections } from './silent-connections.ts'
import { cutStalledClients } from './stalled-clients.ts'
import { compileValidator } from './validation.ts'

const MAX_BODY = 1_048_576
const UPLOAD_MINUTES = 10
/** From the connection, or the end of the request before it on the same one. */
const HEADERS_MS = 20_000

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** Registers routes that share an error format; what they add is theirs alone. */
export async function registerRoutes(app: App, routes: (scope: App) => Promise<void> | void): Promise<void> {
  await app.register(async (scope) => routes(scope.withTypeProvider<TypeBoxTypeProvider>() as App))
}

/** The HTTP server with what every route shares: credentials, idempotency keys, body limits, request ids, logs. */
export async function createServer(services: Services): Promise<App> {
  const app = Fastify({
    loggerInstance: services.context.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: MAX_BODY,
    requestTimeout: UPLOAD_MINUTES * 60_000,
    // A request without a host is refused below, as a problem and with an id like any other.
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: 5_000, requireHostHeader: false },
    // Longer than any address can be: whether an id is too long is for the route to say, in its own format.
    routerOptions: { maxParamLength: 65_536, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    // A request that comes along on an open connection while the server stops is served like the others.
    return503OnClosing: false,
    clientErrorHandler: answerUnreadable,
    rewriteUrl: ({ url = '/' }) => takeLiterally(url),
    frameworkErrors: (_error, request, reply: FastifyReply) => {
      const refused = toAnswer(problem(new AppError('malformed', 'The address can’t be read.')))
      return sendAnswer(reply.header('X-Request-Id', request.id), refused)
    },
  }).withTypeProvider<TypeBoxTypeProvider>() as App

  app.setValidatorCompiler(compileValidator)
  // Answers are serialised once, before the commit that keeps them; schemas of answers describe, they don't filter.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  const cutSilentConnections = watchSilentConnections(app.server)
  app.addHook('preClose', async () => cutSilentConnections())
  app.decorateRequest('credential', null)
  app.decorateRequest('idempotency', null)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    // Many clients name the type although they send nothing; a route that needs no body doesn't mind.
    async (request: FastifyRequest, body: Buffer) => {
      const { schema, config } = request.routeOptions
      const needsNone = schema?.body === undefined || config.bodyIsOptional
      return body.length === 0 && needsNone ? undefined : parseJsonBody(body)
    },
  )
  await app.register(multipart, {
    limits: { files: 20, fields: 50, parts: 70, fieldSize: 262_144, headerPairs: 50 },
  })

  const nearestFormat = findNearestFormat(app)
  cutStalledClients(app)
  limitUploads(app)
  const authenticate = createAuthentication(services)
  const recogniseRequest = createIdempotency(services)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id)
    reply.header('X-Content-Type-Options', 'nosniff')
    // Here already, so that nobody's body is read for an address that leads nowhere.
    if (request.is404) replyNotFound()
    if (request.headers.host === undefined && request.raw.httpVersion !== '1.0')
      throw new AppError('malformed', 'The Host header is missing.')
    checkAddress(request)
  })
  refuseExpectations(app)
  app.addHook('onRequest', authenticate)
  app.addHook('onRequest', async (request) => {
    const { uploadLimit } = request.routeOptions.config
    const length = Number(request.headers['content-length'] ?? 0)
    if (uploadLimit !== undefined && length > uploadLimit)
      throw new AppError(
        'too_large',
        `The upload may have at most ${Math.floor(uploadLimit / MAX_BODY)} MB in all.`,
      )
  })
  app.addHook('preValidation', async (request) => {
    if (request.isMultipart() && request.routeOptions.config.uploadLimit === undefined)
      throw new AppError('unsupported_media_type', 'Forms are not accepted here.')
  })
  app.addHook('preValidation', recogniseRequest)
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    countRequest(request.method, route, reply.statusCode, reply.elapsedTime)
    request.log.info(
      {
        method: request.method,
        path: redactPath(request.url),
        status: reply.statusCode,
        duration_ms: Math.round(reply.elapsedTime),
        ...(request.credential ? { credential_id: request.credential.id } : {}),
      },
      'answered',
    )
  })
  // For what is no route of any surface: unknown addresses, assets, and what fails before a route is found.
  answerErrors(app, services, problems, nearestFormat)
  // Connections that are busy when the server stops would otherwise stay open for the next request, and hold it up.
  app.addHook('preClose', async () => {
    app.server.keepAliveTimeout = 1
    app.server.keepAliveTimeoutBuffer = 1
  })
  app.setNotFoundHandler(replyNotFound)
  return app
}
