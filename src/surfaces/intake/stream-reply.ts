import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer } from '#commands/run.ts'
import { sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { eventFrame, RETRY, sendEvents } from '#http/event-stream.ts'
import { agentMessageOf, deltaFrames } from '#http/message-deltas.ts'
import { readEvents } from '#queries/events.ts'
import type { Services } from '#services'
import { messageId } from './present.ts'

/** More than one turn of the dialogue writes, which may run through every step of a script. */
const MOST_EVENTS = 1_000

/** A committed answer and where its events are, so that each part of the text has an id that resumes. */
export interface StreamedAnswer {
  /** The conversation's UUID; null for an answer that is replayed. */
  conversation_id: string | null
  /** The last event before the answer's own. */
  from_event: number | null
  answer: Answer
}

interface Envelope {
  results?: { replies?: { message_id: string; content: string }[] }
}

/**
 * Sends a committed answer as events: each message of the agent as `delta` events, then `done` with the answer as it
 * is sent without streaming. Nothing depends on the reader: it resumes behind any id in the conversation's events.
 * A replayed answer has one delta a message and no ids, as has one whose events can't be read just now: it is
 * committed, so it is told. A refusal stays a plain one.
 */
export async function streamReply(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { conversation_id, from_event, answer }: StreamedAnswer,
): Promise<FastifyReply> {
  if (answer.status >= 400) return sendAnswer(reply, answer)
  const { results } = JSON.parse(answer.body) as Envelope
  const replies = results?.replies ?? []
  if (conversation_id === null || from_event === null)
    return sendEvents(reply, replayedFrames(replies, answer.body))
  const { workspace_id } = credentialOf(request)
  const events = await readEvents(
    services.context,
    workspace_id,
    conversation_id,
    from_event,
    MOST_EVENTS,
  ).catch((error: unknown) => {
    request.log.warn({ err: error }, 'a reply is streamed without ids')
    return null
  })
  if (events === null) return sendEvents(reply, replayedFrames(replies, answer.body))
  const ids = new Set(replies.map(({ message_id }) => message_id))
  const messages = events.flatMap((event) => {
    const message = agentMessageOf(event)
    const message_id = message === null ? '' : messageId(message.number)
    return message && ids.has(message_id) ? [{ event: event.number, text: message.text, message_id }] : []
  })
  return sendEvents(reply, framesOf(messages, from_event, answer.body))
}

function* framesOf(
  messages: readonly { event: number; text: string; message_id: string }[],
  before: number,
  body: string,
): Generator<string> {
  yield RETRY
  // Who is cut off before the first delta can resume as well.
  yield `id: ${messages[0] ? `${messages[0].event}.0` : before}\n\n`
  for (const { message_id, ...message } of messages) yield* deltaFrames(message, 0, { message_id })
  yield eventFrame('done', body, messages.at(-1)?.event ?? before)
}

function* replayedFrames(
  replies: readonly { message_id: string; content: string }[],
  body: string,
): Generator<string> {
  for (const { message_id, content } of replies)
    yield eventFrame('delta', JSON.stringify({ content, message_id }))
  yield eventFrame('done', body)
}
