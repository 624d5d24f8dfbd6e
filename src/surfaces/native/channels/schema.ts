import { Type } from 'typebox'
import { stringEnum } from '#http/string-enum.ts'

const name = Type.String({ minLength: 1, maxLength: 200 })
const phone_number_id = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,100}$',
  description: 'The number’s id in the WhatsApp Cloud API.',
})
const access_token = Type.String({
  pattern: '^[!-~]{1,4096}$',
  description: 'Opens the number; never returned.',
})
const app_secret = Type.String({
  minLength: 1,
  maxLength: 1_024,
  description: 'Signs the webhooks; never returned.',
})
const verify_token = Type.String({
  minLength: 1,
  maxLength: 1_024,
  description: 'What the webhook’s handshake has to name; never returned.',
})
const base_url = Type.String({
  minLength: 1,
  maxLength: 1_000,
  description:
    'What comes before `/v<N>.<N>/{phone_number_id}/messages`; by default `https://graph.facebook.com`.',
})

export const ChannelBody = Type.Object({
  kind: stringEnum(['whatsapp']),
  name,
  phone_number_id,
  access_token,
  app_secret,
  verify_token,
  base_url: Type.Optional(base_url),
})

export const ChannelChanges = Type.Object({
  name: Type.Optional(name),
  phone_number_id: Type.Optional(phone_number_id),
  access_token: Type.Optional(access_token),
  app_secret: Type.Optional(app_secret),
  verify_token: Type.Optional(verify_token),
  base_url: Type.Optional(base_url),
})

export const Channel = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    kind: stringEnum(['whatsapp']),
    name: Type.String(),
    phone_number_id: Type.String(),
    webhook_url: Type.String({ description: 'What to give WhatsApp as the callback address.' }),
    base_url: Type.String(),
    created_at: Type.String({ format: 'date-time' }),
  },
  { title: 'Channel' },
)

export const ChannelTest = Type.Object(
  {
    ok: Type.Boolean({ description: 'The token opens the number.' }),
    error: Type.Optional(Type.String({ description: 'Why not, in a sentence.' })),
  },
  { title: 'ChannelTest' },
)

export const ChannelParams = Type.Object({ id: Type.String({ maxLength: 100 }) })
