import { AppError, invalidField } from '../errors.ts'
import type { FollowUp } from './follow-up.ts'

type Changeable =
  | 'conversation_id'
  | 'trigger_message_id'
  | 'message_id'
  | 'due_at'
  | 'text'
  | 'status'
  | 'finished_at'
  | 'reason'
  | 'cancel_on_reply'

/** What a client changes by hand; what is missing stays. */
export type FollowUpChange = Partial<Pick<FollowUp, Changeable>>

export interface ChangeFacts {
  now: string
  /** Those of the two message ids that are messages of the conversation in which it will be. */
  messagesOfChat: ReadonlySet<string>
}

/**
 * The follow-up after a change by hand, which keeps the record true. Throws `conflict` for what can't be changed any
 * more and `invalid` for what would not be true.
 */
export function changeFollowUp(current: FollowUp, change: FollowUpChange, facts: ChangeFacts): FollowUp {
  requireChangeable(current, change)
  const next = { ...current, ...change }
  if (next.conversation_id !== current.conversation_id && change.trigger_message_id === undefined)
    throw invalidField(
      '/triggerChatMessageId',
      'A new "chatId" needs the "triggerChatMessageId" of that chat.',
    )
  if (!facts.messagesOfChat.has(next.trigger_message_id))
    throw invalidField('/triggerChatMessageId', '"triggerChatMessageId" must be a message of the chat.')
  if (next.message_id !== null && !facts.messagesOfChat.has(next.message_id))
    throw invalidField('/chatMessageId', '"chatMessageId" must be a message of the chat.')
  if (next.status === 'sent' && next.message_id === null)
    throw invalidField('/chatMessageId', 'A follow-up that was sent needs its "chatMessageId".')
  if (next.status === 'pending') return next
  // A time may be put right, but not be taken away.
  const finished_at = change.finished_at ?? (current.status === 'pending' ? facts.now : current.finished_at)
  return { ...next, finished_at }
}

/** What is final stays as it was sent, failed or cancelled. */
function requireChangeable(current: FollowUp, change: FollowUpChange): void {
  if (current.status === 'pending') return
  const is = `The follow-up is ${current.status}`
  if (differs(current, change, 'status')) throw new AppError('conflict', `${is}; its status is final.`)
  for (const [field, name] of FIXED_AT_THE_END)
    if (differs(current, change, field)) throw new AppError('conflict', `${is}; its "${name}" is final.`)
}

const FIXED_AT_THE_END = [
  ['conversation_id', 'chatId'],
  ['due_at', 'dueDate'],
  ['text', 'message'],
] as const

function differs(current: FollowUp, change: FollowUpChange, field: Changeable): boolean {
  return change[field] !== undefined && change[field] !== current[field]
}
