import type { FastifyReply, FastifyRequest } from 'fastify'
import { credentialOf } from '#http/credentials.ts'
import { eventFrame, type News, openEventStream } from '#http/event-stream.ts'
import { type DraftPosition, draftId } from '#http/message-deltas.ts'
import { readAnswerTo } from '#queries/knowledge.ts'
import type { Services } from '#services'
import { completeAnswer } from './await-answer.ts'
import { type CommittedAnswer, framesOf, readMessages } from './stream-reply.ts'

const HEARTBEAT_MS = 15_000
/** Longer than an answer may take. */
const LONGEST_MS = 120_000
const BROKE_OFF = JSON.stringify({
  is_error: true,
  message: 'The reply broke off. What was said is in the history and the events of the conversation.',
  results: {},
})

/** A message that a data set answers later: what is known already, and the message's number. */
export type AskedQuestion = CommittedAnswer & { question_number: number }

/**
 * Sends the answer to a question as events: the words as `delta` while they are written, then what else the dialogue
 * says, then `done` with the answer as it is sent without streaming. A message has no number until it is stored, so the
 * deltas of one that has begun before have no `message_id`: it is the first of the answer's `replies`. Where it is not
 * stored as it has begun, `error` ends the stream. The reader resumes behind any id in the conversation's events.
 */
export async function streamAsWritten(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: AskedQuestion,
): Promise<FastifyReply> {
  const { conversation_id, question_number, from_event } = asked
  const { workspace_id } = credentialOf(request)
  const stream = openEventStream(services.hints, request, reply, conversation_id, services.drafts)
  const until = performance.now() + LONGEST_MS
  let begun: DraftPosition | null = null

  function requireSame(messageId: string | undefined): void {
    if (begun !== null && begun.message_id !== messageId) throw new Error('another attempt has answered')
  }

  function* draftFrames(): Generator<string> {
    const draft = services.drafts.current(conversation_id)
    if (draft?.question_number !== question_number) return
    const { message_id, text } = draft
    requireSame(message_id)
    const content = text.slice(begun?.offset ?? 0)
    if (content === '') return
    begun = { message_id, offset: text.length }
    yield eventFrame('delta', JSON.stringify({ content }), draftId(from_event, begun))
  }

  /** Null while the question waits. */
  async function readEnding(): Promise<Iterable<string> | null> {
    const found = await readAnswerTo(services.context, workspace_id, conversation_id, question_number)
    if (found?.state === 'PENDING' && performance.now() < until) return null
    const said = found?.said ?? []
    requireSame(said[0]?.id)
    const answer = await completeAnswer(services, request, asked.answer, said)
    const messages = await readMessages(services, request, { ...asked, answer })
    return framesOf(messages, from_event, answer, begun)
  }

  try {
    await stream.write(`id: ${from_event}\n\n`)
    let news: News = 'events'
    while (!stream.closed()) {
      stream.clear()
      const ending = news === 'draft' ? null : await readEnding()
      for (const frame of ending ?? draftFrames()) await stream.write(frame)
      if (ending !== null) return reply
      news = await stream.wait(HEARTBEAT_MS)
      if (news === 'nothing') await stream.write(': still here\n\n')
    }
  } catch (error) {
    request.log.warn({ err: error }, 'an answer could not be streamed to its end')
    await stream.write(eventFrame('error', BROKE_OFF)).catch(() => undefined)
  } finally {
    stream.end()
  }
  return reply
}
