import { Type } from 'typebox'
import { STEP_TYPES } from '#domain/script/read-steps.ts'
import { stringEnum } from './string-enum.ts'

const Text = Type.Union([Type.String(), Type.Record(Type.String(), Type.String())], {
  description: 'In one language, or in several by their tags.',
})
const Bound = Type.Union([Type.Number(), Type.String()])

/** A step of a script on the wire; `readSteps` says what belongs to which type. */
export const Step = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 100 }),
    type: stringEnum(STEP_TYPES),
    text: Type.Optional(Text),
    heading: Type.Optional(Text),
    answers: Type.Optional(
      Type.Array(Type.Object({ text: Text, synonyms: Type.Optional(Type.Array(Type.String())) }), {
        maxItems: 500,
      }),
    ),
    required: Type.Optional(Type.Boolean({ default: true })),
    save_as: Type.Optional(
      Type.String({ description: 'The session key, and the opportunity’s field, that keeps the answer.' }),
    ),
    min: Type.Optional(Bound),
    max: Type.Optional(Bound),
    accept: Type.Optional(Type.Array(Type.String(), { maxItems: 50 })),
    max_attempts: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
    retry_text: Type.Optional(Text),
    on_failed: Type.Optional(Type.String()),
    seconds: Type.Optional(Type.Number()),
    next: Type.Optional(
      Type.Union(
        [
          Type.String(),
          Type.Array(Type.Object({ if: Type.Optional(Type.Unknown()), go: Type.String() }), {
            minItems: 1,
            maxItems: 100,
          }),
        ],
        { description: 'A step’s id, `end`, or a list tried in order of `{if, go}`.' },
      ),
    ),
  },
  { title: 'Step' },
)
