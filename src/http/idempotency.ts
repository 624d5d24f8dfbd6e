import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Answer, type Idempotency, replayAnswer } from '#commands/run.ts'
import { AppError } from '#domain/errors.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import type { Services } from '#services'
import { sendAnswer } from './answer.ts'

type SendKept = (request: FastifyRequest, reply: FastifyReply, kept: Answer) => Promise<unknown>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Stands for the path in what is kept, where that holds a secret. */
    keptPath?: (request: FastifyRequest) => string
    /** How a kept answer is sent again, where that may be done otherwise than with its bytes. */
    sendKept?: SendKept
  }
}

const MAX_KEY_LENGTH = 255

/**
 * Honours `Idempotency-Key` on every POST with a credential: answers at once when the same request was answered
 * before, throws `idempotency_mismatch` when the key belongs to another body, and otherwise leaves the name for
 * the command to keep its answer under. A multipart body is compared once it has been read (`nameUpload`).
 */
export function createIdempotency(services: Services) {
  return async function recogniseRequest(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const key = readKey(request)
    if (key === null || request.isMultipart()) return
    return nameRequest(services, request, reply, key, canonicalJson(request.body ?? null))
  }
}

/**
 * For a multipart body: `fingerprint` says what it held. True when an earlier answer was sent again, by `sendKept` where
 * the route's can't know how.
 */
export async function nameUpload(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  fingerprint: unknown,
  sendKept: SendKept | undefined = request.routeOptions.config.sendKept,
): Promise<boolean> {
  const key = readKey(request)
  if (key === null) return false
  await nameRequest(services, request, reply, key, canonicalJson(fingerprint), sendKept)
  return reply.sent
}

function readKey(request: FastifyRequest): string | null {
  if (request.method !== 'POST' || !request.credential) return null
  const header = request.headers['idempotency-key']
  const key = Array.isArray(header) ? header[0] : header
  if (key === undefined) return null
  if (key.length === 0 || key.length > MAX_KEY_LENGTH)
    throw new AppError('invalid', `"Idempotency-Key" must have 1 to ${MAX_KEY_LENGTH} characters.`, {
      fields: [
        { pointer: '/header/Idempotency-Key', message: `Must have 1 to ${MAX_KEY_LENGTH} characters.` },
      ],
    })
  return key
}

/**
 * For a request that was refused before its body was understood: whatever comes later under its key is another one.
 * Null without a key, and for one that never arrived as a whole, which may be sent again.
 */
export function nameUnread(request: FastifyRequest): Idempotency | null {
  if (!request.raw.complete) return null
  try {
    const key = readKey(request)
    return key === null ? null : toName(request, key, 'unread')
  } catch {
    return null
  }
}

async function nameRequest(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  body: string,
  sendKept = request.routeOptions.config.sendKept,
): Promise<unknown> {
  if (!request.credential) return
  const idempotency = toName(request, key, body)
  const kept = await replayAnswer(services.context, request.credential.workspace_id, idempotency)
  if (kept) return sendKept ? sendKept(request, reply, kept) : sendAnswer(reply, kept)
  request.idempotency = idempotency
}

function toName(request: FastifyRequest, key: string, body: string): Idempotency {
  const { keptPath } = request.routeOptions.config
  const [path = ''] = (keptPath?.(request) ?? request.url).split('?', 1)
  return {
    method: request.method,
    path: withoutLastSlash(path),
    key,
    request_hash: createHash('sha256')
      .update(`${withoutLastSlash(request.url)}\n${body}`)
      .digest(),
  }
}

/** Both forms of a path are one. */
const withoutLastSlash = (url: string) => url.replace(/\/(?=\?|$)/, '')
