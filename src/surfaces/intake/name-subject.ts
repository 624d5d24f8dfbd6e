import type { FastifyRequest } from 'fastify'

/** Remembers what the request is about, so that a kept refusal of it is erased with that. */
export function nameSubject(request: FastifyRequest, subject: unknown): void {
  if (request.idempotency && typeof subject === 'string' && subject !== '')
    request.idempotency.about = subject.slice(0, 255)
}

/** As `nameSubject`, by what the body or the address names. */
export async function nameSubjectOf(request: FastifyRequest): Promise<void> {
  const body = (request.body ?? {}) as Record<string, unknown>
  const query = (request.query ?? {}) as Record<string, unknown>
  nameSubject(request, body.conversation_id ?? query.conversation_id ?? body.opportunity_id)
}
