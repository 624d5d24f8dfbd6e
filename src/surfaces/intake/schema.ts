import { type Static, type TSchema, Type } from 'typebox'
import { Step } from '#http/step-schema.ts'

/** What is sent to the intake surface: wire types of its document (`e339dfd58b964cf1`) and its resolution. */

const LONGEST_ID = 255
/** In the characters that take the most bytes, it fits the index that finds it. */
const LONGEST_NAME = 500
const LONGEST_MESSAGE = 20_000

const orNull = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: [(schema as { type?: string }).type, 'null'] })
const optional = <Schema extends TSchema>(schema: Schema) => Type.Optional(orNull(schema))
const id = (description: string) => Type.String({ minLength: 1, maxLength: LONGEST_ID, description })

const conversationId = id('The client’s own id of the conversation, or its UUID.')
const questionListId = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })
const stream = optional(
  Type.Boolean({ default: true, description: 'Streams where `Accept` names `text/event-stream` too.' }),
)

export const StartBody = Type.Object(
  {
    conversation_id: conversationId,
    question_list_id: questionListId,
    opportunity_id: id('The client’s own id of the opportunity; an unknown one is created.'),
    stream,
  },
  {
    examples: [
      { conversation_id: 'conv_123', stream: true, question_list_id: 456, opportunity_id: 'opp_789' },
    ],
  },
)

export const MessageBody = Type.Object(
  {
    conversation_id: conversationId,
    message: Type.String({ maxLength: LONGEST_MESSAGE, description: 'May be empty beside a file.' }),
    session_id: optional(id('Groups the messages of one visit.')),
    stream,
    file: Type.Optional(Type.Null({ description: 'A file comes as a part of a form.' })),
  },
  {
    examples: [
      {
        conversation_id: 'conv_123',
        message: 'Hello, how can I assist you today?',
        session_id: 'sess_456',
        stream: true,
      },
    ],
  },
)
export type MessageBody = Static<typeof MessageBody>

/** Described only: a form is read as it arrives, never as one value. */
export const MessageForm = Type.Unsafe<undefined>({
  required: ['conversation_id', 'message'],
  properties: {
    conversation_id: { type: 'string' },
    message: { type: 'string' },
    session_id: { type: 'string' },
    stream: { type: 'boolean', default: true },
    file: { type: 'string', format: 'binary' },
  },
})
export const FileForm = Type.Unsafe<undefined>({
  properties: { file: { type: 'string', format: 'binary' } },
})

export const Paging = {
  page: Type.Integer({
    minimum: 1,
    maximum: Number.MAX_SAFE_INTEGER,
    default: 1,
    description: 'Page number to retrieve.',
  }),
  page_size: Type.Integer({ minimum: 1, maximum: 100, default: 10, description: 'Items per page.' }),
}
export const PageQuery = Type.Object(Paging)
export const ConversationQuery = Type.Object({ conversation_id: conversationId })
export const HistoryQuery = Type.Object({ conversation_id: conversationId, ...Paging })
export const WidgetQuery = Type.Object({
  conversation_id: conversationId,
  message_id: Type.String({
    maxLength: 50,
    format: 'message-number',
    description: 'The number of the message; `msg_789` means 789.',
  }),
})
export const ItemQuery = Type.Object({
  conversation_id: conversationId,
  session_id: id('Session identifier.'),
  version: Type.String({
    default: '1.0',
    maxLength: 20,
    format: 'item-version',
    description: 'Two numbers, such as `1.0`.',
  }),
  new_version: Type.Boolean({
    default: false,
    description: 'Takes the next minor version after the item’s latest.',
  }),
  document_id: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: LONGEST_NAME,
      description:
        'With a file: the item’s name. Without: the document to link, by the id of the native routes.',
    }),
  ),
})
export type ItemQuery = Static<typeof ItemQuery>

export const TokenBody = Type.Object(
  {
    expires_in: optional(
      Type.Integer({ minimum: 1, maximum: 3_600, description: 'Seconds, by default 900.' }),
    ),
  },
  { examples: [{ expires_in: 900 }] },
)

const listName = Type.String({ minLength: 1, maxLength: 200 })
const steps = Type.Array(Step, { minItems: 1, maxItems: 500 })
const dataSetId = optional(
  Type.Integer({
    minimum: 1,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'Answers what a person asks back.',
  }),
)
export const QuestionListBody = Type.Object(
  { name: listName, steps, data_set_id: dataSetId },
  {
    examples: [
      {
        name: 'New client',
        steps: [{ id: 'company', type: 'text', text: 'What is your company called?', save_as: 'company' }],
      },
    ],
  },
)
export const QuestionListPatch = Type.Object({
  name: optional(listName),
  steps: optional(steps),
  data_set_id: dataSetId,
})
export const QuestionListParams = Type.Object({ id: questionListId })

const fields = Type.Record(Type.String({ minLength: 1, maxLength: 100 }), Type.Unknown(), {
  maxProperties: 500,
})
const name = Type.String({ maxLength: 500 })
export const OpportunityBody = Type.Object(
  { opportunity_id: id('The client’s own id.'), name: optional(name), fields: optional(fields) },
  { examples: [{ opportunity_id: 'opp_789', name: 'Ruiz and Sons', fields: { source: 'fair' } }] },
)
export const OpportunityPatch = Type.Object({ name: optional(name), fields: optional(fields) })
export const OpportunityParams = Type.Object({ opportunity_id: id('The client’s own id.') })
