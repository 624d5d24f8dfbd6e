import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Scope } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import type { Credential } from '#queries/credential.ts'
import type { Services } from '#services'

declare module 'fastify' {
  interface FastifyRequest {
    credential: Credential | null
  }
  interface FastifyContextConfig {
    /** Any of these scopes opens the route; a route without them needs no credential. */
    scopes?: readonly Scope[]
    /** The address holds a secret that opens the route as well; a key that is sent has to be right all the same. */
    keyIsOptional?: boolean
    /** Browsers may ask for the key themselves (reports, downloads). */
    asksInBrowser?: boolean
    /** Uploads may be this large in all, in bytes. */
    uploadLimit?: number
    /** An empty body is one, whatever type it says it has. */
    bodyIsOptional?: boolean
  }
}

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
/** A JWT is longer than any key. */
const MAX_KEY_LENGTH = 8_192

/**
 * Finds out who calls, before the body is read. Accepts `<key>`, `Bearer <key>`, `Token <key>` and
 * `Basic base64(anything:<key>)`; a JWT is a key too. Throws `unauthorized` and `forbidden`.
 */
export function createAuthentication(services: Services) {
  return async function authenticate(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { scopes, asksInBrowser, keyIsOptional } = request.routeOptions.config
    if (!scopes) return
    const presented = readKey(request.headers.authorization)
    if (presented === null && keyIsOptional) return
    if (presented === null || presented.key.length > MAX_KEY_LENGTH) throw refuse(reply, asksInBrowser)
    const found = await services.findCredential(presented.key)
    if (!found) throw refuse(reply, asksInBrowser)
    request.credential = found
    if (!scopes.some((scope) => found.scopes.includes(scope)))
      throw new AppError('forbidden', `This API key lacks the scope ${scopes.join(' or ')}.`)
    if (presented.basic && CHANGING.has(request.method) && comesFromElsewhere(request))
      throw new AppError(
        'forbidden',
        'A page of another origin may not change anything with saved credentials.',
      )
  }
}

/** The calling credential; routes with scopes always have one. */
export function credentialOf(request: FastifyRequest): Credential {
  if (!request.credential) throw new AppError('unauthorized', 'An API key is required.')
  return request.credential
}

/** For answers that last: whether the key that opened one still would. */
export async function isStillValid(services: Services, request: FastifyRequest): Promise<boolean> {
  const presented = readKey(request.headers.authorization)
  return presented !== null && (await services.findCredential(presented.key)) !== null
}

function refuse(reply: FastifyReply, asksInBrowser: boolean | undefined): AppError {
  reply.header(
    'WWW-Authenticate',
    asksInBrowser ? 'Basic realm="Hearback", charset="UTF-8"' : 'Bearer realm="Hearback"',
  )
  return new AppError('unauthorized', 'A valid API key is required in the Authorization header.')
}

function readKey(header: string | undefined): { key: string; basic: boolean } | null {
  if (!header) return null
  const [, scheme, rest] = /^(\S+)\s+(\S.*)$/.exec(header.trim()) ?? []
  if (scheme === undefined || rest === undefined) return { key: header.trim(), basic: false }
  switch (scheme.toLowerCase()) {
    case 'bearer':
    case 'token':
      return { key: rest.trim(), basic: false }
    case 'basic': {
      const decoded = Buffer.from(rest.trim(), 'base64').toString('utf8')
      const colon = decoded.indexOf(':')
      return colon < 0 ? null : { key: decoded.slice(colon + 1), basic: true }
    }
    default:
      return null
  }
}

function comesFromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = request.headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host
}
