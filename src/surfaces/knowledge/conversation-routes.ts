import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { eraseConversation } from '#commands/conversations/erase-conversation.ts'
import { type ReceivedReply, receiveReply } from '#commands/conversations/receive-reply.ts'
import { startKnowledgeConversation } from '#commands/knowledge/start-knowledge-conversation.ts'
import { type Answer, runCommand } from '#commands/run.ts'
import { sourceOf } from '#commands/source-of.ts'
import { invalidField } from '#domain/errors.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { eventsOf } from '#http/described-content.ts'
import type { App } from '#http/server.ts'
import { viewerOf } from '#http/viewer.ts'
import { wantsStream } from '#http/wants-stream.ts'
import {
  findConversationByNumber,
  findTask,
  listConversationsOfDataSet,
  readHistory,
} from '#queries/knowledge.ts'
import type { Services } from '#services'
import { Accepted, Conversation, Conversations, conflict, TaskStatus, unknown } from './answer-schema.ts'
import { presentConversation, presentListed, presentNothing, presentPage, presentTask } from './present.ts'
import { ConversationBody, ConversationQuery, Params, QuestionBody, TaskParams } from './schema.ts'
import { streamTask, streamTaskAgain } from './stream-task.ts'
import { toId, toPage } from './to-command.ts'

const config = { scopes: ['knowledge'] } as const
const tags = ['Knowledge']

/** The routes of the document. */
export function conversationRoutes(app: App, services: Services): void {
  const { context } = services
  const sendKept = (request: FastifyRequest, reply: FastifyReply, kept: Answer) =>
    streamTaskAgain(services, request, reply, kept)

  app.get(
    '/api/conversations',
    {
      config,
      schema: {
        tags,
        operationId: 'listKnowledgeConversations',
        summary: 'List conversations',
        description: 'Newest first; of one data set, or all that the key reaches.',
        querystring: ConversationQuery,
        response: { 200: Conversations },
      },
    },
    async (request) => {
      const page = toPage(request.query)
      const { data_set_id } = request.query
      const list = await listConversationsOfDataSet(context, viewerOf(request), data_set_id ?? null, page)
      const address = `${services.config.publicUrl}/api/conversations`
      return presentPage(address, page, list, list.items.map(presentListed), { data_set_id })
    },
  )

  app.post(
    '/api/conversations',
    {
      config,
      schema: {
        tags,
        operationId: 'createKnowledgeConversation',
        summary: 'Create a conversation',
        description: 'Its questions are answered from the data set.',
        body: ConversationBody,
        response: { 201: Conversation },
      },
    },
    async (request, reply) =>
      sendAnswer(
        reply,
        await runCommand(context, callOf(request), startKnowledgeConversation, request.body, (row) => ({
          status: 201,
          conversation_id: row.id,
          body: presentConversation(row, []),
        })),
      ),
  )

  app.get(
    '/api/conversations/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'getKnowledgeConversation',
        summary: 'Get messages',
        description: 'The conversation with its history, oldest first; answers say what they cite.',
        params: Params,
        response: { 200: Conversation, 404: unknown },
      },
    },
    async (request) => {
      const row = await findConversationByNumber(context, viewerOf(request), toId(request.params.id))
      return presentConversation(row, await readHistory(context, credentialOf(request).workspace_id, row))
    },
  )

  app.post(
    '/api/conversations/:id',
    {
      config: { ...config, sendKept },
      schema: {
        tags,
        operationId: 'askQuestion',
        summary: 'Send a message',
        description:
          'The task ends when it is answered. Questions of one conversation are answered in order. Where `Accept` names ' +
          '`text/event-stream`, the answer is streamed as it is written.',
        params: Params,
        body: QuestionBody,
        response: {
          200: eventsOf('The answer, as it is written.'),
          202: Accepted,
          404: unknown,
          409: conflict,
        },
      },
    },
    async (request, reply) => {
      const { question_message, data_set_id } = request.body
      if (question_message.trim() === '')
        throw invalidField('/question_message', '"question_message" must not be empty.')
      const viewer = viewerOf(request)
      const row = await findConversationByNumber(context, viewer, toId(request.params.id))
      if (data_set_id != null && row.data_set_number !== null && data_set_id !== row.data_set_number)
        throw invalidField('/data_set_id', 'The conversation has another data set.')
      const input = {
        conversation_id: row.id,
        kinds: viewer.kinds,
        case_id: row.case_id,
        step_id: null,
        text: question_message,
        intent: null,
        files: [],
        via: sourceOf(callOf(request).actor),
        credential_id: credentialOf(request).id,
        session_id: null,
        wants_task: true,
      }
      const asked: { from_event: number; task_id: string }[] = []
      const present = ({ task, from_event }: ReceivedReply) => {
        if (task) asked.push({ from_event, task_id: task.id })
        return { status: 202, conversation_id: row.id, body: { task_id: task?.id } }
      }
      const answer = await runCommand(context, callOf(request), receiveReply, input, present, {
        group: row.id,
      })
      if (answer.replayed) return sendKept(request, reply, answer)
      const question = asked.at(-1)
      if (question === undefined || !wantsStream(request)) return sendAnswer(reply, answer)
      return streamTask(services, request, reply, { conversation_id: row.id, ...question })
    },
  )

  app.delete(
    '/api/conversations/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'eraseKnowledgeConversation',
        summary: 'Erase a conversation',
        description: 'With its questions and answers; one that was started here.',
        params: Params,
        response: { 204: Type.Null(), 404: unknown },
      },
    },
    async (request, reply) => {
      const viewer = { ...viewerOf(request), kinds: ['knowledge' as const] }
      const row = await findConversationByNumber(context, viewer, toId(request.params.id))
      const input = { conversation_id: row.id }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), eraseConversation, input, presentNothing),
      )
    },
  )

  app.get(
    '/api/task_status/:task_id',
    {
      config,
      schema: {
        tags,
        operationId: 'getTaskStatus',
        summary: 'Check the processing status',
        description: 'Of a question or of a document that is read. Known for 30 days after it has ended.',
        params: TaskParams,
        response: { 200: TaskStatus, 404: unknown },
      },
    },
    async (request) => presentTask(await findTask(context, viewerOf(request), request.params.task_id)),
  )
}
