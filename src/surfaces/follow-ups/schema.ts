import { type Static, type TSchema, Type } from 'typebox'
import { CHANNELS, CONVERSATION_STATUSES } from '#domain/conversation.ts'
import { FOLLOW_UP_STATUSES } from '#domain/follow-ups/follow-up.ts'
import { stringEnum } from '#http/string-enum.ts'

/** Wire types of the follow-ups document (`46334909771ee538`) and its resolution. */

const UUID = { format: 'uuid' }
const LONGEST_MESSAGE = 20_000

const uuid = (description: string) => Type.String({ ...UUID, description })
const time = (description: string) =>
  Type.String({ format: 'date-time', description: `${description} Needs an offset or \`Z\`.` })
const orNull = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: [(schema as { type?: string }).type, 'null'] })
/** One value, the parameter repeated, or its bracket form (`statuses[]=`). */
const anyOf = <Schema extends TSchema>(items: Schema) => Type.Array(items, { default: [] })

export const Paging = {
  pageNumber: Type.Integer({ minimum: 1, default: 1, description: 'The page number.' }),
  pageSize: Type.Integer({ minimum: 1, maximum: 100, default: 10, description: 'The page size.' }),
}

export const FollowUpQuery = Type.Object({
  chatIds: anyOf(Type.String(UUID)),
  chatMessageIds: anyOf(Type.String(UUID)),
  ...Paging,
  statuses: anyOf(stringEnum(FOLLOW_UP_STATUSES)),
  triggerChatMessageIds: anyOf(Type.String(UUID)),
})

export const ChatQuery = Type.Object({ ...Paging, channelTypes: anyOf(stringEnum(CHANNELS)) })

export const ChatMessageQuery = Type.Object({ ...Paging, chatId: uuid('The chat whose messages to list.') })

const chatId = uuid('The id of the chat this follow-up belongs to.')
const dueDate = time('When the message is sent; at once if it is past.')
const message = Type.String({
  minLength: 1,
  maxLength: LONGEST_MESSAGE,
  description: 'The follow-up message content.',
})
const cancelOnReply = orNull(
  Type.Boolean({
    description:
      'Whether a reply cancels it while it is pending; as the workspace says when null or missing.',
  }),
)

export const NewFollowUpBody = Type.Object({
  chatId,
  dueDate,
  message,
  cancelOnReply: Type.Optional(cancelOnReply),
})
export type NewFollowUpBody = Static<typeof NewFollowUpBody>

export const FollowUpPatch = Type.Object({
  chatId: Type.Optional(chatId),
  chatMessageId: Type.Optional(orNull(uuid('The message that was sent; one of the chat.'))),
  dueDate: Type.Optional(dueDate),
  finishedAt: Type.Optional(orNull(time('When it left `pending`; by default now.'))),
  message: Type.Optional(message),
  reason: Type.Optional(orNull(Type.String({ maxLength: 5_000, description: 'Why it failed.' }))),
  status: Type.Optional(
    stringEnum(FOLLOW_UP_STATUSES, {
      description: 'All but `pending` are final; `sent` needs a `chatMessageId`.',
    }),
  ),
  triggerChatMessageId: Type.Optional(
    uuid('The message that triggered it; one of the chat. A new `chatId` needs its own.'),
  ),
  cancelOnReply: Type.Optional(cancelOnReply),
})
export type FollowUpPatch = Static<typeof FollowUpPatch>

export const FollowUp = Type.Object({
  id: uuid('The follow-up.'),
  createdAt: Type.String({ format: 'date-time' }),
  updatedAt: Type.String({ format: 'date-time' }),
  chatId,
  chatMessageId: orNull(uuid('The message that was sent.')),
  dueDate: Type.String({ format: 'date-time', description: 'UTC, with milliseconds.' }),
  finishedAt: orNull(Type.String({ format: 'date-time', description: 'When it left `pending`.' })),
  message: Type.String({ minLength: 1 }),
  reason: orNull(Type.String({ description: 'Why it failed, in a machine word such as `chat_closed`.' })),
  status: stringEnum(FOLLOW_UP_STATUSES),
  triggerChatMessageId: uuid('The chat’s last message when the follow-up was made.'),
  cancelOnReply,
})

export const Chat = Type.Object({
  id: uuid('The chat.'),
  createdAt: Type.String({ format: 'date-time' }),
  updatedAt: Type.String({ format: 'date-time' }),
  channelType: stringEnum(CHANNELS),
  status: stringEnum(CONVERSATION_STATUSES),
})

export const ChatMessage = Type.Object({
  id: uuid('The message.'),
  createdAt: Type.String({ format: 'date-time' }),
  updatedAt: Type.String({ format: 'date-time' }),
  chatId: uuid('The chat.'),
  sender: stringEnum(['user', 'agent']),
  text: Type.String(),
})

export const Message = Type.Object({ message: Type.String() })
export const FollowUpParams = Type.Object({ id: uuid('The follow-up.') })
