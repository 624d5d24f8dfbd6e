import { Type } from 'typebox'
import type { App } from '#http/server.ts'
import { stringEnum } from '#http/string-enum.ts'
import { viewerOf } from '#http/viewer.ts'
import { findConversation } from '#queries/conversations.ts'
import { listMessageStatuses } from '#queries/message-statuses.ts'
import type { Services } from '#services'
import { ListOf, Nullable, Paging } from '../paging.ts'

const Time = Nullable(Type.String({ format: 'date-time' }))
const MessageStatus = Type.Object(
  {
    message_id: Type.String({ format: 'uuid' }),
    status: stringEnum(['queued', 'sending', 'sent', 'delivered', 'read', 'failed']),
    sent_at: Time,
    delivered_at: Time,
    read_at: Time,
    failed_at: Time,
    reason: Nullable(
      Type.String({ description: 'Why it failed, in a machine word such as `messaging_window_expired`.' }),
    ),
  },
  { title: 'MessageStatus' },
)

/** How far a conversation's messages have got on their way to a phone. */
export function statusRoutes(app: App, services: Services): void {
  app.get(
    '/api/v1/conversations/:id/message-statuses',
    {
      config: { scopes: ['native'] },
      schema: {
        tags: ['Conversations'],
        operationId: 'listMessageStatuses',
        summary: 'List the statuses of messages',
        description:
          'Of the messages that went, or are to go, out through the conversation’s channel, oldest first. On the page there are none. Changes are told on the event stream as `message.status`.',
        params: Type.Object({ id: Type.String({ maxLength: 300 }) }),
        querystring: Type.Object(Paging),
        response: { 200: ListOf(MessageStatus) },
      },
    },
    async (request) => {
      const viewer = viewerOf(request)
      const { id } = await findConversation(services.context, viewer, request.params.id)
      return listMessageStatuses(services.context, viewer.workspaceId, id, request.query)
    },
  )
}
