import { type Static, Type } from 'typebox'

const Id = Type.String({ minLength: 1, maxLength: 100 })

export const TokenParams = Type.Object({ token: Type.String() })

/** What is sent belongs to the run that was on the screen. */
export const Run = Type.Object({ conversation_id: Id })

export const ReplyBody = Type.Object({
  conversation_id: Id,
  text: Type.String({ minLength: 1, maxLength: 20_000 }),
  /** Of the question whose answer was tapped. */
  step_id: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
})
export type ReplyBody = Static<typeof ReplyBody>
