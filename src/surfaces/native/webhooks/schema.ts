import { Type } from 'typebox'
import { EVENT_TYPES } from '#domain/conversation.ts'
import { stringEnum } from '#http/string-enum.ts'
import { Nullable, Paging } from '../paging.ts'

const Url = Type.String({ minLength: 1, maxLength: 2_048 })
const Events = Type.Array(stringEnum(EVENT_TYPES), { minItems: 1, maxItems: EVENT_TYPES.length })
const Description = Nullable(Type.String({ maxLength: 500 }))
const BasicAuth = Type.Object({
  username: Type.String({ maxLength: 255, pattern: '^[^:]*$', description: 'Without a colon.' }),
  password: Type.String({ maxLength: 1_024 }),
})

export const EndpointBody = Type.Object({
  url: Url,
  events: Events,
  basic_auth: Type.Optional(Nullable(BasicAuth)),
  description: Type.Optional(Description),
})
export const EndpointChanges = Type.Object({
  url: Type.Optional(Url),
  events: Type.Optional(Events),
  basic_auth: Type.Optional(Nullable(BasicAuth)),
  description: Type.Optional(Description),
  status: Type.Optional(stringEnum(['enabled', 'disabled'])),
})
export const Endpoint = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    url: Type.String(),
    events: Type.Array(Type.String()),
    description: Nullable(Type.String()),
    status: stringEnum(['enabled', 'disabled']),
    disabled_reason: Nullable(
      stringEnum(['gone', 'failing', 'manual'], {
        description: 'It answered 410, failed for five days, or was turned off by hand',
      }),
    ),
    disabled_at: Nullable(Type.String({ format: 'date-time' })),
    created_at: Type.String({ format: 'date-time' }),
  },
  { title: 'WebhookEndpoint' },
)
export const EndpointWithSecret = Type.Interface(
  [Endpoint],
  {
    secret: Type.String({ description: 'Signs every delivery (Standard Webhooks); shown this once.' }),
  },
  { title: 'CreatedWebhookEndpoint' },
)
export const Attempt = Type.Object(
  {
    at: Type.String({ format: 'date-time' }),
    duration_ms: Type.Integer(),
    request_headers: Nullable(
      Type.Record(Type.String(), Type.String(), {
        description: 'As sent, without the credentials; null when no request was made',
      }),
    ),
    status_code: Nullable(Type.Integer()),
    error: Nullable(Type.String()),
    response_body: Nullable(Type.String()),
  },
  { title: 'WebhookAttempt' },
)
export const Delivery = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    endpoint_id: Type.String({ format: 'uuid' }),
    event_type: Type.String(),
    conversation_id: Nullable(Type.String({ format: 'uuid' })),
    webhook_id: Type.String(),
    status: stringEnum(['pending', 'delivered', 'dead']),
    payload: Type.Unknown(),
    outcome: Nullable(Type.String()),
    attempts: Type.Array(Attempt),
    created_at: Type.String({ format: 'date-time' }),
  },
  { title: 'WebhookDelivery' },
)
export const DeliveryQuery = Type.Object({
  ...Paging,
  endpoint_id: Type.Optional(Type.String({ maxLength: 100 })),
  status: Type.Optional(stringEnum(['pending', 'delivered', 'dead'])),
  event_type: Type.Optional(Type.String({ maxLength: 100 })),
  conversation_id: Type.Optional(Type.String({ maxLength: 100 })),
})
export const ReplayBody = Type.Object({
  since: Type.String({ format: 'date-time', description: 'Inclusive' }),
  until: Type.String({ format: 'date-time', description: 'Exclusive' }),
})
export const Replayed = Type.Object({
  replayed: Type.Integer(),
  last_at: Nullable(Type.String({ format: 'date-time', description: 'When the last of them happened' })),
})
export const Params = Type.Object({ id: Type.String({ maxLength: 100 }) })
