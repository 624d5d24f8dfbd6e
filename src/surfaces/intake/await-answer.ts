import type { FastifyRequest } from 'fastify'
import type { Answer } from '#commands/run.ts'
import { credentialOf } from '#http/credentials.ts'
import { viewerOf } from '#http/viewer.ts'
import { findConversation } from '#queries/conversations.ts'
import { readScript } from '#queries/intake.ts'
import { readAnswerTo } from '#queries/knowledge.ts'
import type { Services } from '#services'
import { presentSaid } from './present.ts'
import { toMessageNumber } from './to-command.ts'

/** Proxies seldom wait longer than half a minute. */
const LONGEST_WAIT_MS = 25_000
/** Hints can be lost. */
const LOOK_EVERY_MS = 1_000

type Said = NonNullable<Awaited<ReturnType<typeof readAnswerTo>>>['said']

interface Sent {
  results?: { conversation_id?: string; message_id?: string; reply?: unknown }
}

/**
 * What the person asked a data set is answered by that: waits for it and puts it in, with what the dialogue says after it. A kept answer is
 * completed in the same way. After 25 seconds the answer goes without, and its reply comes as a further message.
 */
export async function awaitAnswer(
  services: Services,
  request: FastifyRequest,
  answer: Answer,
): Promise<Answer> {
  if (answer.status !== 200) return answer
  const sent = JSON.parse(answer.body) as Sent
  const { conversation_id, message_id, reply } = sent.results ?? {}
  if (conversation_id === undefined || message_id === undefined || reply !== null) return answer
  const { id } = await findConversation(services.context, viewerOf(request), conversation_id)
  const said = await waitForAnswer(services, request, id, toMessageNumber(message_id))
  return completeAnswer(services, request, answer, said)
}

/** Puts in what was said to a question, which may be nothing. */
export async function completeAnswer(
  services: Services,
  request: FastifyRequest,
  answer: Answer,
  said: Said,
): Promise<Answer> {
  if (said.length === 0) return answer
  const sent = JSON.parse(answer.body) as Sent
  const { conversation_id = '' } = sent.results ?? {}
  const row = await findConversation(services.context, viewerOf(request), conversation_id)
  const script = await readScript(services.context, credentialOf(request).workspace_id, row)
  const results = { ...sent.results, ...presentSaid(said, row, script) }
  return { ...answer, body: JSON.stringify({ ...sent, results }) }
}

async function waitForAnswer(
  services: Services,
  request: FastifyRequest,
  conversationId: string,
  number: number,
): Promise<Said> {
  const { workspace_id } = credentialOf(request)
  const until = performance.now() + LONGEST_WAIT_MS
  let wakeUp: () => void = () => undefined
  const unwatch = services.hints.watch(conversationId, () => wakeUp())
  try {
    for (;;) {
      const hinted = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_EVERY_MS)
        wakeUp = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      const found = await readAnswerTo(services.context, workspace_id, conversationId, number)
      if (found?.state !== 'PENDING') return found?.said ?? []
      if (performance.now() > until || services.hints.closing() || request.raw.socket.destroyed) return []
      await hinted
    }
  } finally {
    wakeUp()
    unwatch()
  }
}
