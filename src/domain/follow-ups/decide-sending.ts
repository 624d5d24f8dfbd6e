import type { ConversationStatus } from '../conversation.ts'
import { chooseSendTime } from './choose-send-time.ts'
import type { FailureReason, FollowUp } from './follow-up.ts'
import { type QuietRule, quietRuleFor } from './quiet-hours.ts'

export interface SendingFacts {
  now: string
  conversation: { status: ConversationStatus; expires_at: string | null }
  workspace: QuietRule
  /** The person; null when nobody is known. */
  contact: { [Setting in keyof QuietRule]: QuietRule[Setting] | null } | null
  /** Of a chat that is on a phone; null for one that is on the page. */
  window: 'open' | 'closed' | null
}

export type Sending =
  | { is: 'sent' }
  /** A channel has to take it first. */
  | { is: 'for_channel' }
  | { is: 'failed'; reason: FailureReason }
  /** Not yet: look again at this time. */
  | { is: 'early'; until: string }

/** What becomes of a pending follow-up now. */
export function decideSending(followUp: Pick<FollowUp, 'due_at'>, facts: SendingFacts): Sending {
  const { now, conversation } = facts
  if (followUp.due_at > now) return { is: 'early', until: followUp.due_at }
  if (isClosed(conversation, now)) return { is: 'failed', reason: 'chat_closed' }
  const rule = quietRuleFor(facts.workspace, facts.contact)
  const until = chooseSendTime(now, rule.quiet_hours, rule.time_zone)
  if (until > now) return { is: 'early', until }
  if (facts.window === 'closed') return { is: 'failed', reason: 'messaging_window_expired' }
  return facts.window === 'open' ? { is: 'for_channel' } : { is: 'sent' }
}

/** A finished one can still be read; one that is closed or has expired is shown to nobody any more. */
function isClosed({ status, expires_at }: SendingFacts['conversation'], now: string): boolean {
  return status === 'closed' || status === 'expired' || (expires_at !== null && expires_at <= now)
}
