import { type Static, Type } from 'typebox'
import { stringEnum } from '#http/string-enum.ts'

const StepId = Type.String({ minLength: 1, maxLength: 200 })
const TEXT = 20_000

export const TokenParams = Type.Object({ token: Type.String() })
export const FileParams = Type.Object({ ...TokenParams.properties, document_id: Type.String() })

/** How many messages of a chat are shown. */
export const ViewQuery = Type.Object({
  messages: Type.Optional(Type.Integer({ minimum: 1, maximum: 5_000 })),
})
export type ViewQuery = Static<typeof ViewQuery>

export const ReplyBody = Type.Object({
  /** Left out where a chat asks nothing just now. */
  step_id: Type.Optional(StepId),
  text: Type.Optional(Type.String({ maxLength: TEXT })),
  choices: Type.Optional(Type.Array(Type.String({ maxLength: 1_000 }), { maxItems: 200 })),
  intent: Type.Optional(stringEnum(['answer', 'done', 'decline', 'skip'])),
})
export type ReplyBody = Static<typeof ReplyBody>

export const FilesQuery = Type.Object({ ...ViewQuery.properties, step_id: StepId })
export const WithdrawBody = Type.Object({ document_id: Type.String({ maxLength: 100 }) })
export const LanguageBody = Type.Object({ language: Type.String({ maxLength: 35 }) })
