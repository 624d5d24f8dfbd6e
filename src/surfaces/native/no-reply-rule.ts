import { Type } from 'typebox'
import { invalidField } from '#domain/errors.ts'
import { checkNoReplyRules } from '#domain/follow-ups/no-reply.ts'
import { LONGEST_TEXT } from '#domain/script/check-text.ts'
import type { NoReplyRule as Rule } from '#domain/script/script.ts'

const Sentence = Type.String({ maxLength: LONGEST_TEXT })
const NoReplyRule = Type.Object(
  {
    after: Type.String({ maxLength: 100, description: 'ISO 8601 duration, such as `PT24H`' }),
    message: Type.Union([Sentence, Type.Record(Type.String(), Sentence, { maxProperties: 100 })], {
      description: 'In one language, or in several by their tags.',
    }),
  },
  { title: 'NoReplyRule' },
)

export const NoReplyRules = Type.Array(NoReplyRule, {
  maxItems: 10,
  description: 'Follow-ups to be scheduled whenever a message awaits a reply.',
})

/** Throws `invalid`, pointing at what is wrong with the rules. */
export function requireNoReplyRules(rules: readonly Rule[]): void {
  const [issue] = checkNoReplyRules(rules)
  if (issue) throw invalidField(`/no_reply_rules${issue.pointer}`, issue.message)
}
