import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type Answer, type Call, replayAnswer } from '#commands/run.ts'
import { invalidField } from '#domain/errors.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import type { Services } from '#services'

const PERSON = { kind: 'person', id: null } as const
const LONGEST_KEY = 255

/**
 * What comes by a link stands for the person; an `Idempotency-Key` makes the browser's repeats harmless. `path` names
 * the action without the link's secret, `body` is what a repetition has to have too.
 */
export function linkCall(request: FastifyRequest, workspaceId: string, path: string, body: unknown): Call {
  const header = request.headers['idempotency-key']
  const key = Array.isArray(header) ? header[0] : header
  if (key !== undefined && (key.length === 0 || key.length > LONGEST_KEY))
    throw invalidField(
      '/header/Idempotency-Key',
      `"Idempotency-Key" must have 1 to ${LONGEST_KEY} characters.`,
    )
  const request_hash = createHash('sha256').update(canonicalJson(body)).digest()
  const idempotency = key === undefined ? null : { method: 'POST', path, key, request_hash }
  return { workspaceId, actor: PERSON, idempotency }
}

/** Runs it unless an identical call has been answered. */
export async function runOnce(services: Services, call: Call, run: () => Promise<Answer>): Promise<Answer> {
  const kept = call.idempotency
    ? await replayAnswer(services.context, call.workspaceId, call.idempotency)
    : null
  return kept ?? run()
}
