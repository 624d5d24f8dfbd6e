import { type Static, Type } from 'typebox'
import { stringEnum } from '#http/string-enum.ts'

const StepId = Type.String({ minLength: 1, maxLength: 200 })
const TEXT = 20_000

export const TokenParams = Type.Object({ token: Type.String() })

export const ReplyBody = Type.Object({
  step_id: StepId,
  text: Type.Optional(Type.String({ maxLength: TEXT })),
  choices: Type.Optional(Type.Array(Type.String({ maxLength: 1_000 }), { maxItems: 200 })),
  intent: Type.Optional(stringEnum(['answer', 'done', 'decline', 'skip'])),
})
export type ReplyBody = Static<typeof ReplyBody>

export const FilesQuery = Type.Object({ step_id: StepId })
export const WithdrawBody = Type.Object({ document_id: Type.String({ maxLength: 100 }) })
export const LanguageBody = Type.Object({ language: Type.String({ maxLength: 35 }) })
