import type { FastifyReply, FastifyRequest } from 'fastify'
import { credentialOf } from '#http/credentials.ts'
import { streamAnswer } from '#http/stream-answer.ts'
import { viewerOf } from '#http/viewer.ts'
import { findTask, readSaid } from '#queries/knowledge.ts'
import type { Services } from '#services'
import { presentMessage, presentTask } from './present.ts'

/** Answers a question with events: the answer's words as `delta`, then `done` with the task as it has ended and the message. */
export function streamTask(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: { conversation_id: string; from_event: number; task_id: string },
): Promise<FastifyReply> {
  const { context } = services
  const { workspace_id } = credentialOf(request)
  const { conversation_id, from_event, task_id } = asked

  async function readDone(): Promise<string | null> {
    const task = await findTask(context, viewerOf(request), task_id)
    if (task.state === 'PENDING') return null
    const said =
      task.answer_number === null
        ? null
        : await readSaid(context, workspace_id, conversation_id, task.answer_number)
    return JSON.stringify({
      task_id,
      ...presentTask(task),
      message: said === null ? null : presentMessage(said),
    })
  }

  const error = JSON.stringify({ detail: 'The answer can be read as soon as the task has ended.', task_id })
  return streamAnswer(services, request, reply, { conversation_id, from_event, readDone, error })
}
