import { type Static, type TSchema, Type } from 'typebox'
import { CONVERSATION_STATUSES } from '#domain/conversation.ts'
import { stringEnum } from '#http/string-enum.ts'

/** What the knowledge surface answers with, refusals too. */

const time = Type.String({ format: 'date-time' })
const orNull = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: [(schema as { type?: string }).type, 'null'] })

export const Detail = Type.Object({ detail: Type.String() })
export const FieldErrors = Type.Record(Type.String(), Type.Array(Type.String()), {
  description: 'What is wrong with each field.',
})
const detail = (description: string) =>
  Type.Object(Detail.properties, { description, examples: [{ detail: description }] })
export const unknown = detail('Not found.')
export const conflict = detail('The conversation is over.')

const STARTED = '2025-03-20T10:00:00.000Z'
const TASK = 'dbe41a42-f678-40c7-8b4c-437fa1673d7d'
const QUOTE = 'FiberUP Business Duplex includes an SLA.'
const cited = {
  document_id: 1,
  document_version: 1,
  title: 'Business Duplex',
  url: 'https://example.com/duplex',
  start: 0,
  end: QUOTE.length,
}
const conversation = {
  id: 1,
  started_at: STARTED,
  summary: 'Somebody asked: “Does FiberUP Business Duplex include an SLA?”',
  data_set_id: 1,
  status: 'active',
}
const said = { created_at: STARTED, answered: null, citations: [], metadata: null }
const history = [
  { id: 1, text: 'Does FiberUP Business Duplex include an SLA?', role: 'user', ...said },
  {
    ...{ id: 2, text: QUOTE, role: 'agent', created_at: STARTED, answered: true },
    citations: [{ ...cited, quote: QUOTE }],
    metadata: { answered_by: 'built-in', confidence: 0.99 },
  },
]

export const Citation = Type.Object(
  {
    document_id: Type.Integer(),
    document_version: Type.Integer(),
    title: Type.String(),
    url: Type.Optional(Type.String()),
    start: Type.Integer({ description: 'UTF-16 code units of that version’s `content`.' }),
    end: Type.Integer({ description: 'Exclusive.' }),
    quote: Type.String(),
  },
  { title: 'Citation' },
)

const common = {
  id: Type.Integer(),
  started_at: time,
  summary: orNull(Type.String()),
  data_set_id: orNull(Type.Integer()),
  status: stringEnum(CONVERSATION_STATUSES),
}
const HistoryMessage = Type.Object(
  {
    id: Type.Integer(),
    text: Type.String(),
    role: stringEnum(['user', 'agent']),
    created_at: time,
    answered: orNull(Type.Boolean({ description: 'False: the data set does not hold the answer.' })),
    citations: Type.Array(Citation),
    metadata: orNull(Type.Record(Type.String(), Type.Unknown(), { description: 'How an answer was made.' })),
  },
  { title: 'HistoryMessage' },
)
const ListedConversation = Type.Object(common, {
  title: 'KnowledgeConversationInList',
  examples: [conversation],
})
export const Conversation = Type.Object(
  { ...common, history: Type.Array(HistoryMessage) },
  { title: 'KnowledgeConversation', examples: [{ ...conversation, history }] },
)

export const Accepted = Type.Object(
  { task_id: Type.String({ format: 'uuid' }) },
  { examples: [{ task_id: TASK }] },
)
export const AcceptedDocument = Type.Object(
  { id: Type.Integer(), task_id: Type.String({ format: 'uuid' }) },
  { examples: [{ id: 1, task_id: TASK }] },
)
export const TaskStatus = Type.Object(
  {
    state: stringEnum(['PENDING', 'SUCCESS', 'FAILURE']),
    result: Type.Optional(
      Type.Object({
        message_id: Type.Optional(orNull(Type.Integer({ description: 'Of the answer in the history.' }))),
        document_id: Type.Optional(Type.Integer()),
        version: Type.Optional(orNull(Type.Integer())),
      }),
    ),
    error: Type.Optional(Type.String()),
  },
  { title: 'TaskStatus', examples: [{ state: 'SUCCESS', result: { message_id: 2 } }] },
)

export const DataSet = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String(),
    language: orNull(Type.String()),
    system_message: orNull(Type.String()),
    created_at: time,
    updated_at: time,
  },
  {
    title: 'DataSet',
    examples: [
      {
        ...{ id: 1, name: 'Tariffs', language: 'en', system_message: null },
        ...{ created_at: STARTED, updated_at: STARTED },
      },
    ],
  },
)
const document = {
  id: Type.Integer(),
  title: Type.String(),
  url: orNull(Type.String()),
  is_indexed: Type.Boolean(),
  error: orNull(Type.String()),
  version: orNull(Type.Integer({ description: 'The one that is searched.' })),
  source: orNull(Type.String()),
  sha256: Type.String({ description: 'Of what was given last.' }),
  created_at: time,
  updated_at: time,
}
const aDocument = {
  ...{ id: 1, title: cited.title, url: cited.url, is_indexed: true, error: null, version: 1, source: null },
  sha256: '5c1f8d9a0b7e6c3d2f4a1b0c9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e',
  ...{ created_at: STARTED, updated_at: STARTED },
}
const ListedDocument = Type.Object(document, { title: 'DataDocumentInList', examples: [aDocument] })
export const DataDocument = Type.Object(
  { ...document, content: orNull(Type.String()) },
  { title: 'DataDocument', examples: [{ ...aDocument, content: QUOTE }] },
)

export const Found = Type.Object(
  {
    results: Type.Array(
      Type.Object(
        {
          document_id: Type.Integer(),
          document_version: Type.Integer(),
          title: Type.String(),
          url: Type.Optional(Type.String()),
          text: Type.String(),
          start: Type.Integer(),
          end: Type.Integer(),
          score: Type.Number(),
        },
        { title: 'FoundPassage' },
      ),
    ),
  },
  { examples: [{ results: [{ ...cited, text: QUOTE, score: 7.45 }] }] },
)

const pageOf = <Item extends TSchema>(item: Item) =>
  Type.Object(
    {
      count: Type.Integer(),
      next: orNull(Type.String()),
      previous: orNull(Type.String()),
      results: Type.Array(item),
    },
    {
      examples: [
        { count: 1, next: null, previous: null, results: (item as { examples?: unknown[] }).examples },
      ],
    },
  )
export const Conversations = pageOf(ListedConversation)
export const DataSets = pageOf(DataSet)
export const DataDocuments = pageOf(ListedDocument)
