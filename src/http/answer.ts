import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer, Call, Idempotency } from '#commands/run.ts'
import { credentialOf } from './credentials.ts'

declare module 'fastify' {
  interface FastifyRequest {
    idempotency: Idempotency | null
  }
}

/** The call that a request with a credential makes. */
export function callOf(request: FastifyRequest): Call {
  const credential = credentialOf(request)
  return {
    workspaceId: credential.workspace_id,
    actor: { kind: credential.by_session ? 'operator' : 'api_key', id: credential.id },
    idempotency: request.idempotency,
  }
}

/** Sends exactly the stored bytes. */
export function sendAnswer(reply: FastifyReply, answer: Answer): FastifyReply {
  reply.code(answer.status)
  if (answer.status === 204) return reply.send()
  return reply.header('Content-Type', answer.content_type).send(answer.body)
}
