import { type Static, type TSchema, Type } from 'typebox'
import { stringEnum } from '#http/string-enum.ts'
import { NOT_BLANK } from '#http/validation.ts'

/** Wire types of the cases document (`fc757c9cbf8af04a`) and its resolution. */

/** Many clients send null for a field that they have nothing for. */
function orNull<Schema extends TSchema>(schema: Schema) {
  const { type, enum: words } = schema as { type?: string; enum?: unknown[] }
  return Type.Unsafe<Static<Schema> | null>({
    ...schema,
    type: [type, 'null'],
    ...(words === undefined ? {} : { enum: [...words, null] }),
  })
}
const Name = orNull(Type.String({ maxLength: 500 }))
const Label = orNull(Type.String({ maxLength: 5_000 }))
/** Checked module by module, so that a refusal can name the one at fault by its index. */
const Modules = Type.Array(Type.Unknown(), {
  description: 'What the conversation asks for, in order: `{"module": …}` with the fields of that module.',
})

export const FollowUpBody = Type.Object({
  case_kind: stringEnum(['monitoring_follow_up', 'onboarding_follow_up'], {
    description: 'Decides which modules are allowed.',
  }),
  modules: Modules,
})
export type FollowUpBody = Static<typeof FollowUpBody>

export const CaseDetails = Type.Object(
  {
    case_kind: stringEnum(['onboarding', 'monitoring']),
    company_full_name: Type.String({ minLength: 1, maxLength: 500, pattern: NOT_BLANK }),
    company_id: Type.Optional(Name),
    company_reg_date: Type.Optional(Name),
    company_industry_classification: Type.Optional(
      orNull(Type.Array(Type.Object({ classification: Name, code: Name }), { maxItems: 100 })),
    ),
    account_opening_date: Type.Optional(Name),
    trx_direction: Type.Optional(orNull(stringEnum(['incoming', 'outgoing']))),
    trx_counterparty_full_name: Type.Optional(Name),
    trx_amount: Type.Optional(
      orNull(Type.Number({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER })),
    ),
    trx_currency: Type.Optional(Name),
    trx_date: Type.Optional(Name),
    trx_description: Type.Optional(Label),
    trx_ref_number: Type.Optional(Name),
    ultimate_debtor: Type.Optional(Label),
    ultimate_creditor: Type.Optional(Label),
    company_country_code: Type.Optional(Name),
    company_reg_number: Type.Optional(Name),
    user_full_name: Type.Optional(Name),
    modules: Type.Optional(orNull(Modules)),
  },
  { title: 'CaseDetails' },
)

export const CaseBody = Type.Object({
  communication_id: Type.Optional(
    orNull(
      Type.String({
        minLength: 1,
        maxLength: 500,
        description: 'Your own reference; it comes back in webhooks.',
      }),
    ),
  ),
  invitation_email_recipients: Type.Optional(
    orNull(
      Type.Array(Type.String({ minLength: 3, maxLength: 320, description: 'One bare mail address.' }), {
        maxItems: 50,
      }),
    ),
  ),
  case_manager: Type.Optional(
    orNull(Type.Object({ name: Name, email: orNull(Type.String({ maxLength: 320 })) })),
  ),
  case: CaseDetails,
})
export type CaseBody = Static<typeof CaseBody>

export const FollowUpCreated = Type.Object({
  result: Type.Literal('conversation_created'),
  conversation_id: Type.String({ format: 'uuid' }),
  case_id: Type.String({ format: 'uuid' }),
  link: Type.String({ description: 'The page to send to the person or to show in an iframe.' }),
})
export const ConversationNotCreated = Type.Object({
  result: Type.Literal('conversation_not_created'),
  message: Type.String(),
})
export const CaseCreated = Type.Object(
  {
    result: Type.Literal('case_created'),
    case_id: Type.String({ format: 'uuid' }),
    conversation_id: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
    link: Type.Union([Type.String(), Type.Null()]),
    communication_id: Type.Optional(Type.String()),
    invitations: Type.Optional(stringEnum(['queued', 'not_configured'])),
  },
  { title: 'CaseCreated' },
)
export const CaseNotCreated = Type.Object({
  result: Type.Literal('case_not_created'),
  message: Type.String(),
})
export const CaseShown = Type.Object(
  {
    case_id: Type.String({ format: 'uuid' }),
    communication_id: Type.Union([Type.String(), Type.Null()]),
    case: Type.Record(Type.String(), Type.Unknown()),
    conversations: Type.Array(Type.Object({ conversation_id: Type.String({ format: 'uuid' }) })),
    invitations: Type.Array(
      Type.Object({
        conversation_id: Type.String({ format: 'uuid' }),
        status: stringEnum(['queued', 'sent', 'failed']),
      }),
      { description: 'Mail with the link, one for each recipient; empty when no mail is sent.' },
    ),
  },
  { title: 'Case' },
)
export const CaseList = Type.Object({
  items: Type.Array(CaseShown),
  next_cursor: Type.Union([Type.String(), Type.Null()]),
})
export const Message = Type.Object({ message: Type.String() })
