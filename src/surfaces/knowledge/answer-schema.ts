import { type Static, type TSchema, Type } from 'typebox'
import { CONVERSATION_STATUSES } from '#domain/conversation.ts'
import { stringEnum } from '#http/string-enum.ts'

/** What the knowledge surface answers with, refusals too. */

const time = Type.String({ format: 'date-time' })
const orNull = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: [(schema as { type?: string }).type, 'null'] })

const Detail = (description: string) =>
  Type.Object({ detail: Type.String() }, { description, examples: [{ detail: description }] })
const FieldErrors = Type.Record(Type.String(), Type.Array(Type.String()), {
  title: 'FieldErrors',
  description: 'What is wrong with each field.',
})
export const refusals = {
  400: FieldErrors,
  401: Detail('There is no valid key or token.'),
  403: Detail('The key lacks the scope `knowledge`.'),
}
export const unknown = Detail('Not found.')
export const conflict = Detail('The conversation is over.')

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
const ListedConversation = Type.Object(common, { title: 'KnowledgeConversationInList' })
export const Conversation = Type.Object(
  { ...common, history: Type.Array(HistoryMessage) },
  { title: 'KnowledgeConversation' },
)

export const Accepted = Type.Object({ task_id: Type.String({ format: 'uuid' }) })
export const AcceptedDocument = Type.Object({ id: Type.Integer(), task_id: Type.String({ format: 'uuid' }) })
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
  { title: 'TaskStatus', examples: [{ state: 'SUCCESS' }] },
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
  { title: 'DataSet' },
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
const ListedDocument = Type.Object(document, { title: 'DataDocumentInList' })
export const DataDocument = Type.Object(
  { ...document, content: orNull(Type.String()) },
  { title: 'DataDocument' },
)

export const Found = Type.Object({
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
})

const pageOf = <Item extends TSchema>(item: Item) =>
  Type.Object({
    count: Type.Integer(),
    next: orNull(Type.String()),
    previous: orNull(Type.String()),
    results: Type.Array(item),
  })
export const Conversations = pageOf(ListedConversation)
export const DataSets = pageOf(DataSet)
export const DataDocuments = pageOf(ListedDocument)
