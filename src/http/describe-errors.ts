import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify'
import { type Presented, toAnswer } from '#commands/run.ts'
import { AppError, type ErrorCode } from '#domain/errors.ts'
import { firstExample } from './described-content.ts'

/** How a surface shows errors: its own statuses and bodies. */
export interface ErrorFormat {
  present(error: AppError): Presented
  /** What bodies with this status look like, as JSON Schema. */
  schemaOf(status: number): object
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The format of what the route refuses. */
    errors?: ErrorFormat
  }
}

type Responses = Record<string, Record<string, unknown>>

const header = (description: string) => ({ type: 'string', description })
const headersOf: Record<number, object> = {
  401: { 'WWW-Authenticate': header('How to authenticate.') },
  503: { 'Retry-After': header('Seconds.') },
}

/** Notes the format for all routes that this scope gets from now on. */
export function noteErrors(app: Pick<FastifyInstance, 'addHook'>, errors: ErrorFormat): void {
  app.addHook('onRoute', (route: RouteOptions) => {
    route.config = { ...route.config, errors }
  })
}

/**
 * The route's schema with each refusal that it may answer, in the format of its surface. What every route with the same
 * properties refuses follows from these; a route itself names what only it does, and in words of its own what it likes.
 */
export function describeErrors(schema: FastifySchema, route: RouteOptions): FastifySchema {
  const errors = route.config?.errors
  if (errors === undefined) return schema
  const own = (schema.response ?? {}) as Responses
  const [type = ''] = toAnswer(errors.present(new AppError('unexpected', ''))).content_type.split(';')
  const responses: Responses = {}
  for (const [code, sentence] of refusalsOf(route)) {
    const { status, body } = errors.present(new AppError(code, sentence))
    const before = responses[status]
    responses[status] = {
      description: before === undefined ? sentence : `${before.description} ${sentence}`,
      ...(status in headersOf ? { headers: headersOf[status] } : {}),
      content: before?.content ?? { [type]: { schema: errors.schemaOf(status), ...exampleOf(body) } },
    }
  }
  for (const [status, described] of Object.entries(own))
    responses[status] =
      Number(status) < 400 || 'content' in described
        ? described
        : {
            description: described.description,
            content: { [type]: { schema: described, ...firstExample(described) } },
          }
  return { ...schema, response: responses }
}

const exampleOf = (body: unknown) => (body === null ? {} : { example: body })

/** What may go wrong, by the route's method, address and rights alone. */
function refusalsOf({ method, url, schema, config = {} }: RouteOptions): [ErrorCode, string][] {
  const { scopes, uploadLimit } = config
  const takesKey = scopes !== undefined
  const takesBody = method !== 'GET'
  const namesThing = url.includes(':')
  const place = schema?.body === undefined ? 'address' : 'body or the address'
  const all: [boolean, ErrorCode, string][] = [
    [takesBody, 'malformed', 'The body can’t be read.'],
    [true, 'invalid', `A value in the ${place} is wrong or missing.`],
    [takesKey, 'unauthorized', 'There is no valid key.'],
    [
      takesKey,
      'forbidden',
      `The key lacks the scope ${scopes?.map((scope) => `\`${scope}\``).join(' or ')}.`,
    ],
    [namesThing, 'not_found', 'What the address names is not known.'],
    [takesBody, 'too_large', 'The body is too large.'],
    [takesBody, 'unsupported_media_type', 'The body has a type that is not taken here.'],
    [takesKey && method === 'POST', 'idempotency_mismatch', 'The idempotency key came with another body.'],
    [takesKey || namesThing, 'unavailable', 'Try again shortly.'],
    [uploadLimit !== undefined, 'storage_full', 'There is no room for files just now.'],
  ]
  return all.flatMap(([may, code, sentence]) => (may ? [[code, sentence]] : []))
}
