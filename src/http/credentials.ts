import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Scope } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import { findSession } from '#queries/console-session.ts'
import type { Credential } from '#queries/credential.ts'
import type { Services } from '#services'
import { readConsoleCookie } from './console-cookie.ts'

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
 * `Basic base64(anything:<key>)`; a JWT is a key too. Without any of these, an operator's session at the console.
 * Throws `unauthorized` and `forbidden`.
 */
export function createAuthentication(services: Services) {
  return async function authenticate(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { scopes, asksInBrowser, keyIsOptional } = request.routeOptions.config
    if (!scopes) return
    const found = await findCaller(services, request)
    if (found === null && keyIsOptional && readKey(request) === null) return
    if (found === null) throw refuse(reply, asksInBrowser)
    request.credential = found
    if (!scopes.some((scope) => found.scopes.includes(scope)))
      throw new AppError('forbidden', `This API key lacks the scope ${scopes.join(' or ')}.`)
    if (CHANGING.has(request.method) && isSentByItself(request)) requireSameOrigin(request)
  }
}

/** The calling credential; routes with scopes always have one. */
export function credentialOf(request: FastifyRequest): Credential {
  if (!request.credential) throw new AppError('unauthorized', 'An API key is required.')
  return request.credential
}

/** For answers that last: whether the key that opened one still would. */
export async function isStillValid(services: Services, request: FastifyRequest): Promise<boolean> {
  return (await findCaller(services, request)) !== null
}

/** Throws `forbidden` for a request that a page of another origin makes, as far as its browser tells. */
export function requireSameOrigin(request: FastifyRequest): void {
  if (comesFromElsewhere(request))
    throw new AppError(
      'forbidden',
      'A page of another origin may not change anything with saved credentials.',
    )
}

async function findCaller(services: Services, request: FastifyRequest): Promise<Credential | null> {
  if (!request.headers.authorization) {
    const token = readConsoleCookie(request)
    return token === null ? null : findSession(services.context, token)
  }
  const presented = readKey(request)
  if (presented === null || presented.length > MAX_KEY_LENGTH) return null
  return services.findCredential(presented)
}

/** Whether the browser adds the credentials itself, whichever page makes the request. */
function isSentByItself(request: FastifyRequest): boolean {
  return (request.credential?.by_session ?? false) || /^basic /i.test(request.headers.authorization ?? '')
}

function refuse(reply: FastifyReply, asksInBrowser: boolean | undefined): AppError {
  reply.header(
    'WWW-Authenticate',
    asksInBrowser ? 'Basic realm="Hearback", charset="UTF-8"' : 'Bearer realm="Hearback"',
  )
  return new AppError('unauthorized', 'A valid API key is required in the Authorization header.')
}

function readKey(request: FastifyRequest): string | null {
  const header = request.headers.authorization
  if (!header) return null
  const [, scheme, rest] = /^(\S+)\s+(\S.*)$/.exec(header.trim()) ?? []
  if (scheme === undefined || rest === undefined) return header.trim()
  switch (scheme.toLowerCase()) {
    case 'bearer':
    case 'token':
      return rest.trim()
    case 'basic': {
      const decoded = Buffer.from(rest.trim(), 'base64').toString('utf8')
      const colon = decoded.indexOf(':')
      return colon < 0 ? null : decoded.slice(colon + 1)
    }
    default:
      return null
  }
}

function comesFromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = request.headers
  // Browsers send one of the two with whatever may change something; a cookie without either is no browser's.
  if (origin === undefined) return request.credential?.by_session ?? false
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host
}
