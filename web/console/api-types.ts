/** What the console shows of the API's objects, as their routes describe them. */
import type { CONVERSATION_KINDS, CONVERSATION_STATUSES } from '#domain/conversation.ts'

export type ConversationKind = (typeof CONVERSATION_KINDS)[number]
export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number]

export interface Conversation {
  conversation_id: string
  number: number
  key: string
  case_id: string | null
  kind: ConversationKind
  status: ConversationStatus
  link: string | null
  started_at: string
  finished_at: string | null
  expires_at: string | null
  summary: string | null
}

export interface Message {
  message_id: string
  number: number
  role: 'user' | 'agent'
  text: string
  created_at: string
  via: 'page' | 'whatsapp' | 'api' | 'console' | 'rule'
  documents: readonly Document[]
}

export interface Document {
  document_id: string
  document_type: string
  document_name: string
  rejected: boolean
  rejection_reason: string | null
  comment: string | null
  size: number
  /** When the person took it back. */
  withdrawn_at: string | null
}

/** The document as it is after a review, and the follow-up that asks for it again. */
export interface ReviewedDocument extends Document {
  follow_up?: { conversation_id: string }
}

export interface Case {
  case_id: string
  communication_id: string | null
  /** As it was given. */
  case: Readonly<Record<string, unknown>>
  case_manager: unknown
  invitation_email_recipients: readonly string[]
  created_at: string
  conversations: readonly Conversation[]
}

export interface ChatFollowUp {
  id: string
  chatId: string
  dueDate: string
  finishedAt: string | null
  message: string
  reason: string | null
  status: 'pending' | 'sent' | 'failed' | 'cancelled'
}

export interface Workspace {
  name: string
  time_zone: string
}

export interface ApiKey {
  id: string
  name: string
  /** How the key begins. */
  hint: string
  scopes: readonly string[]
  created_at: string
  expires_at: string | null
}

/** With the secret, which is shown this once. */
export interface CreatedApiKey extends ApiKey {
  api_key: string
  notice: string | null
}
