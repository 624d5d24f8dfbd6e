import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer } from '#commands/run.ts'
import { sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { eventFrame, RETRY, sendEvents } from '#http/event-stream.ts'
import { agentMessageOf, type DraftPosition, deltaFrames } from '#http/message-deltas.ts'
import { viewerOf } from '#http/viewer.ts'
import { readEvents } from '#queries/events.ts'
import type { Services } from '#services'
import { messageId } from './present.ts'

/** More than one turn of the dialogue writes, which may run through every step of a script. */
const MOST_EVENTS = 1_000

/** A committed answer and where its events are, so that each part of the text has an id that resumes. */
export interface CommittedAnswer {
  /** The conversation's UUID. */
  conversation_id: string
  /** The last event before the answer's own. */
  from_event: number
  answer: Answer
}

/** Without a place in the events it is one that is replayed. */
export type StreamedAnswer = CommittedAnswer | { conversation_id: null; from_event: null; answer: Answer }

interface Reply {
  message_id: string
  content: string
}

/** One of an answer's messages; `id` is its UUID. */
interface Message {
  event: number
  id: string
  message_id: string
  text: string
}

/**
 * Sends a committed answer as events: each message of the agent as `delta` events, then `done` with the answer as it
 * is sent without streaming. Nothing depends on the reader: it resumes behind any id in the conversation's events.
 * A replayed answer has one delta a message, with the id of its end. One whose events can't be found just now goes without
 * ids: it is committed, so it is told. A refusal stays a plain one.
 */
export async function streamReply(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  streamed: StreamedAnswer,
): Promise<FastifyReply> {
  const { from_event, answer } = streamed
  if (answer.status >= 400) return sendAnswer(reply, answer)
  if (from_event === null)
    return sendEvents(reply, replayedFrames(answer, await findSaid(services, request, answer)))
  const messages = await readMessages(services, request, streamed).catch((error: unknown) => {
    request.log.warn({ err: error }, 'a reply is streamed without ids')
    return null
  })
  if (messages === null) return sendEvents(reply, replayedFrames(answer, []))
  return sendEvents(reply, wholeFrames(messages, from_event, answer))
}

/** The messages of an answer and their events, in the order in which they were said. */
export async function readMessages(
  services: Services,
  request: FastifyRequest,
  { conversation_id, from_event, answer }: CommittedAnswer,
): Promise<Message[]> {
  const { workspace_id } = credentialOf(request)
  const events = await readEvents(services.context, workspace_id, conversation_id, from_event, MOST_EVENTS)
  const ids = new Set(repliesOf(answer).map(({ message_id }) => message_id))
  return events.flatMap((event) => {
    const message = agentMessageOf(event)
    if (message === null) return []
    const { message_id: id, number, text } = message
    const message_id = messageId(number)
    return ids.has(message_id) ? [{ event: event.number, id, message_id, text }] : []
  })
}

function repliesOf({ body }: Answer): Reply[] {
  const { results } = JSON.parse(body) as { results?: { replies?: Reply[] } }
  return results?.replies ?? []
}

function* wholeFrames(messages: readonly Message[], before: number, answer: Answer): Generator<string> {
  yield RETRY
  // Who is cut off before the first delta can resume as well.
  yield `id: ${messages[0] ? `${messages[0].event}.0` : before}\n\n`
  yield* framesOf(messages, before, answer)
}

/** What is not `begun` yet of the messages, and the answer. */
export function* framesOf(
  messages: readonly Message[],
  before: number,
  { body }: Answer,
  begun: DraftPosition | null = null,
): Generator<string> {
  for (const { id, message_id, ...message } of messages)
    if (id === begun?.message_id) yield* deltaFrames(message, begun.offset)
    else yield* deltaFrames(message, 0, { message_id })
  yield eventFrame('done', body, messages.at(-1)?.event ?? before)
}

/** The messages of a kept answer, where they are among the conversation's first events. */
async function findSaid(services: Services, request: FastifyRequest, answer: Answer): Promise<Message[]> {
  const { results } = JSON.parse(answer.body) as { results?: { conversation_id?: string } }
  try {
    const { id } = await services.identifyConversation(viewerOf(request), results?.conversation_id ?? '')
    return await readMessages(services, request, { conversation_id: id, from_event: 0, answer })
  } catch (error) {
    request.log.warn({ err: error }, 'a reply is streamed again without ids')
    return []
  }
}

function* replayedFrames(answer: Answer, messages: readonly Message[]): Generator<string> {
  const eventOf = new Map(messages.map(({ message_id, event }) => [message_id, event]))
  for (const { message_id, content } of repliesOf(answer)) {
    const event = eventOf.get(message_id)
    const id = event === undefined ? null : `${event}.${content.length}`
    yield eventFrame('delta', JSON.stringify({ content, message_id }), id)
  }
  yield eventFrame('done', answer.body, messages.at(-1)?.event ?? null)
}
