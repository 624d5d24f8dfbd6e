import type { WantedFollowUp } from '#commands/follow-ups/add-follow-up.ts'
import type { Call } from '#commands/run.ts'
import { sourceOf } from '#commands/source-of.ts'
import { invalidField } from '#domain/errors.ts'
import type { FollowUpChange } from '#domain/follow-ups/change-follow-up.ts'
import { readInstant } from '#lib/read-instant.ts'
import type { FollowUpPatch, NewFollowUpBody } from './schema.ts'

/** Throws `invalid` for a date that there is not. */
export function toFollowUp(body: NewFollowUpBody, { actor }: Call): WantedFollowUp {
  return {
    conversation_id: body.chatId.toLowerCase(),
    due_at: readTime(body.dueDate, 'dueDate'),
    text: body.message,
    cancel_on_reply: body.cancelOnReply ?? null,
    via: sourceOf(actor),
    credential_id: actor.id,
  }
}

/** What is not in the body is not in the change either. Throws `invalid` for a date that there is not. */
export function toChange(body: FollowUpPatch): FollowUpChange {
  const { chatId, chatMessageId, dueDate, finishedAt, triggerChatMessageId } = body
  const change = {
    conversation_id: chatId?.toLowerCase(),
    trigger_message_id: triggerChatMessageId?.toLowerCase(),
    message_id: chatMessageId?.toLowerCase() ?? chatMessageId,
    due_at: dueDate === undefined ? undefined : readTime(dueDate, 'dueDate'),
    finished_at: typeof finishedAt === 'string' ? readTime(finishedAt, 'finishedAt') : finishedAt,
    text: body.message,
    reason: body.reason,
    status: body.status,
    cancel_on_reply: body.cancelOnReply,
  }
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

const FIRST = Date.parse('1970-01-01T00:00:00Z')
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

/** UTC with milliseconds. */
function readTime(text: string, field: string): string {
  const time = readInstant(text)
  if (!(time >= FIRST && time <= LAST))
    throw invalidField(`/${field}`, `"${field}" must be a date and time between the years 1970 and 9999.`)
  return new Date(time).toISOString()
}
