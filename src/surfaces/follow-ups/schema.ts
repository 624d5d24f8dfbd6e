import { type Static, type TSchema, Type } from 'typebox'
import { CHANNELS, CONVERSATION_STATUSES } from '#domain/conversation.ts'
import { FOLLOW_UP_STATUSES } from '#domain/follow-ups/follow-up.ts'
import { stringEnum } from '#http/string-enum.ts'

/** Wire types of the follow-ups document (`46334909771ee538`) and its resolution. */

const UUID = { format: 'uuid' }
const LONGEST_MESSAGE = 20_000
/** Of a filter. */
const MOST_VALUES = 100
const EXAMPLE_CHAT = '5e0c3a4e-1f0b-4a52-9d0e-7a3b1f2c4d5e'

const uuid = (description: string) => Type.String({ ...UUID, description })
const time = (description: string) =>
  Type.String({ format: 'date-time', description: `${description} Needs an offset or \`Z\`.` })
const orNull = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: [(schema as { type?: string }).type, 'null'] })
/** One value, the parameter repeated, or its bracket form (`statuses[]=`). */
const anyOf = <Schema extends TSchema>(items: Schema, description: string) =>
  Type.Array(items, {
    default: [],
    maxItems: MOST_VALUES,
    description: `${description} One value, or the parameter repeated: any of them. All when it is missing.`,
  })

export const Paging = {
  pageNumber: Type.Integer({
    minimum: 1,
    maximum: Number.MAX_SAFE_INTEGER,
    default: 1,
    description: 'The page number.',
  }),
  pageSize: Type.Integer({ minimum: 1, maximum: 100, default: 10, description: 'The page size.' }),
}

export const FollowUpQuery = Type.Object({
  chatIds: anyOf(Type.String(UUID), 'Those in these chats.'),
  chatMessageIds: anyOf(Type.String(UUID), 'Those that were sent as these messages.'),
  ...Paging,
  statuses: anyOf(stringEnum(FOLLOW_UP_STATUSES), 'Those with these statuses.'),
  triggerChatMessageIds: anyOf(Type.String(UUID), 'Those that these messages triggered.'),
})

export const ChatQuery = Type.Object({
  ...Paging,
  channelTypes: anyOf(stringEnum(CHANNELS), 'Those on these channels.'),
})

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

export const NewFollowUpBody = Type.Object(
  {
    chatId,
    dueDate,
    message,
    cancelOnReply: Type.Optional(cancelOnReply),
  },
  {
    examples: [
      {
        chatId: EXAMPLE_CHAT,
        dueDate: '2035-06-01T09:00:00+02:00',
        message: 'Have you seen our question?',
      },
    ],
  },
)
export type NewFollowUpBody = Static<typeof NewFollowUpBody>

export const FollowUpPatch = Type.Object(
  {
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
  },
  { examples: [{ status: 'cancelled' }] },
)
export type FollowUpPatch = Static<typeof FollowUpPatch>

export const FollowUp = Type.Object(
  {
    id: uuid('The follow-up.'),
    createdAt: Type.String({ format: 'date-time' }),
    updatedAt: Type.String({ format: 'date-time' }),
    chatId,
    chatMessageId: orNull(uuid('The message that was sent.')),
    dueDate: Type.String({ format: 'date-time', description: 'UTC, with milliseconds.' }),
    finishedAt: orNull(Type.String({ format: 'date-time', description: 'When it left `pending`.' })),
    message: Type.String({ minLength: 1, description: 'The follow-up message content.' }),
    reason: orNull(Type.String({ description: 'Why it failed, in a machine word such as `chat_closed`.' })),
    status: stringEnum(FOLLOW_UP_STATUSES),
    triggerChatMessageId: uuid('The chat’s last message when the follow-up was made.'),
    cancelOnReply,
  },
  {
    title: 'FollowUp',
    description: 'The follow-up.',
    examples: [
      {
        id: 'b1a7c9d2-6f43-4c1e-8a55-0d9e3f7b2c61',
        createdAt: '2035-05-31T10:00:00.000Z',
        updatedAt: '2035-06-01T07:00:00.412Z',
        chatId: EXAMPLE_CHAT,
        chatMessageId: '0c9d8e7f-2b1a-4f3e-9c5d-6a7b8c9d0e1f',
        dueDate: '2035-06-01T07:00:00.000Z',
        finishedAt: '2035-06-01T07:00:00.412Z',
        message: 'Have you seen our question?',
        reason: null,
        status: 'sent',
        triggerChatMessageId: '7d6c5b4a-3f2e-4d1c-8b0a-9f8e7d6c5b4a',
        cancelOnReply: null,
      },
    ],
  },
)

export const CreatedFollowUp = Type.Interface(
  [FollowUp],
  {
    warnings: Type.Optional(
      Type.Array(stringEnum(['outside_messaging_window']), {
        description: 'Why it may not arrive. Missing when nothing speaks against it.',
      }),
    ),
  },
  { title: 'CreatedFollowUp' },
)

export const Chat = Type.Object(
  {
    id: uuid('The chat.'),
    createdAt: Type.String({ format: 'date-time' }),
    updatedAt: Type.String({ format: 'date-time' }),
    channelType: stringEnum(CHANNELS),
    status: stringEnum(CONVERSATION_STATUSES),
  },
  { title: 'Chat' },
)

export const ChatMessage = Type.Object(
  {
    id: uuid('The message.'),
    createdAt: Type.String({ format: 'date-time' }),
    updatedAt: Type.String({ format: 'date-time' }),
    chatId: uuid('The chat.'),
    sender: stringEnum(['user', 'agent']),
    text: Type.String(),
  },
  { title: 'ChatMessage' },
)

/** One page of a list, and in headers what is beside it. */
export const pageOf = <Schema extends TSchema>(items: Schema, description: string) =>
  Type.Array(items, {
    description,
    headers: {
      'X-Total-Count': { type: 'integer', description: 'How many there are on all pages.' },
      Link: { type: 'string', description: 'RFC 8288: the `first`, `prev`, `next` and `last` page.' },
    },
  })

/** An answer that says what is wrong. */
export const Refusal = Type.Object({ message: Type.String() })
const refusal = (description: string, message: string) =>
  Type.Object(Refusal.properties, { description, examples: [{ message }] })

export const unknownChat = refusal('The chat is not known.', 'The chat was not found.')
export const unknown = refusal('The follow-up or the chat is not known.', 'The follow-up was not found.')
export const userSpokeLast = refusal(
  'There is nothing of the agent’s to follow up.',
  'The chat has no messages or the last message is from the user.',
)
export const isFinal = refusal('It can’t be changed any more.', 'The follow-up is sent; its status is final.')
export const isBusy = refusal('It is just being sent.', 'The follow-up is just being sent.')
export const FollowUpParams = Type.Object({ id: uuid('The follow-up.') })
