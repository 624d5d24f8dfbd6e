import { type Static, Type } from 'typebox'
import { Step } from '#http/step-schema.ts'
import { stringEnum } from '#http/string-enum.ts'
import { NoReplyRules } from '../no-reply-rule.ts'
import { Nullable } from '../paging.ts'

export const TemplateParams = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 300, description: 'Its UUID or its number.' }),
})

const CHANNELS = '`page`, `whatsapp` (the workspace’s oldest channel) or a channel’s id.'
const Content = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  channel: Type.String({
    minLength: 1,
    maxLength: 100,
    description: CHANNELS,
  }),
  steps: Type.Array(Step, { minItems: 1, maxItems: 500 }),
  when_active: stringEnum(['supersede', 'refuse'], {
    description: 'What becomes of a deployment to a phone that has an open session.',
  }),
  no_reply_rules: Nullable(NoReplyRules),
}

const { name, steps } = Content
export const TemplateBody = Type.Object({
  name,
  channel: Type.Optional(
    Type.String({
      ...Content.channel,
      description: `${CHANNELS} \`whatsapp\` where the workspace has a channel, else \`page\`.`,
    }),
  ),
  steps,
  when_active: Type.Optional(stringEnum(['supersede', 'refuse'], { default: 'supersede' })),
  no_reply_rules: Type.Optional(Content.no_reply_rules),
})

export const TemplatePatch = Type.Partial(Type.Object(Content))
export type TemplatePatch = Static<typeof TemplatePatch>

export const Template = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    number: Type.Integer({ description: 'The `poll_id` that it is deployed by.' }),
    ...Content,
    // Said here because an answer may be read only.
    steps: Type.Unsafe<readonly unknown[]>(steps),
    no_reply_rules: Type.Unsafe<readonly unknown[] | null>(Content.no_reply_rules),
    version: Type.Integer({ description: 'Counts up with each change of steps or rules.' }),
    created_at: Type.String({ format: 'date-time' }),
    updated_at: Type.String({ format: 'date-time' }),
  },
  { title: 'Template' },
)

export const SimulationBody = Type.Object(
  {
    user_session_keys: Type.Optional(
      Nullable(
        Type.Array(
          Type.Object({
            key: Type.String({ minLength: 1, maxLength: 100 }),
            value: Type.Unknown({ description: 'A string; anything else is kept as JSON text.' }),
            type: Type.Optional(Nullable(stringEnum(['location']))),
          }),
          { maxItems: 1_000, description: 'What the session begins with, as in a deployment.' },
        ),
      ),
    ),
    language: Type.Optional(
      Nullable(
        Type.String({
          maxLength: 35,
          pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
          description: 'The person’s, where the template has texts in several; the workspace’s first one.',
        }),
      ),
    ),
    country_code: Type.Optional(
      Nullable(Type.String({ maxLength: 10, description: 'What endpoints hear; nothing is sent there.' })),
    ),
    cellphone: Type.Optional(Nullable(Type.String({ maxLength: 100, description: 'Likewise.' }))),
  },
  { examples: [{ user_session_keys: [{ key: 'name', value: 'John' }] }] },
)

export const Simulation = Type.Object(
  { link: Type.String({ format: 'uri' }), expires_at: Type.String({ format: 'date-time' }) },
  { title: 'Simulation' },
)
