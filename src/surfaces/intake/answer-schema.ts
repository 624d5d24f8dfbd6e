import { type Static, type TSchema, Type } from 'typebox'
import { WIDGET_TYPES } from '#domain/script/widget.ts'
import { Step } from '#http/step-schema.ts'
import { stringEnum } from '#http/string-enum.ts'

/** What the intake surface answers with, refusals too. */

const time = Type.String({ format: 'date-time' })
const orNull = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: [(schema as { type?: string }).type, 'null'] })

const asked = {
  message_id: 'msg_002',
  content: 'How large is Northwind?',
  widget: {
    type: 'single_choice',
    content: 'How large is Northwind?',
    required: true,
    options: [{ text: 'Small' }, { text: 'Large' }],
  },
}
const EXAMPLE_TIME = '2025-04-07T10:00:00.000Z'
const EXAMPLE_PAGE = { total: 1, page: 1, page_size: 10 }
const EXAMPLE_LIST = {
  id: 456,
  name: 'New client',
  steps: [{ id: 'company', type: 'text', text: 'What is your company called?', save_as: 'company' }],
  data_set_id: null,
  created_at: EXAMPLE_TIME,
  updated_at: EXAMPLE_TIME,
}
const EXAMPLE_OPPORTUNITY = {
  opportunity_id: 'opp_789',
  name: 'Northwind',
  fields: { company: 'Northwind' },
  contained_items: [],
  conversations: [{ conversation_id: 'conv_123', status: 'active' }],
  created_at: EXAMPLE_TIME,
}

/** A successful answer. */
const envelope = <Results extends TSchema>(message: string, results: Results, example: unknown = {}) =>
  Type.Object(
    { is_error: Type.Boolean(), message: Type.String(), results },
    { description: message, examples: [{ is_error: false, message, results: example }] },
  )
export const Failure = Type.Object({
  is_error: Type.Boolean(),
  message: Type.String(),
  results: Type.Object({}),
})
const failure = (description: string) =>
  Type.Object(Failure.properties, {
    description,
    examples: [{ is_error: true, message: description, results: {} }],
  })
export const Detail = Type.Object(
  {
    detail: Type.Array(
      Type.Object({
        type: Type.String(),
        loc: Type.Array(Type.Union([Type.String(), Type.Integer()])),
        msg: Type.String(),
        input: Type.Unknown(),
      }),
    ),
  },
  { title: 'ValidationError', description: 'Validation Error' },
)
export const unknown = failure('What is named is not known.')
export const conflict = failure('It is over, or something else has the name.')

const status = stringEnum(['active', 'closed'])
const Widget = Type.Object(
  {
    type: stringEnum(WIDGET_TYPES),
    content: Type.String(),
    required: Type.Boolean(),
    options: Type.Optional(Type.Array(Type.Object({ text: Type.String() }))),
  },
  { title: 'Widget' },
)
const Reply = Type.Object(
  { message_id: Type.String(), content: Type.String(), widget: Widget },
  { title: 'IntakeReply' },
)
const Document = Type.Object(
  {
    document_id: Type.String({ format: 'uuid' }),
    document_name: Type.String(),
    rejected: Type.Boolean(),
    comment: orNull(Type.String()),
  },
  { title: 'IntakeDocument' },
)
const numbered = { total: Type.Integer(), page: Type.Integer(), page_size: Type.Integer() }
const said = { reply: Type.Union([Reply, Type.Null()]), replies: Type.Array(Reply) }

export const Started = envelope(
  'Conversation started successfully',
  Type.Object({ conversation_id: Type.String(), status, ...said }),
  { conversation_id: 'conv_123', status: 'active', reply: asked, replies: [asked] },
)
export const Sent = envelope(
  'Message sent successfully',
  Type.Object({
    conversation_id: Type.String(),
    message_id: Type.String(),
    content: Type.String(),
    status,
    ...said,
    documents: Type.Array(Document),
  }),
  {
    conversation_id: 'conv_123',
    message_id: 'msg_001',
    content: 'Northwind',
    status: 'active',
    reply: asked,
    replies: [asked],
    documents: [],
  },
)
export const WidgetData = envelope(
  'Widget data retrieved successfully',
  Type.Object({ conversation_id: Type.String(), message_id: Type.Integer(), widget_data: Widget }),
  { conversation_id: 'conv_123', message_id: 2, widget_data: asked.widget },
)
export const Conversations = envelope(
  'Conversations retrieved successfully',
  Type.Object({
    conversations: Type.Array(Type.Object({ conversation_id: Type.String(), status, created_at: time })),
    ...numbered,
  }),
  {
    conversations: [{ conversation_id: 'conv_123', status: 'active', created_at: EXAMPLE_TIME }],
    ...EXAMPLE_PAGE,
  },
)
export const History = envelope(
  'Conversation history retrieved successfully',
  Type.Object({
    conversation_id: Type.String(),
    messages: Type.Array(
      Type.Object({
        message_id: Type.String(),
        content: Type.String(),
        timestamp: time,
        role: stringEnum(['user', 'agent']),
        session_id: orNull(Type.String()),
        documents: Type.Array(Document),
      }),
    ),
    ...numbered,
  }),
  {
    conversation_id: 'conv_123',
    messages: [
      {
        message_id: 'msg_001',
        content: 'Northwind',
        timestamp: EXAMPLE_TIME,
        role: 'user',
        session_id: 'sess_456',
        documents: [],
      },
    ],
    ...EXAMPLE_PAGE,
  },
)
export const Removed = (message: string) => envelope(message, Type.Object({}))
export const Token = envelope(
  'Token created successfully',
  Type.Object({ access_token: Type.String(), token_type: Type.String(), expires_in: Type.Integer() }),
  { access_token: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...', token_type: 'Bearer', expires_in: 900 },
)
const QuestionList = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String(),
    // Said here because an answer may be read only.
    steps: Type.Unsafe<readonly unknown[]>(Type.Array(Step)),
    data_set_id: orNull(Type.Integer()),
    created_at: time,
    updated_at: time,
  },
  { title: 'QuestionList' },
)
const Opportunity = Type.Object(
  {
    opportunity_id: Type.String(),
    name: orNull(Type.String()),
    fields: Type.Record(Type.String(), Type.Unknown()),
    contained_items: Type.Array(
      Type.Object({
        item: Type.String(),
        document_id: Type.String({ format: 'uuid' }),
        document_name: Type.String(),
        version: Type.String(),
        session_id: Type.String(),
        content_type: Type.String(),
        size: Type.Integer({ description: 'Bytes' }),
        sha256: Type.String(),
        download_link: Type.String(),
        created_at: time,
      }),
    ),
    conversations: Type.Array(Type.Object({ conversation_id: Type.String(), status })),
    created_at: time,
  },
  { title: 'Opportunity' },
)
export const OneQuestionList = (message: string) => envelope(message, QuestionList, EXAMPLE_LIST)
export const OneOpportunity = (message: string) => envelope(message, Opportunity, EXAMPLE_OPPORTUNITY)
export const QuestionLists = envelope(
  'Question lists retrieved successfully',
  Type.Object({ question_lists: Type.Array(QuestionList), ...numbered }),
  { question_lists: [EXAMPLE_LIST], ...EXAMPLE_PAGE },
)
export const Opportunities = envelope(
  'Opportunities retrieved successfully',
  Type.Object({ opportunities: Type.Array(Opportunity), ...numbered }),
  { opportunities: [EXAMPLE_OPPORTUNITY], ...EXAMPLE_PAGE },
)
