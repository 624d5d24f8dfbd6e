import { type Static, type TSchema, Type } from 'typebox'

/** What is sent to the knowledge surface: wire types of its document (`72aed4c90e42927b`) and its resolution. */

export const LONGEST_QUESTION = 20_000
export const LONGEST_TITLE = 500
export const LONGEST_URL = 2_000
export const LONGEST_SOURCE = 1_000
/** UTF-16 code units. */
export const LONGEST_CONTENT = 4_000_000
/** Bytes of a body with such a content. */
export const DOCUMENT_BODY_LIMIT = 16 * 1_048_576

const orNull = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: [(schema as { type?: string }).type, 'null'] })
const optional = <Schema extends TSchema>(schema: Schema) => Type.Optional(orNull(schema))

const id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

export const ConversationBody = Type.Object({ data_set_id: id }, { examples: [{ data_set_id: 1 }] })

export const QuestionBody = Type.Object(
  {
    question_message: Type.String({ minLength: 1, maxLength: LONGEST_QUESTION }),
    data_set_id: optional(id),
  },
  { examples: [{ question_message: 'Does FiberUP Business Duplex include an SLA?', data_set_id: 1 }] },
)

/** Read by hand: what is no number is not known, which is 404 here. */
export const Params = Type.Object({ id: Type.String() })
export const TaskParams = Type.Object({ task_id: Type.String() })
export const DocumentParams = Type.Object({ id: Type.String(), document_id: Type.String() })

export const Paging = {
  page: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, default: 1 }),
  page_size: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
}
export const PageQuery = Type.Object(Paging)
export const ConversationQuery = Type.Object({ ...Paging, data_set_id: Type.Optional(id) })
export const VersionQuery = Type.Object({
  version: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'A text that was replaced since.' }),
  ),
})

const name = Type.String({ minLength: 1, maxLength: 200 })
const language = Type.String({
  maxLength: 35,
  pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
  description: 'Decides how words are compared; found out from the first text when absent.',
})
const systemMessage = Type.String({
  maxLength: 20_000,
  description: 'What a model is told before it answers.',
})
export const DataSetBody = Type.Object(
  { name, language: optional(language), system_message: optional(systemMessage) },
  { examples: [{ name: 'Tariffs', language: 'en' }] },
)
export const DataSetPatch = Type.Object({
  name: Type.Optional(name),
  language: optional(language),
  system_message: optional(systemMessage),
})

export const DocumentBody = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: LONGEST_TITLE }),
    content: Type.String({ minLength: 1, maxLength: LONGEST_CONTENT }),
    url: optional(Type.String({ maxLength: LONGEST_URL })),
    source: optional(
      Type.String({
        minLength: 1,
        maxLength: LONGEST_SOURCE,
        description: 'Where an import found it; once in a data set.',
      }),
    ),
  },
  {
    examples: [
      {
        title: 'Business Duplex',
        url: 'https://example.com/duplex',
        content: 'FiberUP Business Duplex includes an SLA.',
      },
    ],
  },
)
export type DocumentBody = Static<typeof DocumentBody>

/** Described only: a form is read as it arrives, never as one value. */
export const DocumentForm = Type.Unsafe<undefined>({
  required: ['file'],
  properties: {
    file: {
      type: 'string',
      format: 'binary',
      description: 'PDF, DOCX, HTML, Markdown, text, CSV or XLSX, up to 25 MB.',
    },
    title: { type: 'string', description: 'The file’s own when absent.' },
    url: { type: 'string' },
    source: { type: 'string' },
  },
})

export const SearchBody = Type.Object(
  {
    query: Type.String({ minLength: 1, maxLength: LONGEST_QUESTION }),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 10 })),
  },
  { examples: [{ query: 'service level agreement', limit: 5 }] },
)
