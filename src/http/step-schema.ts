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
    timeout: Type.Optional(
      Type.String({ maxLength: 100, description: 'How long an answer is waited for: an ISO 8601 duration.' }),
    ),
    on_timeout: Type.Optional(Type.String({ description: 'The step to go to when none has come by then.' })),
    whatsapp_template: Type.Optional(
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 512 }),
          language: Type.String({ minLength: 1, maxLength: 35 }),
          parameters: Type.Optional(Type.Array(Type.String({ maxLength: 1_024 }), { maxItems: 50 })),
        },
        { description: 'What WhatsApp sends instead where it takes only templates that it has approved.' },
      ),
    ),
    data_set_id: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'What answers the person’s own questions; an `ask` step needs one.',
      }),
    ),
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
