/** The conversation that every surface shares: what it is called, who may see it, what it may become. */

export const CONVERSATION_KINDS = ['case', 'intake', 'outreach', 'knowledge'] as const
export type ConversationKind = (typeof CONVERSATION_KINDS)[number]

export const CONVERSATION_STATUSES = ['active', 'finished', 'expired', 'closed'] as const
export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number]
/** Why a conversation is over. */
export type FinishReason = Exclude<ConversationStatus, 'active'>

export const CHANNELS = ['page', 'whatsapp'] as const
export type Channel = (typeof CHANNELS)[number]

/** Who or what wrote a message: never is one through the API taken for one that the person typed on the page. */
export const MESSAGE_SOURCES = ['page', 'whatsapp', 'api', 'console', 'rule'] as const
export type MessageSource = (typeof MESSAGE_SOURCES)[number]

export const SCOPES = ['cases', 'follow_ups', 'outreach', 'intake', 'knowledge', 'native', 'admin'] as const
export type Scope = (typeof SCOPES)[number]

const kindOfScope: Partial<Record<Scope, ConversationKind>> = {
  cases: 'case',
  intake: 'intake',
  outreach: 'outreach',
  knowledge: 'knowledge',
}

/** The kinds of conversation that a credential with these scopes reaches; all else answers as unknown. */
export function visibleKinds(scopes: readonly string[]): ConversationKind[] {
  if (scopes.includes('native') || scopes.includes('follow_ups')) return [...CONVERSATION_KINDS]
  return scopes.flatMap((scope) => kindOfScope[scope as Scope] ?? [])
}

/** Every event type that a webhook endpoint can ask for. */
export const EVENT_TYPES = [
  'follow_up_created',
  'chat_finished',
  'on_response',
  'on_delivered',
  'on_read',
  'on_timeout',
  'session.close',
  'deployment.failure',
  'follow_up.sent',
  'follow_up.failed',
  'follow_up.cancelled',
  'message.created',
  'conversation.finished',
  'task.finished',
  'document.reviewed',
] as const
export type EventType = (typeof EVENT_TYPES)[number]
