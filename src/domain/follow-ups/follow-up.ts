import type { MessageSource } from '../conversation.ts'

export const FOLLOW_UP_STATUSES = ['pending', 'sent', 'failed', 'cancelled'] as const
/** All but `pending` are final. */
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number]

/** A message scheduled in a conversation. Times are ISO 8601 UTC. */
export interface FollowUp {
  id: string
  conversation_id: string
  /** The conversation's last message when it was made. */
  trigger_message_id: string
  /** The message that was sent. */
  message_id: string | null
  due_at: string
  text: string
  status: FollowUpStatus
  /** When it left `pending`. */
  finished_at: string | null
  /** Why it failed. */
  reason: string | null
  /** Null: as the workspace says. */
  cancel_on_reply: boolean | null
  /** Who wrote the text. */
  via: Extract<MessageSource, 'api' | 'console' | 'rule'>
  credential_id: string | null
}

/** Why a follow-up could not be sent, in a machine word. */
export type FailureReason = 'chat_closed' | 'messaging_window_expired'
