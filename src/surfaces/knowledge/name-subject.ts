import type { FastifyRequest } from 'fastify'
import { aboutConversation } from '#commands/conversations/erase-conversation.ts'
import { aboutDataSet } from '#commands/data-sets/data-set.ts'

const about = { conversations: aboutConversation, data_sets: aboutDataSet }

/** Remembers what the address names, so that a kept refusal is erased with that. */
export async function nameSubject({ url, idempotency }: FastifyRequest): Promise<void> {
  const [, kind, number] = /^\/api\/(conversations|data_sets)\/([1-9]\d{0,14})\b/.exec(url) ?? []
  if (idempotency && kind) idempotency.about = about[kind as keyof typeof about](Number(number))
}
