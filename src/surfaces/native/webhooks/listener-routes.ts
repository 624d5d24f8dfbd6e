import { Type } from 'typebox'
import { noteListening } from '#commands/listeners/note-listening.ts'
import { openListener } from '#commands/listeners/open-listener.ts'
import { recordLocalAttempt } from '#commands/listeners/record-local-attempt.ts'
import { runCommand, runQuietly } from '#commands/run.ts'
import { EVENT_TYPES } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import type { App } from '#http/server.ts'
import { stringEnum } from '#http/string-enum.ts'
import { isUuid } from '#lib/uuid.ts'
import type { Services } from '#services'
import { Nullable } from '../paging.ts'
import { Params } from './schema.ts'
import { waitForDelivery } from './wait-for-delivery.ts'

const config = { scopes: ['native'] } as const
const tags = ['Webhook listeners']

const ListenerBody = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200, description: 'Whose it is, such as `ana@laptop`.' }),
  events: Type.Optional(
    Type.Array(stringEnum(EVENT_TYPES), {
      minItems: 1,
      maxItems: EVENT_TYPES.length,
      description: 'All when left out.',
    }),
  ),
})
const Listener = Type.Object({
  id: Type.String({ format: 'uuid', description: 'Also the id of its webhook endpoint.' }),
  name: Type.String(),
  events: Type.Array(Type.String()),
  secret: Type.String({ description: 'What a forwarded event is signed with.' }),
})
const Waiting = Type.Object({
  id: Type.String({ format: 'uuid' }),
  conversation_id: Nullable(Type.String({ format: 'uuid' })),
  event_type: Type.String(),
  webhook_id: Type.String(),
  sequence: Type.Integer(),
  created_at: Type.String({ format: 'date-time' }),
  body: Type.String({ description: 'Exactly what a webhook carries, as text.' }),
})
const LocalAttempt = Type.Object({
  delivery_id: Type.String({ format: 'uuid' }),
  delivered: Type.Boolean({ description: 'Else the delivery is dead.' }),
  at: Type.String({ format: 'date-time' }),
  duration_ms: Type.Integer({ minimum: 0, maximum: 3_600_000 }),
  status_code: Nullable(Type.Integer({ minimum: 100, maximum: 999 })),
  error: Nullable(Type.String({ maxLength: 500 })),
  response_body: Nullable(Type.String({ maxLength: 8_192 })),
})
const LONGEST_WAIT_SECONDS = 25

/** For `hearback listen`: a webhook endpoint without an address, whose deliveries are fetched one after the other. */
export function listenerRoutes(app: App, services: Services): void {
  const { context } = services

  app.post(
    '/api/v1/webhook-listeners',
    {
      config,
      schema: {
        tags,
        operationId: 'createWebhookListener',
        summary: 'Listen to events',
        description: 'Makes a listener, or goes on with the one of this name: what it missed still waits.',
        body: ListenerBody,
        response: { 200: Listener },
      },
    },
    async (request, reply) => {
      const { name, events = EVENT_TYPES } = request.body
      const wanted = { name, events: [...new Set(events)] }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), openListener, wanted, (body) => ({ status: 200, body })),
      )
    },
  )

  app.get(
    '/api/v1/webhook-listeners/:id/next',
    {
      config,
      schema: {
        tags,
        operationId: 'getNextDelivery',
        summary: 'Fetch the event whose turn it is',
        description: 'The same one until an attempt is recorded; 204 when none came in time.',
        params: Params,
        querystring: Type.Object({
          wait: Type.Integer({
            minimum: 0,
            maximum: LONGEST_WAIT_SECONDS,
            default: LONGEST_WAIT_SECONDS,
            description: 'Seconds to wait for one.',
          }),
        }),
        response: { 200: Waiting, 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const id = idOf(request.params)
      const { workspaceId, actor } = callOf(request)
      await runQuietly(context, workspaceId, actor, noteListening, { id })
      const delivery = await waitForDelivery(services, reply.raw, workspaceId, id, request.query.wait * 1_000)
      return delivery === null ? reply.code(204).send(null) : delivery
    },
  )

  app.post(
    '/api/v1/webhook-listeners/:id/attempts',
    {
      config,
      schema: {
        tags,
        operationId: 'recordAttempt',
        summary: 'Record what became of a fetched event',
        description: 'Ends its delivery, so that the next event has its turn.',
        params: Params,
        body: LocalAttempt,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { delivery_id, delivered, at, ...rest } = request.body
      const attempt = { ...rest, at: new Date(at).toISOString() }
      const input = { listener_id: idOf(request.params), delivery_id, delivered, attempt }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), recordLocalAttempt, input, (conversation_id) => ({
          status: 204,
          body: null,
          conversation_id,
        })),
      )
    },
  )
}

function idOf({ id }: { id: string }): string {
  if (!isUuid(id)) throw new AppError('not_found', 'The listener was not found.')
  return id
}
