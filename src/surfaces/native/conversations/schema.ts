import { Type } from 'typebox'
import { CHANNELS, CONVERSATION_KINDS, CONVERSATION_STATUSES, MESSAGE_SOURCES } from '#domain/conversation.ts'
import { stringEnum } from '#http/string-enum.ts'
import { Nullable, Paging } from '../paging.ts'

export const SessionKey = Type.Object(
  {
    key: Type.String(),
    value: Type.String(),
    type: Nullable(Type.String()),
  },
  { title: 'SessionKey' },
)

export const Conversation = Type.Object(
  {
    conversation_id: Type.String({ format: 'uuid' }),
    number: Type.Integer(),
    key: Type.String(),
    case_id: Nullable(Type.String({ format: 'uuid' })),
    kind: stringEnum(CONVERSATION_KINDS),
    status: stringEnum(CONVERSATION_STATUSES),
    channel: stringEnum(CHANNELS),
    link: Nullable(Type.String()),
    session_keys: Type.Array(SessionKey),
    started_at: Type.String({ format: 'date-time' }),
    finished_at: Nullable(Type.String({ format: 'date-time' })),
    expires_at: Nullable(Type.String({ format: 'date-time' })),
    summary: Nullable(Type.String()),
  },
  { title: 'Conversation' },
)

export const DocumentInMessage = Type.Object(
  {
    document_id: Type.String({ format: 'uuid' }),
    document_type: Type.String(),
    document_name: Type.String(),
    rejected: Type.Boolean(),
    rejection_reason: Nullable(Type.String()),
    comment: Nullable(Type.String()),
    content_type: Type.String(),
    size: Type.Integer({ description: 'Bytes' }),
    sha256: Type.String(),
    download_link: Nullable(Type.String()),
    withdrawn_at: Nullable(
      Type.String({ format: 'date-time', description: 'When the person took it back.' }),
    ),
  },
  { title: 'DocumentInMessage' },
)

/** Where an answer from a data set was found. */
const Citation = Type.Object(
  {
    document_id: Type.Integer(),
    document_version: Type.Integer(),
    title: Type.String(),
    url: Type.Optional(Type.String()),
    start: Type.Integer({ description: 'UTF-16 code units of that version’s `content`.' }),
    end: Type.Integer({ description: 'Exclusive.' }),
    quote: Type.String(),
  },
  { title: 'CitationInMessage' },
)

export const Message = Type.Object(
  {
    message_id: Type.String({ format: 'uuid' }),
    number: Type.Integer(),
    role: stringEnum(['user', 'agent']),
    text: Type.String(),
    created_at: Type.String({ format: 'date-time' }),
    via: stringEnum(MESSAGE_SOURCES),
    credential_id: Nullable(Type.String({ format: 'uuid' })),
    documents: Type.Array(DocumentInMessage),
    answered: Type.Optional(
      Type.Boolean({ description: 'Of an answer from a data set: false when that does not hold it.' }),
    ),
    citations: Type.Optional(Type.Array(Citation)),
    metadata: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), { description: 'How such an answer was made.' }),
    ),
  },
  { title: 'Message' },
)

export const ConversationParams = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 300, description: 'The UUID or the key.' }),
})

export const ConversationQuery = Type.Object({
  ...Paging,
  kind: Type.Optional(stringEnum(CONVERSATION_KINDS)),
  status: Type.Optional(stringEnum(CONVERSATION_STATUSES)),
  case_id: Type.Optional(Type.String({ maxLength: 100 })),
})

export const EventsQuery = Type.Object({
  deltas: Type.Optional(Type.Boolean({ description: 'What the agent says, as it is said.' })),
})

export const MESSAGE_TEXT = 20_000

export const MessageBody = Type.Object({
  role: stringEnum(['user', 'agent']),
  text: Type.String({ maxLength: MESSAGE_TEXT }),
})

/** Described only: a form is read as it arrives, never as one value. */
export const MessageForm = Type.Unsafe<undefined>({
  properties: {
    role: { type: 'string', enum: ['user', 'agent'] },
    text: { type: 'string', description: 'May be empty beside a file.' },
    files: { type: 'array', items: { type: 'string', format: 'binary' } },
  },
})

export const Link = Type.Object(
  { link: Type.String(), expires_at: Type.String({ format: 'date-time' }) },
  { title: 'ConversationLink' },
)
