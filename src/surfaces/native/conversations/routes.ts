import { type Static, Type } from 'typebox'
import { endConversation } from '#commands/conversations/end-conversation.ts'
import { eraseConversation } from '#commands/conversations/erase-conversation.ts'
import { renewLink, revokeLink } from '#commands/conversations/renew-link.ts'
import { runCommand } from '#commands/run.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { eventsOf } from '#http/described-content.ts'
import { refusal } from '#http/problem-schema.ts'
import { UPLOAD_LIMIT } from '#http/receive-upload.ts'
import type { App } from '#http/server.ts'
import { HANDED_OUT, viewerOf } from '#http/viewer.ts'
import {
  findConversation,
  listConversations,
  listMessages,
  showConversation,
} from '#queries/conversations.ts'
import type { Services } from '#services'
import { ListOf, Paging } from '../paging.ts'
import { presentNothing } from '../present.ts'
import { speak, speakWithFiles } from './receive-message.ts'
import {
  Conversation,
  ConversationParams,
  ConversationQuery,
  EventsQuery,
  Link,
  Message,
  MessageBody,
  MessageForm,
} from './schema.ts'
import { streamEvents } from './stream-events.ts'

const config = { scopes: ['native'] } as const
const tags = ['Conversations']
const params = ConversationParams

/** Any conversation, whichever surface opened it. */
export function conversationRoutes(app: App, services: Services): void {
  const { context } = services

  app.get(
    '/api/v1/conversations',
    {
      config,
      schema: {
        tags,
        operationId: 'listConversations',
        summary: 'List conversations',
        querystring: ConversationQuery,
        response: { 200: ListOf(Conversation) },
      },
    },
    async (request) => listConversations(context, viewerOf(request), request.query),
  )

  app.get(
    '/api/v1/conversations/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'getConversation',
        summary: 'Read a conversation',
        params,
        response: { 200: Conversation },
      },
    },
    async (request) => {
      const row = await findConversation(context, viewerOf(request), request.params.id)
      return showConversation(context, credentialOf(request).workspace_id, row)
    },
  )

  app.get(
    '/api/v1/conversations/:id/messages',
    {
      config,
      schema: {
        tags,
        operationId: 'listMessages',
        summary: 'Read the history',
        description: 'Oldest first.',
        params,
        querystring: Type.Object(Paging),
        response: { 200: ListOf(Message) },
      },
    },
    async (request) => {
      const row = await findConversation(context, viewerOf(request), request.params.id)
      return listMessages(context, credentialOf(request).workspace_id, row.id, request.query)
    },
  )

  app.post(
    '/api/v1/conversations/:id/messages',
    {
      config: { ...config, uploadLimit: UPLOAD_LIMIT },
      schema: {
        tags,
        operationId: 'createMessage',
        summary: 'Speak in a conversation',
        description:
          'As the person (`user`) or as an operator (`agent`). What the dialogue says next follows as further messages. ' +
          'With files: multipart with the fields `role`, `text` and `files` (repeated); a file that is refused is one of ' +
          'the message’s `documents`, with `rejected`. An operator’s file is shown to the person and answers nothing.',
        params,
        body: {
          content: {
            'application/json': { schema: MessageBody },
            'multipart/form-data': { schema: MessageForm },
          },
        },
        response: { 201: Message, 409: refusal('The conversation is over.') },
      },
    },
    async (request, reply) => {
      if (request.isMultipart()) return speakWithFiles(services, request, reply)
      return sendAnswer(
        reply,
        await speak(services, request, request.body as Static<typeof MessageBody> | undefined),
      )
    },
  )

  app.get(
    '/api/v1/conversations/:id/events',
    {
      config: { scopes: HANDED_OUT },
      exposeHeadRoute: false,
      schema: {
        tags,
        operationId: 'followConversation',
        summary: 'Follow a conversation',
        description:
          'Server-sent events of all that happens in it; `Last-Event-ID` resumes behind that event. With `deltas`, or ' +
          'behind a delta, what the agent says comes as events `delta` and then whole as `done`.',
        params,
        querystring: EventsQuery,
        response: { 200: eventsOf('What happens, as it happens.') },
      },
    },
    async (request, reply) => {
      const row = await findConversation(context, viewerOf(request), request.params.id)
      return streamEvents(services, request, reply, row.id, request.query.deltas ?? false)
    },
  )

  app.post(
    '/api/v1/conversations/:id/close',
    {
      config,
      schema: {
        tags,
        operationId: 'closeConversation',
        summary: 'Close a conversation',
        params,
        response: { 200: Conversation, 409: refusal('The conversation is over.') },
      },
    },
    async (request, reply) => {
      const row = await findConversation(context, viewerOf(request), request.params.id)
      const input = { conversation_id: row.id, reason: 'closed' as const }
      const shown = await showConversation(context, credentialOf(request).workspace_id, row)
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), endConversation, input, (closed) => ({
          status: 200,
          conversation_id: row.id,
          body: { ...shown, status: closed.status, finished_at: closed.finished_at },
        })),
      )
    },
  )

  app.delete(
    '/api/v1/conversations/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'eraseConversation',
        summary: 'Erase a conversation',
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const row = await findConversation(context, viewerOf(request), request.params.id)
      const input = { conversation_id: row.id }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), eraseConversation, input, presentNothing),
      )
    },
  )

  app.post(
    '/api/v1/conversations/:id/link',
    {
      config,
      schema: {
        tags,
        operationId: 'renewLink',
        summary: 'Renew the link',
        params,
        response: { 200: Link },
      },
    },
    async (request, reply) => {
      const row = await findConversation(context, viewerOf(request), request.params.id)
      const input = { conversation_id: row.id }
      const present = (body: Static<typeof Link>) => ({ status: 200, conversation_id: row.id, body })
      return sendAnswer(reply, await runCommand(context, callOf(request), renewLink, input, present))
    },
  )

  app.delete(
    '/api/v1/conversations/:id/link',
    {
      config,
      schema: {
        tags,
        operationId: 'revokeLink',
        summary: 'Revoke the link',
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const row = await findConversation(context, viewerOf(request), request.params.id)
      const input = { conversation_id: row.id }
      return sendAnswer(reply, await runCommand(context, callOf(request), revokeLink, input, presentNothing))
    },
  )
}
