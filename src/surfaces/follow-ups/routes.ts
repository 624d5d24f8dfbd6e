import { Type } from 'typebox'
import { addFollowUp } from '#commands/follow-ups/add-follow-up.ts'
import { patchFollowUp } from '#commands/follow-ups/patch-follow-up.ts'
import { removeFollowUp } from '#commands/follow-ups/remove-follow-up.ts'
import { runCommand } from '#commands/run.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { answerErrors } from '#http/errors.ts'
import { type App, registerRoutes } from '#http/server.ts'
import { listChatMessages, listChats, listFollowUps } from '#queries/follow-ups.ts'
import { followUpObject } from '#queries/objects.ts'
import type { Services } from '#services'
import { messages } from './errors.ts'
import { describePage, readBrackets } from './paging.ts'
import { presentChat, presentChatMessage, presentFollowUp } from './present.ts'
import {
  Chat,
  ChatMessage,
  ChatMessageQuery,
  ChatQuery,
  CreatedFollowUp,
  FollowUp,
  FollowUpParams,
  FollowUpPatch,
  FollowUpQuery,
  isBusy,
  isFinal,
  NewFollowUpBody,
  pageOf,
  unknown,
  unknownChat,
  userSpokeLast,
} from './schema.ts'
import { toChange, toFollowUp } from './to-command.ts'

const config = { scopes: ['follow_ups'] } as const
const tags = ['Follow-ups']

/** Messages scheduled in chats. Source: `46334909771ee538`. A key of this surface reaches every chat. */
export async function followUpsRoutes(app: App, services: Services): Promise<void> {
  const { context } = services
  const { publicUrl } = services.config
  await registerRoutes(app, async (scope) => {
    answerErrors(scope, services, messages)
    scope.addHook('preValidation', readBrackets)

    scope.get(
      '/api/v1/chat-message-follow-ups',
      {
        config,
        schema: {
          tags,
          operationId: 'listFollowUps',
          summary: 'Retrieve follow-ups',
          description: 'By due date, then id.',
          querystring: FollowUpQuery,
          response: { 200: pageOf(FollowUp, 'The follow-ups that pass the filters.') },
        },
      },
      async (request, reply) => {
        const { query } = request
        const page = await listFollowUps(context, credentialOf(request).workspace_id, query, query)
        describePage(request, reply, publicUrl, query, page)
        return page.items.map(followUpObject)
      },
    )

    scope.post(
      '/api/v1/chat-message-follow-ups',
      {
        config,
        schema: {
          tags,
          operationId: 'createFollowUp',
          summary: 'Create a follow-up',
          description: 'In a chat whose last message is from the agent.',
          body: NewFollowUpBody,
          response: { 201: CreatedFollowUp, 404: unknownChat, 409: userSpokeLast },
        },
      },
      async (request, reply) => {
        const wanted = toFollowUp(request.body, callOf(request))
        const group = { group: wanted.conversation_id }
        return sendAnswer(
          reply,
          await runCommand(context, callOf(request), addFollowUp, wanted, presentFollowUp(201), group),
        )
      },
    )

    scope.patch(
      '/api/v1/chat-message-follow-ups/:id',
      {
        config,
        schema: {
          tags,
          operationId: 'updateFollowUp',
          summary: 'Update a follow-up',
          description: 'What is missing stays. `{"status": "cancelled"}` cancels it.',
          params: FollowUpParams,
          body: FollowUpPatch,
          response: { 200: FollowUp, 404: unknown, 409: isFinal },
        },
      },
      async (request, reply) => {
        const input = { id: request.params.id, change: toChange(request.body) }
        return sendAnswer(
          reply,
          await runCommand(context, callOf(request), patchFollowUp, input, presentFollowUp(200)),
        )
      },
    )

    scope.delete(
      '/api/v1/chat-message-follow-ups/:id',
      {
        config,
        schema: {
          tags,
          operationId: 'deleteFollowUp',
          summary: 'Delete a follow-up',
          description: 'A pending one is not sent; the message of one that was sent stays in its chat.',
          params: FollowUpParams,
          response: { 204: Type.Null({ description: 'It is gone.' }), 404: unknown, 409: isBusy },
        },
      },
      async (request, reply) => {
        const deleted = () => ({ status: 204, body: null })
        return sendAnswer(
          reply,
          await runCommand(context, callOf(request), removeFollowUp, { id: request.params.id }, deleted),
        )
      },
    )

    scope.get(
      '/api/v1/chats',
      {
        config,
        schema: {
          tags,
          operationId: 'listChats',
          summary: 'Retrieve chats',
          description: 'Newest first; conversations of every kind.',
          querystring: ChatQuery,
          response: { 200: pageOf(Chat, 'The chats.') },
        },
      },
      async (request, reply) => {
        const { query } = request
        const { workspace_id } = credentialOf(request)
        const page = await listChats(context, workspace_id, query.channelTypes, query)
        describePage(request, reply, publicUrl, query, page)
        return page.items.map(presentChat)
      },
    )

    scope.get(
      '/api/v1/chat-messages',
      {
        config,
        schema: {
          tags,
          operationId: 'listChatMessages',
          summary: 'Retrieve the messages of a chat',
          description: 'Oldest first.',
          querystring: ChatMessageQuery,
          response: { 200: pageOf(ChatMessage, 'What was said.'), 404: unknownChat },
        },
      },
      async (request, reply) => {
        const { query } = request
        const { workspace_id } = credentialOf(request)
        const page = await listChatMessages(context, workspace_id, query.chatId, query)
        describePage(request, reply, publicUrl, query, page)
        return page.items.map(presentChatMessage)
      },
    )
  })
}
