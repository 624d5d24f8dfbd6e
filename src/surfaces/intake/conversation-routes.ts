import type { FastifyReply, FastifyRequest } from 'fastify'
import { eraseConversation } from '#commands/conversations/erase-conversation.ts'
import { type StartedConversation, startConversation } from '#commands/intake/start-conversation.ts'
import { type Answer, runCommand } from '#commands/run.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { jsonOrEvents } from '#http/described-content.ts'
import { UPLOAD_LIMIT } from '#http/receive-upload.ts'
import type { App } from '#http/server.ts'
import { viewerOf } from '#http/viewer.ts'
import { wantsStream } from '#http/wants-stream.ts'
import { findConversation } from '#queries/conversations.ts'
import { listConversationsFrom, listHistory, readMessage } from '#queries/intake.ts'
import type { Services } from '#services'
import { addItem } from './add-item.ts'
import {
  Conversations,
  conflict,
  History,
  Removed,
  Sent,
  Started,
  unknown,
  WidgetData,
} from './answer-schema.ts'
import {
  envelope,
  presentConversation,
  presentPage,
  presentPastMessage,
  presentStarted,
  presentWidget,
  success,
} from './present.ts'
import { receiveMessage, sendAgain } from './receive-message.ts'
import {
  ConversationQuery,
  FileForm,
  HistoryQuery,
  ItemQuery,
  MessageBody,
  MessageForm,
  PageQuery,
  StartBody,
  WidgetQuery,
} from './schema.ts'
import { streamReply } from './stream-reply.ts'
import { toItemQuery, toMessageNumber, toPage } from './to-command.ts'

const config = { scopes: ['intake'] } as const
const tags = ['Intake']
const STREAMED =
  'With `stream` and an `Accept` that names `text/event-stream`, the answer comes as events `delta` and then whole as `done`.'

/** The routes of the document. */
export function conversationRoutes(app: App, services: Services): void {
  const { context } = services
  const sendKept = (request: FastifyRequest, reply: FastifyReply, kept: Answer) => {
    const { stream } = (request.body ?? {}) as { stream?: boolean | null }
    return sendAgain(services, request, reply, stream, kept)
  }

  app.post(
    '/v1/api/conversation/start_conversation',
    {
      config: { ...config, sendKept },
      schema: {
        tags,
        operationId: 'startConversation',
        summary: 'Start a conversation',
        description: `The first question is asked at once. Starting the same again changes nothing. ${STREAMED}`,
        body: StartBody,
        response: { 200: jsonOrEvents(Started), 404: unknown, 409: conflict },
      },
    },
    async (request, reply) => {
      const { conversation_id, question_list_id, opportunity_id, stream } = request.body
      const wanted = {
        key: conversation_id,
        question_list_number: question_list_id,
        opportunity_key: opportunity_id,
      }
      let id: string | null = null
      const present = (started: StartedConversation) => {
        id = started.conversation.id
        return presentStarted(started)
      }
      const answer = await runCommand(context, callOf(request), startConversation, wanted, present)
      if (!wantsStream(request, stream)) return sendAnswer(reply, answer)
      return id === null || answer.replayed
        ? streamReply(services, request, reply, { conversation_id: null, from_event: null, answer })
        : streamReply(services, request, reply, { conversation_id: id, from_event: 0, answer })
    },
  )

  app.post(
    '/v1/api/conversation',
    {
      config: { ...config, sendKept, uploadLimit: UPLOAD_LIMIT },
      schema: {
        tags,
        operationId: 'sendMessage',
        summary: 'Send a message',
        description: `As the person, with a file where there is one: a refused file is one of \`documents\`, with \`rejected\`. ${STREAMED}`,
        body: {
          content: {
            'application/json': { schema: MessageBody },
            'multipart/form-data': { schema: MessageForm },
          },
        },
        response: { 200: jsonOrEvents(Sent), 404: unknown, 409: conflict },
      },
    },
    async (request, reply) => receiveMessage(services, request, reply),
  )

  app.get(
    '/v1/api/conversation/widget_data',
    {
      config,
      schema: {
        tags,
        operationId: 'getWidgetData',
        summary: 'Get widget data',
        description: 'What a message is to be shown and answered with.',
        querystring: WidgetQuery,
        response: { 200: WidgetData, 404: unknown },
      },
    },
    async (request) => {
      const number = toMessageNumber(request.query.message_id)
      const row = await findConversation(context, viewerOf(request), request.query.conversation_id)
      const { message, script } = await readMessage(context, credentialOf(request).workspace_id, row, number)
      return envelope('Widget data retrieved successfully', {
        conversation_id: row.key,
        message_id: number,
        widget_data: presentWidget(message, row, script),
      })
    },
  )

  app.get(
    '/v1/api/conversation/get_conversations',
    {
      config,
      schema: {
        tags,
        operationId: 'getConversations',
        summary: 'Get conversations',
        description: 'Newest first.',
        querystring: PageQuery,
        response: { 200: Conversations },
      },
    },
    async (request) => {
      const page = toPage(request.query)
      const list = await listConversationsFrom(context, viewerOf(request), page)
      return envelope('Conversations retrieved successfully', {
        conversations: list.items.map(presentConversation),
        ...presentPage(list, page),
      })
    },
  )

  app.get(
    '/v1/api/conversation/get_conversation_history',
    {
      config,
      schema: {
        tags,
        operationId: 'getConversationHistory',
        summary: 'Get the history of a conversation',
        description: 'Oldest first.',
        querystring: HistoryQuery,
        response: { 200: History, 404: unknown },
      },
    },
    async (request) => {
      const page = toPage(request.query)
      const row = await findConversation(context, viewerOf(request), request.query.conversation_id)
      const list = await listHistory(context, credentialOf(request).workspace_id, row, page)
      return envelope('Conversation history retrieved successfully', {
        conversation_id: row.key,
        messages: list.items.map(presentPastMessage),
        ...presentPage(list, page),
      })
    },
  )

  app.delete(
    '/v1/api/conversation/remove_conversation',
    {
      config,
      schema: {
        tags,
        operationId: 'removeConversation',
        summary: 'Remove a conversation',
        description: 'Erases it with its messages, files and answers; afterwards it is unknown.',
        querystring: ConversationQuery,
        response: { 200: Removed('Conversation removed successfully'), 404: unknown },
      },
    },
    async (request, reply) => {
      const row = await findConversation(context, viewerOf(request), request.query.conversation_id)
      const input = { conversation_id: row.id }
      const done = () => success('Conversation removed successfully', {})
      return sendAnswer(reply, await runCommand(context, callOf(request), eraseConversation, input, done))
    },
  )

  app.post(
    '/v1/api/conversation/create_opportunity_contained_items',
    {
      config: { ...config, uploadLimit: UPLOAD_LIMIT },
      schema: {
        tags,
        operationId: 'createOpportunityContainedItems',
        summary: 'Add an item to the opportunity of a conversation',
        description: 'A file, or a document that is there. The same once more changes nothing.',
        querystring: ItemQuery,
        body: { content: { 'multipart/form-data': { schema: FileForm } } },
        response: {
          200: Removed('Opportunity contained items created successfully'),
          404: unknown,
          409: conflict,
        },
      },
      preValidation: async (request) => {
        request.query = toItemQuery(request.query) as unknown as ItemQuery
      },
    },
    async (request, reply) => addItem(services, request, reply),
  )
}
