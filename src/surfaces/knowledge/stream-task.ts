import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer } from '#commands/run.ts'
import { sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { eventFrame, sendEvents } from '#http/event-stream.ts'
import { streamAnswer } from '#http/stream-answer.ts'
import { viewerOf } from '#http/viewer.ts'
import { wantsStream } from '#http/wants-stream.ts'
import { findConversationByNumber, findTask, readSaid } from '#queries/knowledge.ts'
import type { Services } from '#services'
import { presentMessage, presentTask } from './present.ts'
import { toId } from './to-command.ts'

interface Asked {
  /** The conversation's UUID. */
  conversation_id: string
  /** The last event before the question's answer. */
  from_event: number
  task_id: string
}

/** Answers a question with events: the answer's words as `delta`, then `done` with the task as it has ended and the message. */
export function streamTask(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
): Promise<FastifyReply> {
  const { conversation_id, from_event, task_id } = asked
  const readDone = async () => (await readEnd(services, request, asked))?.done ?? null
  const error = JSON.stringify({ detail: 'The answer can be read as soon as the task has ended.', task_id })
  return streamAnswer(services, request, reply, { conversation_id, from_event, readDone, error })
}

/**
 * A kept answer once more: where events are wanted, the stored text as one `delta`, then `done`. What is not answered yet
 * is streamed as it comes.
 */
export async function streamTaskAgain(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  kept: Answer,
): Promise<FastifyReply> {
  if (kept.status !== 202 || !wantsStream(request)) return sendAnswer(reply, kept)
  const { task_id } = JSON.parse(kept.body) as { task_id: string }
  const { id } = request.params as { id: string }
  // Read before the task: what is said after these events is streamed.
  const row = await findConversationByNumber(services.context, viewerOf(request), toId(id))
  const asked = { conversation_id: row.id, from_event: row.event_count, task_id }
  const end = await readEnd(services, request, asked)
  if (end === null) return streamTask(services, request, reply, asked)
  const { said, done } = end
  const delta = said && { content: said.message.text, message_id: said.message.id }
  return sendEvents(reply, [
    ...(delta ? [eventFrame('delta', JSON.stringify(delta))] : []),
    eventFrame('done', done),
  ])
}

/** How the task has ended; null while it has not. */
async function readEnd(
  { context }: Services,
  request: FastifyRequest,
  { conversation_id, task_id }: Asked,
): Promise<{ said: Awaited<ReturnType<typeof readSaid>>; done: string } | null> {
  const task = await findTask(context, viewerOf(request), task_id)
  if (task.state === 'PENDING') return null
  const { workspace_id } = credentialOf(request)
  const said =
    task.answer_number === null
      ? null
      : await readSaid(context, workspace_id, conversation_id, task.answer_number)
  const message = said === null ? null : presentMessage(said)
  return { said, done: JSON.stringify({ task_id, ...presentTask(task), message }) }
}
