// Written by scripts/generate-client.mjs from the OpenAPI description; not by hand.

import type { CallOptions } from './call.ts'
import type { EventStream } from './event-stream.ts'

export interface ApiKey {
  id: string
  name: string
  /** How the key begins. */
  hint: string
  scopes: string[]
  created_at: string
  rotated_at: string | null
  expires_at: string | null
}

export interface AuditEntry {
  id: number
  at: string
  actor_kind: string
  actor_id: string | null
  action: string
  subject_kind: string
  subject_id: string
  conversation_id: string | null
  details: Record<string, unknown>
  sequence: number | null
  previous_hash: string | null
  hash: string | null
}

export interface Branding {
  logo_url?: string | null
  accent?: string | null
  show_small_line?: boolean
}

export interface Case {
  case_id: string
  communication_id: string | null
  case: Record<string, unknown>
  conversations: {
    conversation_id: string
  }[]
  /** Mail with the link, one for each recipient; empty when no mail is sent. */
  invitations: {
    conversation_id: string
    status: 'queued' | 'sent' | 'failed'
  }[]
}

export interface CaseCreated {
  result: 'case_created'
  case_id: string
  conversation_id: string | null
  link: string | null
  communication_id?: string
  invitations?: 'queued' | 'not_configured'
}

export interface CaseDetails {
  case_kind: 'onboarding' | 'monitoring'
  company_full_name: string
  company_id?: string | null
  company_reg_date?: string | null
  company_industry_classification?:
    | {
        classification: string | null
        code: string | null
      }[]
    | null
  account_opening_date?: string | null
  trx_direction?: 'incoming' | 'outgoing' | null
  trx_counterparty_full_name?: string | null
  trx_amount?: number | null
  trx_currency?: string | null
  trx_date?: string | null
  trx_description?: string | null
  trx_ref_number?: string | null
  ultimate_debtor?: string | null
  ultimate_creditor?: string | null
  company_country_code?: string | null
  company_reg_number?: string | null
  user_full_name?: string | null
  /** What the conversation asks for, in order: `{"module": …}` with the fields of that module. */
  modules?: unknown[] | null
}

export interface Channel {
  id: string
  kind: 'whatsapp'
  name: string
  phone_number_id: string
  /** What to give WhatsApp as the callback address. */
  webhook_url: string
  base_url: string
  created_at: string
}

export interface ChannelTest {
  /** The token opens the number. */
  ok: boolean
  /** Why not, in a sentence. */
  error?: string
}

export interface Chat {
  /** The chat. */
  id: string
  createdAt: string
  updatedAt: string
  channelType: 'page' | 'whatsapp'
  status: 'active' | 'finished' | 'expired' | 'closed'
}

export interface ChatMessage {
  /** The message. */
  id: string
  createdAt: string
  updatedAt: string
  /** The chat. */
  chatId: string
  sender: 'user' | 'agent'
  text: string
}

export interface Citation {
  document_id: number
  document_version: number
  title: string
  url?: string
  /** UTF-16 code units of that version’s `content`. */
  start: number
  /** Exclusive. */
  end: number
  quote: string
}

export interface CitationInMessage {
  document_id: number
  document_version: number
  title: string
  url?: string
  /** UTF-16 code units of that version’s `content`. */
  start: number
  /** Exclusive. */
  end: number
  quote: string
}

export interface Contact {
  contact_id: string
  name: string | null
  email: string | null
  phone: string | null
  language: string | null
  time_zone: string | null
  quiet_hours: {
    /** HH:MM */
    from: string
    /** HH:MM */
    to: string
  } | null
  created_at: string
}

export interface Conversation {
  conversation_id: string
  number: number
  key: string
  case_id: string | null
  kind: 'case' | 'intake' | 'outreach' | 'knowledge'
  status: 'active' | 'finished' | 'expired' | 'closed'
  channel: 'page' | 'whatsapp'
  link: string | null
  session_keys: SessionKey[]
  started_at: string
  finished_at: string | null
  expires_at: string | null
  summary: string | null
}

export interface ConversationLink {
  link: string
  expires_at: string
}

export interface CreatedApiKey {
  id: string
  name: string
  /** How the key begins. */
  hint: string
  scopes: string[]
  created_at: string
  rotated_at: string | null
  expires_at: string | null
  notice: string | null
  /** Shown this once. */
  api_key: string
}

export interface CreatedFollowUp {
  /** The follow-up. */
  id: string
  createdAt: string
  updatedAt: string
  /** The id of the chat this follow-up belongs to. */
  chatId: string
  /** The message that was sent. */
  chatMessageId: string | null
  /** UTC, with milliseconds. */
  dueDate: string
  /** When it left `pending`. */
  finishedAt: string | null
  /** The follow-up message content. */
  message: string
  /** Why it failed, in a machine word such as `chat_closed`. */
  reason: string | null
  status: 'pending' | 'sent' | 'failed' | 'cancelled'
  /** The chat’s last message when the follow-up was made. */
  triggerChatMessageId: string
  /** Whether a reply cancels it while it is pending; as the workspace says when null or missing. */
  cancelOnReply: boolean | null
  /** Why it may not arrive. Missing when nothing speaks against it. */
  warnings?: 'outside_messaging_window'[]
}

export interface CreatedWebhookEndpoint {
  id: string
  url: string
  events: string[]
  description: string | null
  status: 'enabled' | 'disabled'
  disabled_reason: 'gone' | 'failing' | 'manual' | null
  disabled_at: string | null
  created_at: string
  /** Signs every delivery (Standard Webhooks); shown this once. */
  secret: string
}

export interface DataDocument {
  id: number
  title: string
  url: string | null
  is_indexed: boolean
  error: string | null
  /** The one that is searched. */
  version: number | null
  source: string | null
  /** Of what was given last. */
  sha256: string
  created_at: string
  updated_at: string
  content: string | null
}

export interface DataDocumentInList {
  id: number
  title: string
  url: string | null
  is_indexed: boolean
  error: string | null
  /** The one that is searched. */
  version: number | null
  source: string | null
  /** Of what was given last. */
  sha256: string
  created_at: string
  updated_at: string
}

export interface DataSet {
  id: number
  name: string
  language: string | null
  system_message: string | null
  created_at: string
  updated_at: string
}

export interface Deployment {
  message: 'The poll was deployed'
  /** Counts deployments. */
  id: number
  batch_id: string
  /** One a user, in the same order; null for one that failed. */
  conversations_id: (string | null)[]
  failures: {
    /** From 0. */
    index: number
    cellphone: string
    reason: 'invalid_number' | 'duplicate' | 'active_session'
  }[]
  /** Conversations that were closed for it. */
  superseded: string[]
}

export interface DeploymentUser {
  country_code: string
  cellphone: string
  user_session_keys?: UserSessionKey[] | null
  deployment_eta?: string | null
  language?: string | null
}

export interface Document {
  document_id: string
  document_type: string
  document_name: string
  rejected: boolean
  rejection_reason: string | null
  comment: string | null
  content_type: string
  /** Bytes */
  size: number
  sha256: string
  download_link: string | null
  withdrawn_at: string | null
  conversation_id: string
  case_id: string | null
  /** Who gave it. */
  role: 'user' | 'agent'
  file_name: string
  note: string | null
  decided_by: 'checks' | 'reviewer'
  findings: {
    name: string
    outcome: string
    detail: string
  }[]
  created_at: string
  reviewed_at: string | null
}

export interface DocumentInMessage {
  document_id: string
  document_type: string
  document_name: string
  rejected: boolean
  rejection_reason: string | null
  comment: string | null
  content_type: string
  /** Bytes */
  size: number
  sha256: string
  download_link: string | null
  withdrawn_at: string | null
}

export interface FollowUp {
  /** The follow-up. */
  id: string
  createdAt: string
  updatedAt: string
  /** The id of the chat this follow-up belongs to. */
  chatId: string
  /** The message that was sent. */
  chatMessageId: string | null
  /** UTC, with milliseconds. */
  dueDate: string
  /** When it left `pending`. */
  finishedAt: string | null
  /** The follow-up message content. */
  message: string
  /** Why it failed, in a machine word such as `chat_closed`. */
  reason: string | null
  status: 'pending' | 'sent' | 'failed' | 'cancelled'
  /** The chat’s last message when the follow-up was made. */
  triggerChatMessageId: string
  /** Whether a reply cancels it while it is pending; as the workspace says when null or missing. */
  cancelOnReply: boolean | null
}

export interface FoundPassage {
  document_id: number
  document_version: number
  title: string
  url?: string
  text: string
  start: number
  end: number
  score: number
}

export interface HistoryMessage {
  id: number
  text: string
  role: 'user' | 'agent'
  created_at: string
  /** False: the data set does not hold the answer. */
  answered: boolean | null
  citations: Citation[]
  /** How an answer was made. */
  metadata: Record<string, unknown> | null
}

export interface IntakeDocument {
  document_id: string
  document_name: string
  rejected: boolean
  comment: string | null
}

export interface IntakeReply {
  message_id: string
  content: string
  widget: Widget
}

export interface KnowledgeConversation {
  id: number
  started_at: string
  summary: string | null
  data_set_id: number | null
  status: 'active' | 'finished' | 'expired' | 'closed'
  history: HistoryMessage[]
}

export interface KnowledgeConversationInList {
  id: number
  started_at: string
  summary: string | null
  data_set_id: number | null
  status: 'active' | 'finished' | 'expired' | 'closed'
}

export interface Message {
  message_id: string
  number: number
  role: 'user' | 'agent'
  text: string
  created_at: string
  via: 'page' | 'whatsapp' | 'api' | 'console' | 'rule'
  credential_id: string | null
  documents: DocumentInMessage[]
  /** Of an answer from a data set: false when that does not hold it. */
  answered?: boolean
  citations?: CitationInMessage[]
  /** How such an answer was made. */
  metadata?: Record<string, unknown>
}

export interface MessageStatus {
  message_id: string
  status: 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed'
  sent_at: string | null
  delivered_at: string | null
  read_at: string | null
  failed_at: string | null
  reason: string | null
}

export interface NoReplyRule {
  /** ISO 8601 duration, such as `PT24H` */
  after: string
  /** In one language, or in several by their tags. */
  message: string | Record<string, string>
}

export interface Opportunity {
  opportunity_id: string
  name: string | null
  fields: Record<string, unknown>
  contained_items: {
    item: string
    document_id: string
    document_name: string
    version: string
    session_id: string
    content_type: string
    /** Bytes */
    size: number
    sha256: string
    download_link: string
    created_at: string
  }[]
  conversations: {
    conversation_id: string
    status: 'active' | 'closed'
  }[]
  created_at: string
}

export interface QuestionList {
  id: number
  name: string
  steps: Step[]
  data_set_id: number | null
  created_at: string
  updated_at: string
}

export interface SessionKey {
  key: string
  value: string
  type: string | null
}

export interface SessionUpdated {
  message: 'Session updated successfully'
  session_id: string
}

export interface SignInLink {
  /** Shown this once. */
  link: string
  expires_at: string
}

export interface Simulation {
  link: string
  expires_at: string
}

export interface Step {
  id: string
  type:
    | 'message'
    | 'text'
    | 'choice'
    | 'multi_choice'
    | 'yes_no'
    | 'number'
    | 'date'
    | 'email'
    | 'phone'
    | 'url'
    | 'location'
    | 'file'
    | 'ask'
    | 'wait'
    | 'branch'
  /** In one language, or in several by their tags. */
  text?: string | Record<string, string>
  /** In one language, or in several by their tags. */
  heading?: string | Record<string, string>
  answers?: {
    /** In one language, or in several by their tags. */
    text: string | Record<string, string>
    synonyms?: string[]
  }[]
  required?: boolean
  /** The session key, and the opportunity’s field, that keeps the answer. */
  save_as?: string
  min?: number | string
  max?: number | string
  accept?: string[]
  max_attempts?: number | null
  /** In one language, or in several by their tags. */
  retry_text?: string | Record<string, string>
  on_failed?: string
  /** How long an answer is waited for: an ISO 8601 duration. */
  timeout?: string
  /** The step to go to when none has come by then. */
  on_timeout?: string
  /** What WhatsApp sends instead where it takes only templates that it has approved. */
  whatsapp_template?: {
    name: string
    language: string
    parameters?: string[]
  }
  /** What answers the person’s own questions; an `ask` step needs one. */
  data_set_id?: number
  seconds?: number
  /** A step’s id, `end`, or a list tried in order of `{if, go}`. */
  next?:
    | string
    | {
        if?: unknown
        go: string
      }[]
}

export interface TaskStatus {
  state: 'PENDING' | 'SUCCESS' | 'FAILURE'
  result?: {
    /** Of the answer in the history. */
    message_id?: number | null
    document_id?: number
    version?: number | null
  }
  error?: string
}

export interface Template {
  id: string
  /** The `poll_id` that it is deployed by. */
  number: number
  name: string
  /** `page`, `whatsapp` (the workspace’s oldest channel) or a channel’s id. */
  channel: string
  steps: Step[]
  /** What becomes of a deployment to a phone that has an open session. */
  when_active: 'supersede' | 'refuse'
  no_reply_rules: NoReplyRule[] | null
  /** Counts up with each change of steps or rules. */
  version: number
  created_at: string
  updated_at: string
}

export interface TokenIssuer {
  /** The claim `iss`; of one workspace only. */
  issuer: string
  /** One of the claim `aud`. */
  audience: string
  /** Where the public keys are. */
  jwks_url?: string
  /** The keys themselves: RSA, EC (P-256), or secret ones (`oct`), which are never shown again. */
  jwks?: {
    keys: {
      kty: string
    }[]
  }
}

export interface UserSessionKey {
  key: string
  /** A string; anything else is kept as JSON text. */
  value: unknown
  type?: 'location' | null
}

export interface WebhookAttempt {
  at: string
  duration_ms: number
  request_headers: Record<string, string> | null
  status_code: number | null
  error: string | null
  response_body: string | null
}

export interface WebhookDelivery {
  id: string
  endpoint_id: string
  event_type: string
  conversation_id: string | null
  webhook_id: string
  status: 'pending' | 'delivered' | 'dead'
  payload: unknown
  outcome: string | null
  attempts: WebhookAttempt[]
  created_at: string
}

export interface WebhookEndpoint {
  id: string
  url: string
  events: string[]
  description: string | null
  status: 'enabled' | 'disabled'
  disabled_reason: 'gone' | 'failing' | 'manual' | null
  disabled_at: string | null
  created_at: string
}

export interface Widget {
  type:
    | 'text'
    | 'single_choice'
    | 'multi_choice'
    | 'date'
    | 'number'
    | 'file_upload'
    | 'email'
    | 'phone'
    | 'url'
  content: string
  required: boolean
  options?: {
    text: string
  }[]
}

export interface Workspace {
  workspace_id: string
  name: string
  /** IANA name */
  time_zone: string
  quiet_hours: {
    /** HH:MM */
    from: string
    /** HH:MM */
    to: string
  } | null
  /** Origins whose pages may frame the conversation page, such as `https://app.example.com`. */
  embed_origins: string[]
  languages: string[]
  branding: Branding
  cancel_on_reply: boolean
  session_update_needs_key: boolean
  link_days: number
  /** Follow-ups to be scheduled whenever a message awaits a reply. */
  no_reply_rules: NoReplyRule[]
  jwt: {
    /** The claim `iss`; of one workspace only. */
    issuer?: string
    /** One of the claim `aud`. */
    audience?: string
    /** Where the public keys are. */
    jwks_url?: string
    /** The keys themselves: RSA, EC (P-256), or secret ones (`oct`), which are never shown again. */
    jwks?: {
      keys: {
        kty: string
      }[]
    }
  } | null
}

/** Every route, by the name of its operation. */
export interface Api {
  /**
   * `POST /api/v1/cases/{case_id}/conversations` Create a follow-up conversation.
   */
  createFollowUpConversation(
    input: {
      case_id: string
      body: {
        /** Decides which modules are allowed. */
        case_kind: 'monitoring_follow_up' | 'onboarding_follow_up'
        /** What the conversation asks for, in order: `{"module": …}` with the fields of that module. */
        modules: unknown[]
      }
    },
    options?: CallOptions,
  ): Promise<{
    result: 'conversation_created'
    conversation_id: string
    case_id: string
    /** The page to send to the person or to show in an iframe. */
    link: string
  }>

  /**
   * `GET /api/v1/cases` List cases.
   * Newest first; of one communication id when given.
   */
  listCases(
    input?: {
      query?: {
        communication_id?: string
        cursor?: string
        limit?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    items: Case[]
    next_cursor: string | null
  }>

  /**
   * `POST /api/v1/cases` Create a case.
   * Its first conversation runs the modules of the case; without modules it has none yet.
   */
  createCase(
    input: {
      body: {
        /** Your own reference; it comes back in webhooks. */
        communication_id?: string | null
        invitation_email_recipients?: string[] | null
        case_manager?: {
          name: string | null
          email: string | null
        } | null
        case: CaseDetails
      }
    },
    options?: CallOptions,
  ): Promise<CaseCreated>

  /**
   * `GET /api/v1/cases/{case_id}` Read a case.
   */
  getCase(input: { case_id: string }, options?: CallOptions): Promise<Case>

  /**
   * `DELETE /api/v1/cases/{case_id}` Erase a case.
   * With its conversations, their messages, documents and files.
   */
  eraseCase(input: { case_id: string }, options?: CallOptions): Promise<void>

  /**
   * `GET /api/v1/cases/{case_id}/export` Export a case.
   * With its conversations, as one JSON document.
   */
  exportCase(input: { case_id: string }, options?: CallOptions): Promise<unknown>

  /**
   * `GET /api/v1/chat-message-follow-ups` Retrieve follow-ups.
   * By due date, then id.
   */
  listFollowUps(
    input?: {
      query?: {
        /** Those in these chats. One value, or the parameter repeated: any of them. All when it is missing. */
        chatIds?: string[]
        /** Those that were sent as these messages. One value, or the parameter repeated: any of them. All when it is missing. */
        chatMessageIds?: string[]
        /** The page number. */
        pageNumber?: number
        /** The page size. */
        pageSize?: number
        /** Those with these statuses. One value, or the parameter repeated: any of them. All when it is missing. */
        statuses?: ('pending' | 'sent' | 'failed' | 'cancelled')[]
        /** Those that these messages triggered. One value, or the parameter repeated: any of them. All when it is missing. */
        triggerChatMessageIds?: string[]
      }
    },
    options?: CallOptions,
  ): Promise<FollowUp[]>

  /**
   * `POST /api/v1/chat-message-follow-ups` Create a follow-up.
   * In a chat whose last message is from the agent.
   */
  createFollowUp(
    input: {
      body: {
        /** The id of the chat this follow-up belongs to. */
        chatId: string
        /** When the message is sent; at once if it is past. Needs an offset or `Z`. */
        dueDate: string
        /** The follow-up message content. */
        message: string
        /** Whether a reply cancels it while it is pending; as the workspace says when null or missing. */
        cancelOnReply?: boolean | null
      }
    },
    options?: CallOptions,
  ): Promise<CreatedFollowUp>

  /**
   * `PATCH /api/v1/chat-message-follow-ups/{id}` Update a follow-up.
   * What is missing stays. `{"status": "cancelled"}` cancels it.
   */
  updateFollowUp(
    input: {
      id: string
      body: {
        /** The id of the chat this follow-up belongs to. */
        chatId?: string
        /** The message that was sent; one of the chat. */
        chatMessageId?: string | null
        /** When the message is sent; at once if it is past. Needs an offset or `Z`. */
        dueDate?: string
        /** When it left `pending`; by default now. Needs an offset or `Z`. */
        finishedAt?: string | null
        /** The follow-up message content. */
        message?: string
        /** Why it failed. */
        reason?: string | null
        /** All but `pending` are final; `sent` needs a `chatMessageId`. */
        status?: 'pending' | 'sent' | 'failed' | 'cancelled'
        /** The message that triggered it; one of the chat. A new `chatId` needs its own. */
        triggerChatMessageId?: string
        /** Whether a reply cancels it while it is pending; as the workspace says when null or missing. */
        cancelOnReply?: boolean | null
      }
    },
    options?: CallOptions,
  ): Promise<FollowUp>

  /**
   * `DELETE /api/v1/chat-message-follow-ups/{id}` Delete a follow-up.
   * A pending one is not sent; the message of one that was sent stays in its chat.
   */
  deleteFollowUp(input: { id: string }, options?: CallOptions): Promise<void>

  /**
   * `GET /api/v1/chats` Retrieve chats.
   * Newest first; conversations of every kind.
   */
  listChats(
    input?: {
      query?: {
        /** The page number. */
        pageNumber?: number
        /** The page size. */
        pageSize?: number
        /** Those on these channels. One value, or the parameter repeated: any of them. All when it is missing. */
        channelTypes?: ('page' | 'whatsapp')[]
      }
    },
    options?: CallOptions,
  ): Promise<Chat[]>

  /**
   * `GET /api/v1/chat-messages` Retrieve the messages of a chat.
   * Oldest first.
   */
  listChatMessages(
    input: {
      query: {
        /** The page number. */
        pageNumber?: number
        /** The page size. */
        pageSize?: number
        /** The chat whose messages to list. */
        chatId: string
      }
    },
    options?: CallOptions,
  ): Promise<ChatMessage[]>

  /**
   * `POST /v1/api/conversation/start_conversation` Start a conversation.
   * The first question is asked at once. Starting the same again changes nothing. With `stream` and an `Accept` that names `text/event-stream`, the answer comes as events `delta` and then whole as `done`.
   */
  startConversation(
    input: {
      body: {
        /** The client’s own id of the conversation, or its UUID. */
        conversation_id: string
        question_list_id: number
        /** The client’s own id of the opportunity; an unknown one is created. */
        opportunity_id: string
        /** Streams where `Accept` names `text/event-stream` too. */
        stream?: boolean | null
      }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: {
      conversation_id: string
      status: 'active' | 'closed'
      reply: IntakeReply | null
      replies: IntakeReply[]
    }
  }>

  /**
   * `POST /v1/api/conversation` Send a message.
   * As the person, with a file where there is one: a refused file is one of `documents`, with `rejected`. With `stream` and an `Accept` that names `text/event-stream`, the answer comes as events `delta` and then whole as `done`.
   */
  sendMessage(
    input: {
      body:
        | {
            /** The client’s own id of the conversation, or its UUID. */
            conversation_id: string
            /** May be empty beside a file. */
            message: string
            /** Groups the messages of one visit. */
            session_id?: string | null
            /** Streams where `Accept` names `text/event-stream` too. */
            stream?: boolean | null
            /** A file comes as a part of a form. */
            file?: null
          }
        | {
            conversation_id: string
            message: string
            session_id?: string
            stream?: boolean
            file?: Blob
          }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: {
      conversation_id: string
      message_id: string
      content: string
      status: 'active' | 'closed'
      reply: IntakeReply | null
      replies: IntakeReply[]
      documents: IntakeDocument[]
    }
  }>

  /**
   * `GET /v1/api/conversation/widget_data` Get widget data.
   * What a message is to be shown and answered with.
   */
  getWidgetData(
    input: {
      query: {
        /** The client’s own id of the conversation, or its UUID. */
        conversation_id: string
        /** The number of the message; `msg_789` means 789. */
        message_id: string
      }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: {
      conversation_id: string
      message_id: number
      widget_data: Widget
    }
  }>

  /**
   * `GET /v1/api/conversation/get_conversations` Get conversations.
   * Newest first.
   */
  getConversations(
    input?: {
      query?: {
        /** Page number to retrieve. */
        page?: number
        /** Items per page. */
        page_size?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: {
      conversations: {
        conversation_id: string
        status: 'active' | 'closed'
        created_at: string
      }[]
      total: number
      page: number
      page_size: number
    }
  }>

  /**
   * `GET /v1/api/conversation/get_conversation_history` Get the history of a conversation.
   * Oldest first.
   */
  getConversationHistory(
    input: {
      query: {
        /** The client’s own id of the conversation, or its UUID. */
        conversation_id: string
        /** Page number to retrieve. */
        page?: number
        /** Items per page. */
        page_size?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: {
      conversation_id: string
      messages: {
        message_id: string
        content: string
        timestamp: string
        role: 'user' | 'agent'
        session_id: string | null
        documents: IntakeDocument[]
      }[]
      total: number
      page: number
      page_size: number
    }
  }>

  /**
   * `DELETE /v1/api/conversation/remove_conversation` Remove a conversation.
   * Erases it with its messages, files and answers; afterwards it is unknown.
   */
  removeConversation(
    input: {
      query: {
        /** The client’s own id of the conversation, or its UUID. */
        conversation_id: string
      }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: Record<string, unknown>
  }>

  /**
   * `POST /v1/api/conversation/create_opportunity_contained_items` Add an item to the opportunity of a conversation.
   * A file, or a document that is there. The same once more changes nothing.
   */
  createOpportunityContainedItems(
    input: {
      query: {
        /** The client’s own id of the conversation, or its UUID. */
        conversation_id: string
        /** Session identifier. */
        session_id: string
        /** Two numbers, such as `1.0`. */
        version?: string
        /** Takes the next minor version after the item’s latest. */
        new_version?: boolean
        /** With a file: the item’s name. Without: the document to link, by the id of the native routes. */
        document_id?: string
      }
      body: {
        file?: Blob
      }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: Record<string, unknown>
  }>

  /**
   * `GET /v1/api/question_lists` List question lists.
   * Newest first.
   */
  listQuestionLists(
    input?: {
      query?: {
        /** Page number to retrieve. */
        page?: number
        /** Items per page. */
        page_size?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: {
      question_lists: QuestionList[]
      total: number
      page: number
      page_size: number
    }
  }>

  /**
   * `POST /v1/api/question_lists` Create a question list.
   * Its `id` is the `question_list_id`. The steps are checked: 422 names what is wrong with them.
   */
  createQuestionList(
    input: {
      body: {
        name: string
        steps: Step[]
        /** Answers what a person asks back. */
        data_set_id?: number | null
      }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: QuestionList
  }>

  /**
   * `GET /v1/api/question_lists/{id}` Read a question list.
   */
  getQuestionList(
    input: { id: number },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: QuestionList
  }>

  /**
   * `PATCH /v1/api/question_lists/{id}` Change a question list.
   * What is missing stays, and a `data_set_id` of null is none. Conversations that have begun keep their questions.
   */
  updateQuestionList(
    input: {
      id: number
      body: {
        name?: string | null
        steps?: Step[] | null
        /** Answers what a person asks back. */
        data_set_id?: number | null
      }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: QuestionList
  }>

  /**
   * `DELETE /v1/api/question_lists/{id}` Remove a question list.
   * Conversations that were started with it go on.
   */
  deleteQuestionList(
    input: { id: number },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: Record<string, unknown>
  }>

  /**
   * `GET /v1/api/opportunities` List opportunities.
   * Newest first.
   */
  listOpportunities(
    input?: {
      query?: {
        /** Page number to retrieve. */
        page?: number
        /** Items per page. */
        page_size?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: {
      opportunities: Opportunity[]
      total: number
      page: number
      page_size: number
    }
  }>

  /**
   * `POST /v1/api/opportunities` Create an opportunity.
   */
  createOpportunity(
    input: {
      body: {
        /** The client’s own id. */
        opportunity_id: string
        name?: string | null
        fields?: Record<string, unknown> | null
      }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: Opportunity
  }>

  /**
   * `GET /v1/api/opportunities/{opportunity_id}` Read an opportunity.
   * With its fields, its items in all their versions, and its conversations.
   */
  getOpportunity(
    input: { opportunity_id: string },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: Opportunity
  }>

  /**
   * `PATCH /v1/api/opportunities/{opportunity_id}` Change an opportunity.
   * What is missing stays. A `name` of null is none; a field that is null loses the value that was given here.
   */
  updateOpportunity(
    input: {
      opportunity_id: string
      body: {
        name?: string | null
        fields?: Record<string, unknown> | null
      }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: Opportunity
  }>

  /**
   * `DELETE /v1/api/opportunities/{opportunity_id}` Remove an opportunity.
   * 409 while it has conversations.
   */
  deleteOpportunity(
    input: { opportunity_id: string },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: Record<string, unknown>
  }>

  /**
   * `POST /v1/api/auth/token` Create a token.
   * A JWT with the workspace and scopes of the calling key, for `Authorization: Bearer`. It ends with the key.
   */
  createToken(
    input: {
      body: {
        /** Seconds, by default 900. */
        expires_in?: number | null
      }
    },
    options?: CallOptions,
  ): Promise<{
    is_error: boolean
    message: string
    results: {
      access_token: string
      token_type: string
      expires_in: number
    }
  }>

  /**
   * `GET /api/conversations` List conversations.
   * Newest first; of one data set, or all that the key reaches.
   */
  listKnowledgeConversations(
    input?: {
      query?: {
        page?: number
        page_size?: number
        data_set_id?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    count: number
    next: string | null
    previous: string | null
    results: KnowledgeConversationInList[]
  }>

  /**
   * `POST /api/conversations` Create a conversation.
   * Its questions are answered from the data set.
   */
  createKnowledgeConversation(
    input: {
      body: {
        data_set_id: number
      }
    },
    options?: CallOptions,
  ): Promise<KnowledgeConversation>

  /**
   * `GET /api/conversations/{id}` Get messages.
   * The conversation with its history, oldest first; answers say what they cite.
   */
  getKnowledgeConversation(input: { id: string }, options?: CallOptions): Promise<KnowledgeConversation>

  /**
   * `POST /api/conversations/{id}` Send a message.
   * The task ends when it is answered. Questions of one conversation are answered in order. Where `Accept` names `text/event-stream`, the answer is streamed as it is written.
   */
  askQuestion(
    input: {
      id: string
      body: {
        question_message: string
        data_set_id?: number | null
      }
    },
    options?: CallOptions,
  ): Promise<{
    task_id: string
  }>

  /**
   * `DELETE /api/conversations/{id}` Erase a conversation.
   * With its questions and answers; one that was started here.
   */
  eraseKnowledgeConversation(input: { id: string }, options?: CallOptions): Promise<void>

  /**
   * `GET /api/task_status/{task_id}` Check the processing status.
   * Of a question or of a document that is read. Known for 30 days after it has ended.
   */
  getTaskStatus(input: { task_id: string }, options?: CallOptions): Promise<TaskStatus>

  /**
   * `GET /api/data_sets` List data sets.
   * Newest first.
   */
  listDataSets(
    input?: {
      query?: {
        page?: number
        page_size?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    count: number
    next: string | null
    previous: string | null
    results: DataSet[]
  }>

  /**
   * `POST /api/data_sets` Create a data set.
   */
  createDataSet(
    input: {
      body: {
        name: string
        /** Decides how words are compared; found out from the first text when absent. */
        language?: string | null
        /** What a model is told before it answers. */
        system_message?: string | null
      }
    },
    options?: CallOptions,
  ): Promise<DataSet>

  /**
   * `GET /api/data_sets/{id}` Read a data set.
   */
  getDataSet(input: { id: string }, options?: CallOptions): Promise<DataSet>

  /**
   * `PATCH /api/data_sets/{id}` Change a data set.
   * What is missing stays. With another language its documents are indexed anew.
   */
  updateDataSet(
    input: {
      id: string
      body: {
        name?: string
        /** Decides how words are compared; found out from the first text when absent. */
        language?: string | null
        /** What a model is told before it answers. */
        system_message?: string | null
      }
    },
    options?: CallOptions,
  ): Promise<DataSet>

  /**
   * `DELETE /api/data_sets/{id}` Delete a data set.
   * With its documents. Conversations stay; a further question in one is 409.
   */
  deleteDataSet(input: { id: string }, options?: CallOptions): Promise<void>

  /**
   * `POST /api/data_sets/{id}/search` Search a data set.
   * The passages that fit best, best first: what answers are made from.
   */
  searchDataSet(
    input: {
      id: string
      body: {
        query: string
        limit?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    results: FoundPassage[]
  }>

  /**
   * `GET /api/data_sets/{id}/documents` List documents.
   * Oldest first, without their texts.
   */
  listDataDocuments(
    input: {
      id: string
      query?: {
        page?: number
        page_size?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    count: number
    next: string | null
    previous: string | null
    results: DataDocumentInList[]
  }>

  /**
   * `POST /api/data_sets/{id}/documents` Add a document.
   * A text, or a file. It is searched once the task has succeeded; `error` says why it is not.
   */
  addDataDocument(
    input: {
      id: string
      body:
        | {
            title: string
            content: string
            url?: string | null
            /** Where an import found it; once in a data set. */
            source?: string | null
          }
        | {
            /** PDF, DOCX, HTML, Markdown, text, CSV or XLSX, up to 25 MB. */
            file: Blob
            /** The file’s own when absent. */
            title?: string
            url?: string
            source?: string
          }
    },
    options?: CallOptions,
  ): Promise<{
    id: number
    task_id: string
  }>

  /**
   * `GET /api/data_sets/{id}/documents/{document_id}` Read a document.
   * With its text. What was cited stays readable by its `version`.
   */
  getDataDocument(
    input: {
      id: string
      document_id: string
      query?: {
        /** A text that was replaced since. */
        version?: number
      }
    },
    options?: CallOptions,
  ): Promise<DataDocument>

  /**
   * `PUT /api/data_sets/{id}/documents/{document_id}` Replace a document.
   * By another text or file: a new version. The old one is searched until the task has succeeded.
   */
  replaceDataDocument(
    input: {
      id: string
      document_id: string
      body:
        | {
            title: string
            content: string
            url?: string | null
            /** Where an import found it; once in a data set. */
            source?: string | null
          }
        | {
            /** PDF, DOCX, HTML, Markdown, text, CSV or XLSX, up to 25 MB. */
            file: Blob
            /** The file’s own when absent. */
            title?: string
            url?: string
            source?: string
          }
    },
    options?: CallOptions,
  ): Promise<{
    id: number
    task_id: string
  }>

  /**
   * `DELETE /api/data_sets/{id}/documents/{document_id}` Delete a document.
   * No answer uses it from now on.
   */
  deleteDataDocument(input: { id: string; document_id: string }, options?: CallOptions): Promise<void>

  /**
   * `POST /deployment/api/poll/{poll_id}` Deploy a poll to phones.
   * Opens a conversation with each user, up to 10,000 a call, at once or at its `deployment_eta`. All of the call is done, or nothing: a repetition with the same `Idempotency-Key` deploys to nobody twice.
   */
  deployPoll(
    input: {
      poll_id: string
      body: {
        users: DeploymentUser[]
      }
    },
    options?: CallOptions,
  ): Promise<Deployment>

  /**
   * `POST /session/{session_id}/update` Update a session.
   * Replaces and adds session keys, which the next question may use. A dialogue that waits at a `[REQUEST_TRIGGER]` goes on. The session id is the credential; an API key is accepted too, and needed where the workspace has `session_update_needs_key`.
   */
  updateSession(
    input: {
      session_id: string
      body: {
        user_session_keys: UserSessionKey[]
      }
    },
    options?: CallOptions,
  ): Promise<SessionUpdated>

  /**
   * `GET /api/v1/conversations` List conversations.
   */
  listConversations(
    input?: {
      query?: {
        /** The `next_cursor` of the page before. */
        cursor?: string
        limit?: number
        kind?: 'case' | 'intake' | 'outreach' | 'knowledge'
        status?: 'active' | 'finished' | 'expired' | 'closed'
        case_id?: string
      }
    },
    options?: CallOptions,
  ): Promise<{
    items: Conversation[]
    next_cursor: string | null
  }>

  /**
   * `GET /api/v1/conversations/{id}` Read a conversation.
   */
  getConversation(input: { id: string }, options?: CallOptions): Promise<Conversation>

  /**
   * `DELETE /api/v1/conversations/{id}` Erase a conversation.
   */
  eraseConversation(input: { id: string }, options?: CallOptions): Promise<void>

  /**
   * `GET /api/v1/conversations/{id}/messages` Read the history.
   * Oldest first.
   */
  listMessages(
    input: {
      id: string
      query?: {
        /** The `next_cursor` of the page before. */
        cursor?: string
        limit?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    items: Message[]
    next_cursor: string | null
  }>

  /**
   * `POST /api/v1/conversations/{id}/messages` Speak in a conversation.
   * As the person (`user`) or as an operator (`agent`). What the dialogue says next follows as further messages. With files: multipart with the fields `role`, `text` and `files` (repeated); a file that is refused is one of the message’s `documents`, with `rejected`. An operator’s file is shown to the person and answers nothing.
   */
  createMessage(
    input: {
      id: string
      body:
        | {
            role: 'user' | 'agent'
            text: string
          }
        | {
            role?: 'user' | 'agent'
            /** May be empty beside a file. */
            text?: string
            files?: Blob[]
          }
    },
    options?: CallOptions,
  ): Promise<Message>

  /**
   * `GET /api/v1/conversations/{id}/events` Follow a conversation.
   * Server-sent events of all that happens in it; `Last-Event-ID` resumes behind that event. With `deltas`, or behind a delta, what the agent says comes as events `delta` and then whole as `done`.
   */
  followConversation(
    input: {
      id: string
      query?: {
        /** What the agent says, as it is said. */
        deltas?: boolean
      }
    },
    options?: CallOptions,
  ): EventStream

  /**
   * `POST /api/v1/conversations/{id}/close` Close a conversation.
   */
  closeConversation(input: { id: string }, options?: CallOptions): Promise<Conversation>

  /**
   * `POST /api/v1/conversations/{id}/link` Renew the link.
   */
  renewLink(input: { id: string }, options?: CallOptions): Promise<ConversationLink>

  /**
   * `DELETE /api/v1/conversations/{id}/link` Revoke the link.
   */
  revokeLink(input: { id: string }, options?: CallOptions): Promise<void>

  /**
   * `GET /api/v1/conversations/{id}/report` Web report.
   */
  getReportPage(input: { id: string }, options?: CallOptions): Promise<Response>

  /**
   * `GET /api/v1/conversations/{id}/report.pdf` PDF report.
   */
  getReportPdf(input: { id: string }, options?: CallOptions): Promise<Response>

  /**
   * `GET /api/v1/documents/{id}` Read a document’s record.
   */
  getDocument(input: { id: string }, options?: CallOptions): Promise<Document>

  /**
   * `GET /api/v1/documents/{id}/download` Download a document.
   */
  downloadDocument(input: { id: string }, options?: CallOptions): Promise<Response>

  /**
   * `POST /api/v1/documents/{id}/review` Accept or reject a document.
   */
  reviewDocument(
    input: {
      id: string
      body: {
        rejected: boolean
        rejection_reason?:
          | 'document-unreadable'
          | 'document-encrypted'
          | 'document-empty'
          | 'document-duplicate'
          | 'document-type-not-accepted'
          | 'document-not-matching'
          | 'document-expired'
          | 'document-invalid'
          | 'other'
        /** The reason for the client. */
        comment?: string
        /** The reason for colleagues. */
        note?: string
        /** With a rejection: opens a follow-up in the case that asks for the document again. */
        ask_again?: boolean
      }
    },
    options?: CallOptions,
  ): Promise<Document>

  /**
   * `GET /api/v1/templates` List templates.
   * Newest first.
   */
  listTemplates(
    input?: {
      query?: {
        /** The `next_cursor` of the page before. */
        cursor?: string
        limit?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    items: Template[]
    next_cursor: string | null
  }>

  /**
   * `POST /api/v1/templates` Create a template.
   * Its `number` is the `poll_id` of deployments. The steps are checked: 422 points at what is wrong with them.
   */
  createTemplate(
    input: {
      body: {
        name: string
        /** `page`, `whatsapp` (the workspace’s oldest channel) or a channel’s id. `whatsapp` where the workspace has a channel, else `page`. */
        channel?: string
        steps: Step[]
        when_active?: 'supersede' | 'refuse'
        no_reply_rules?: NoReplyRule[] | null
      }
    },
    options?: CallOptions,
  ): Promise<Template>

  /**
   * `GET /api/v1/templates/{id}` Read a template.
   */
  getTemplate(input: { id: string }, options?: CallOptions): Promise<Template>

  /**
   * `PATCH /api/v1/templates/{id}` Change a template.
   * What is missing stays. Conversations that have been deployed keep the script that they began with.
   */
  updateTemplate(
    input: {
      id: string
      body: {
        name?: string
        /** `page`, `whatsapp` (the workspace’s oldest channel) or a channel’s id. */
        channel?: string
        steps?: Step[]
        /** What becomes of a deployment to a phone that has an open session. */
        when_active?: 'supersede' | 'refuse'
        no_reply_rules?: NoReplyRule[] | null
      }
    },
    options?: CallOptions,
  ): Promise<Template>

  /**
   * `DELETE /api/v1/templates/{id}` Remove a template.
   * Conversations that have been deployed go on, and those that are scheduled still begin.
   */
  deleteTemplate(input: { id: string }, options?: CallOptions): Promise<void>

  /**
   * `POST /api/v1/templates/{id}/simulate` Try a template in a phone simulator.
   * Begins a conversation that really runs: endpoints hear its answers, and replies, waits and time limits work. Nothing is sent to a phone, and no phone’s session is superseded. The `link` opens the simulator for an hour; whoever has it sees the session keys and what was sent to endpoints.
   */
  simulateTemplate(
    input: {
      id: string
      body: {
        user_session_keys?:
          | {
              key: string
              /** A string; anything else is kept as JSON text. */
              value: unknown
              type?: 'location' | null
            }[]
          | null
        language?: string | null
        country_code?: string | null
        cellphone?: string | null
      }
    },
    options?: CallOptions,
  ): Promise<Simulation>

  /**
   * `GET /api/v1/channels` List channels.
   * Newest first.
   */
  listChannels(
    input?: {
      query?: {
        /** The `next_cursor` of the page before. */
        cursor?: string
        limit?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    items: Channel[]
    next_cursor: string | null
  }>

  /**
   * `POST /api/v1/channels` Add a channel.
   * A number of the WhatsApp Cloud API. Its secrets are kept encrypted and never shown.
   */
  createChannel(
    input: {
      body: {
        kind: 'whatsapp'
        name: string
        /** The number’s id in the WhatsApp Cloud API. */
        phone_number_id: string
        /** Opens the number; never returned. */
        access_token: string
        /** Signs the webhooks; never returned. */
        app_secret: string
        /** What the webhook’s handshake has to name; never returned. */
        verify_token: string
        /** What comes before `/v<N>.<N>/{phone_number_id}/messages`; by default `https://graph.facebook.com`. */
        base_url?: string
      }
    },
    options?: CallOptions,
  ): Promise<Channel>

  /**
   * `GET /api/v1/channels/{id}` Read a channel.
   */
  getChannel(input: { id: string }, options?: CallOptions): Promise<Channel>

  /**
   * `PATCH /api/v1/channels/{id}` Change a channel.
   * What is missing stays.
   */
  updateChannel(
    input: {
      id: string
      body: {
        name?: string
        /** The number’s id in the WhatsApp Cloud API. */
        phone_number_id?: string
        /** Opens the number; never returned. */
        access_token?: string
        /** Signs the webhooks; never returned. */
        app_secret?: string
        /** What the webhook’s handshake has to name; never returned. */
        verify_token?: string
        /** What comes before `/v<N>.<N>/{phone_number_id}/messages`; by default `https://graph.facebook.com`. */
        base_url?: string
      }
    },
    options?: CallOptions,
  ): Promise<Channel>

  /**
   * `DELETE /api/v1/channels/{id}` Delete a channel.
   * Its conversations stay; what still waits to be sent fails.
   */
  deleteChannel(input: { id: string }, options?: CallOptions): Promise<void>

  /**
   * `POST /api/v1/channels/{id}/test` Try a channel.
   * Asks the API for the number with the stored token.
   */
  testChannel(input: { id: string }, options?: CallOptions): Promise<ChannelTest>

  /**
   * `GET /api/v1/conversations/{id}/message-statuses` List the statuses of messages.
   * Of the messages that went, or are to go, out through the conversation’s channel, oldest first. On the page there are none. Changes are told on the event stream as `message.status`.
   */
  listMessageStatuses(
    input: {
      id: string
      query?: {
        /** The `next_cursor` of the page before. */
        cursor?: string
        limit?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    items: MessageStatus[]
    next_cursor: string | null
  }>

  /**
   * `GET /api/v1/webhook-endpoints` List webhook endpoints.
   */
  listWebhookEndpoints(
    input?: {
      query?: {
        /** The `next_cursor` of the page before. */
        cursor?: string
        limit?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    items: WebhookEndpoint[]
    next_cursor: string | null
  }>

  /**
   * `POST /api/v1/webhook-endpoints` Add a webhook endpoint.
   */
  createWebhookEndpoint(
    input: {
      body: {
        url: string
        events: (
          | 'follow_up_created'
          | 'chat_finished'
          | 'on_response'
          | 'on_delivered'
          | 'on_read'
          | 'on_timeout'
          | 'session.close'
          | 'deployment.failure'
          | 'follow_up.sent'
          | 'follow_up.failed'
          | 'follow_up.cancelled'
          | 'message.created'
          | 'conversation.finished'
          | 'task.finished'
          | 'document.reviewed'
        )[]
        basic_auth?: {
          /** Without a colon. */
          username: string
          password: string
        } | null
        description?: string | null
      }
    },
    options?: CallOptions,
  ): Promise<CreatedWebhookEndpoint>

  /**
   * `GET /api/v1/webhook-endpoints/{id}` Read a webhook endpoint.
   */
  getWebhookEndpoint(input: { id: string }, options?: CallOptions): Promise<WebhookEndpoint>

  /**
   * `PATCH /api/v1/webhook-endpoints/{id}` Change a webhook endpoint.
   */
  updateWebhookEndpoint(
    input: {
      id: string
      body: {
        url?: string
        events?: (
          | 'follow_up_created'
          | 'chat_finished'
          | 'on_response'
          | 'on_delivered'
          | 'on_read'
          | 'on_timeout'
          | 'session.close'
          | 'deployment.failure'
          | 'follow_up.sent'
          | 'follow_up.failed'
          | 'follow_up.cancelled'
          | 'message.created'
          | 'conversation.finished'
          | 'task.finished'
          | 'document.reviewed'
        )[]
        basic_auth?: {
          /** Without a colon. */
          username: string
          password: string
        } | null
        description?: string | null
        status?: 'enabled' | 'disabled'
      }
    },
    options?: CallOptions,
  ): Promise<WebhookEndpoint>

  /**
   * `DELETE /api/v1/webhook-endpoints/{id}` Remove a webhook endpoint.
   */
  deleteWebhookEndpoint(input: { id: string }, options?: CallOptions): Promise<void>

  /**
   * `POST /api/v1/webhook-endpoints/{id}/test` Send a test event.
   */
  testWebhookEndpoint(input: { id: string }, options?: CallOptions): Promise<WebhookDelivery>

  /**
   * `POST /api/v1/webhook-endpoints/{id}/rotate-secret` Replace the signing secret.
   * The old one signs too for 24 hours.
   */
  rotateWebhookSecret(input: { id: string }, options?: CallOptions): Promise<CreatedWebhookEndpoint>

  /**
   * `POST /api/v1/webhook-endpoints/{id}/replay` Send the events of a range again.
   * Delivered ones too, with the same ids and bytes; at most 10,000 at a time.
   */
  replayWebhooks(
    input: {
      id: string
      body: {
        /** Inclusive */
        since: string
        /** Exclusive */
        until: string
      }
    },
    options?: CallOptions,
  ): Promise<{
    replayed: number
    last_at: string | null
  }>

  /**
   * `GET /api/v1/webhook-deliveries` List deliveries.
   */
  listWebhookDeliveries(
    input?: {
      query?: {
        /** The `next_cursor` of the page before. */
        cursor?: string
        limit?: number
        endpoint_id?: string
        status?: 'pending' | 'delivered' | 'dead'
        event_type?: string
        conversation_id?: string
      }
    },
    options?: CallOptions,
  ): Promise<{
    items: WebhookDelivery[]
    next_cursor: string | null
  }>

  /**
   * `GET /api/v1/webhook-deliveries/{id}` Read a delivery.
   */
  getWebhookDelivery(input: { id: string }, options?: CallOptions): Promise<WebhookDelivery>

  /**
   * `POST /api/v1/webhook-deliveries/{id}/retry` Send a delivery again.
   */
  retryWebhookDelivery(input: { id: string }, options?: CallOptions): Promise<WebhookDelivery>

  /**
   * `POST /api/v1/webhook-listeners` Listen to events.
   * Makes a listener, or goes on with the one of this name: what it missed still waits.
   */
  createWebhookListener(
    input: {
      body: {
        /** Whose it is, such as `ana@laptop`. */
        name: string
        /** All when left out. */
        events?: (
          | 'follow_up_created'
          | 'chat_finished'
          | 'on_response'
          | 'on_delivered'
          | 'on_read'
          | 'on_timeout'
          | 'session.close'
          | 'deployment.failure'
          | 'follow_up.sent'
          | 'follow_up.failed'
          | 'follow_up.cancelled'
          | 'message.created'
          | 'conversation.finished'
          | 'task.finished'
          | 'document.reviewed'
        )[]
      }
    },
    options?: CallOptions,
  ): Promise<{
    /** Also the id of its webhook endpoint. */
    id: string
    name: string
    events: string[]
    /** What a forwarded event is signed with. */
    secret: string
  }>

  /**
   * `GET /api/v1/webhook-listeners/{id}/next` Fetch the event whose turn it is.
   * The same one until an attempt is recorded; 204 when none came in time.
   */
  getNextDelivery(
    input: {
      id: string
      query?: {
        /** Seconds to wait for one. */
        wait?: number
      }
    },
    options?: CallOptions,
  ): Promise<
    | {
        id: string
        conversation_id: string | null
        event_type: string
        webhook_id: string
        sequence: number
        created_at: string
        /** Exactly what a webhook carries, as text. */
        body: string
      }
    | undefined
  >

  /**
   * `POST /api/v1/webhook-listeners/{id}/attempts` Record what became of a fetched event.
   * Ends its delivery, so that the next event has its turn.
   */
  recordAttempt(
    input: {
      id: string
      body: {
        delivery_id: string
        /** Else the delivery is dead. */
        delivered: boolean
        at: string
        duration_ms: number
        status_code: number | null
        error: string | null
        response_body: string | null
      }
    },
    options?: CallOptions,
  ): Promise<void>

  /**
   * `GET /api/v1/api-keys` List API keys.
   */
  listApiKeys(
    input?: {
      query?: {
        /** The `next_cursor` of the page before. */
        cursor?: string
        limit?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    items: ApiKey[]
    next_cursor: string | null
  }>

  /**
   * `POST /api/v1/api-keys` Create an API key.
   */
  createApiKey(
    input: {
      body: {
        name: string
        /** `native` and `follow_ups` reach conversations of every kind; the others those of their own surface. */
        scopes: ('cases' | 'follow_ups' | 'outreach' | 'intake' | 'knowledge' | 'native' | 'admin')[]
        expires_at?: string | null
      }
    },
    options?: CallOptions,
  ): Promise<CreatedApiKey>

  /**
   * `POST /api/v1/api-keys/{id}/rotate` Replace an API key’s secret.
   * The old one stops working at once.
   */
  rotateApiKey(input: { id: string }, options?: CallOptions): Promise<CreatedApiKey>

  /**
   * `DELETE /api/v1/api-keys/{id}` Revoke an API key.
   */
  revokeApiKey(input: { id: string }, options?: CallOptions): Promise<void>

  /**
   * `POST /api/v1/sign-in-links` Make a sign-in link.
   * Opens the console of the workspace for one operator: it works once, within a day, and its session lasts a week.
   */
  createSignInLink(input?: Record<string, never>, options?: CallOptions): Promise<SignInLink>

  /**
   * `GET /api/v1/workspace` Read the workspace.
   */
  getWorkspace(input?: Record<string, never>, options?: CallOptions): Promise<Workspace>

  /**
   * `PATCH /api/v1/workspace` Change the workspace.
   */
  updateWorkspace(
    input: {
      body: {
        name?: string
        /** IANA name */
        time_zone?: string
        quiet_hours?: {
          /** HH:MM */
          from: string
          /** HH:MM */
          to: string
        } | null
        /** Origins whose pages may frame the conversation page, such as `https://app.example.com`. */
        embed_origins?: string[]
        languages?: string[]
        branding?: Branding
        cancel_on_reply?: boolean
        session_update_needs_key?: boolean
        link_days?: number
        /** Follow-ups to be scheduled whenever a message awaits a reply. */
        no_reply_rules?: NoReplyRule[]
        jwt?: TokenIssuer | null
      }
    },
    options?: CallOptions,
  ): Promise<Workspace>

  /**
   * `POST /api/v1/workspaces` Create a workspace.
   * For keys of the default workspace only.
   */
  createWorkspace(
    input: {
      body: {
        name: string
      }
    },
    options?: CallOptions,
  ): Promise<{
    workspace_id: string
    name: string
    /** With all scopes; shown this once. */
    api_key: string
  }>

  /**
   * `GET /api/v1/audit-log` Read the audit log.
   */
  listAuditEntries(
    input?: {
      query?: {
        /** The `next_cursor` of the page before. */
        cursor?: string
        limit?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    items: AuditEntry[]
    next_cursor: string | null
  }>

  /**
   * `GET /api/v1/audit-log/export` Export the sealed audit log, as a file that "hearback verify" checks.
   */
  exportAuditLog(input?: Record<string, never>, options?: CallOptions): Promise<unknown>

  /**
   * `GET /api/v1/audit-log/key` Read the public key that audit logs and reports are signed with.
   */
  getAuditKey(
    input?: Record<string, never>,
    options?: CallOptions,
  ): Promise<{
    algorithm: 'Ed25519'
    /** 32 bytes, base64. */
    public_key: string
    fingerprint: string
  }>

  /**
   * `GET /api/v1/contacts` List contacts.
   */
  listContacts(
    input?: {
      query?: {
        /** The `next_cursor` of the page before. */
        cursor?: string
        limit?: number
      }
    },
    options?: CallOptions,
  ): Promise<{
    items: Contact[]
    next_cursor: string | null
  }>

  /**
   * `PATCH /api/v1/contacts/{id}` Change a contact.
   * The person’s own time zone and quiet hours; null stands for the workspace’s.
   */
  updateContact(
    input: {
      id: string
      body: {
        time_zone?: string | null
        quiet_hours?: {
          /** HH:MM */
          from: string
          /** HH:MM */
          to: string
        } | null
      }
    },
    options?: CallOptions,
  ): Promise<Contact>

  /**
   * `POST /api/v1/contacts/{id}/erase` Erase a person.
   * The contact, its conversations with all that belongs to them, and what its cases say about the person.
   */
  eraseContact(input: { id: string }, options?: CallOptions): Promise<void>

  /**
   * `GET /api/v1/contacts/{id}/export` Export a person’s data.
   */
  exportContact(
    input: { id: string },
    options?: CallOptions,
  ): Promise<{
    exported_at: string
    subject: {
      kind: string
      id: string
    }
    contact: Contact | null
    cases: Record<string, unknown>[]
    conversations: Record<string, unknown>[]
  }>

  /**
   * `GET /api/v1/conversations/{id}/export` Export a conversation.
   */
  exportConversation(
    input: { id: string },
    options?: CallOptions,
  ): Promise<{
    exported_at: string
    subject: {
      kind: string
      id: string
    }
    contact: Contact | null
    cases: Record<string, unknown>[]
    conversations: Record<string, unknown>[]
  }>
}

/** The bodies of webhooks, by event type. */
export interface WebhookBodies {
  follow_up_created: {
    link: string
    case_id: string
    conversation_id: string
    communication_id?: string
  }
  chat_finished: {
    event: 'chat_finished'
    case_id: string
    conversation_id: string
    communication_id?: string
    pdf_report_link: string
    web_report_link: string
    client_documents: {
      document_id?: string
      document_type?: string
      document_name?: string
      rejected?: boolean
      rejection_reason?: string | null
      content_type?: string
      size?: number
      sha256?: string
      download_link?: string | null
    }[]
    finish_reason?: 'finished' | 'expired' | 'closed'
    conversation_log?: Record<string, unknown>[]
  }
  'follow_up.sent': {
    event: 'follow_up.sent'
    follow_up: Record<string, unknown>
  }
  'follow_up.failed': {
    event: 'follow_up.failed'
    follow_up: Record<string, unknown>
  }
  'follow_up.cancelled': {
    event: 'follow_up.cancelled'
    follow_up: Record<string, unknown>
  }
  'message.created': {
    event: 'message.created'
    conversation_id: string
    message: Record<string, unknown>
  }
  'conversation.finished': {
    event: 'conversation.finished'
    conversation: Record<string, unknown>
  }
  'document.reviewed': {
    event: 'document.reviewed'
    case_id?: string | null
    conversation_id: string
    document: Record<string, unknown>
  }
}

/** Method, path, and what it answers with. */
export const routes = {
  createFollowUpConversation: ['POST', '/api/v1/cases/{case_id}/conversations', 'json'],
  listCases: ['GET', '/api/v1/cases', 'json'],
  createCase: ['POST', '/api/v1/cases', 'json'],
  getCase: ['GET', '/api/v1/cases/{case_id}', 'json'],
  eraseCase: ['DELETE', '/api/v1/cases/{case_id}', 'json'],
  exportCase: ['GET', '/api/v1/cases/{case_id}/export', 'json'],
  listFollowUps: ['GET', '/api/v1/chat-message-follow-ups', 'json'],
  createFollowUp: ['POST', '/api/v1/chat-message-follow-ups', 'json'],
  updateFollowUp: ['PATCH', '/api/v1/chat-message-follow-ups/{id}', 'json'],
  deleteFollowUp: ['DELETE', '/api/v1/chat-message-follow-ups/{id}', 'json'],
  listChats: ['GET', '/api/v1/chats', 'json'],
  listChatMessages: ['GET', '/api/v1/chat-messages', 'json'],
  startConversation: ['POST', '/v1/api/conversation/start_conversation', 'json'],
  sendMessage: ['POST', '/v1/api/conversation', 'json'],
  getWidgetData: ['GET', '/v1/api/conversation/widget_data', 'json'],
  getConversations: ['GET', '/v1/api/conversation/get_conversations', 'json'],
  getConversationHistory: ['GET', '/v1/api/conversation/get_conversation_history', 'json'],
  removeConversation: ['DELETE', '/v1/api/conversation/remove_conversation', 'json'],
  createOpportunityContainedItems: [
    'POST',
    '/v1/api/conversation/create_opportunity_contained_items',
    'json',
  ],
  listQuestionLists: ['GET', '/v1/api/question_lists', 'json'],
  createQuestionList: ['POST', '/v1/api/question_lists', 'json'],
  getQuestionList: ['GET', '/v1/api/question_lists/{id}', 'json'],
  updateQuestionList: ['PATCH', '/v1/api/question_lists/{id}', 'json'],
  deleteQuestionList: ['DELETE', '/v1/api/question_lists/{id}', 'json'],
  listOpportunities: ['GET', '/v1/api/opportunities', 'json'],
  createOpportunity: ['POST', '/v1/api/opportunities', 'json'],
  getOpportunity: ['GET', '/v1/api/opportunities/{opportunity_id}', 'json'],
  updateOpportunity: ['PATCH', '/v1/api/opportunities/{opportunity_id}', 'json'],
  deleteOpportunity: ['DELETE', '/v1/api/opportunities/{opportunity_id}', 'json'],
  createToken: ['POST', '/v1/api/auth/token', 'json'],
  listKnowledgeConversations: ['GET', '/api/conversations', 'json'],
  createKnowledgeConversation: ['POST', '/api/conversations', 'json'],
  getKnowledgeConversation: ['GET', '/api/conversations/{id}', 'json'],
  askQuestion: ['POST', '/api/conversations/{id}', 'json'],
  eraseKnowledgeConversation: ['DELETE', '/api/conversations/{id}', 'json'],
  getTaskStatus: ['GET', '/api/task_status/{task_id}', 'json'],
  listDataSets: ['GET', '/api/data_sets', 'json'],
  createDataSet: ['POST', '/api/data_sets', 'json'],
  getDataSet: ['GET', '/api/data_sets/{id}', 'json'],
  updateDataSet: ['PATCH', '/api/data_sets/{id}', 'json'],
  deleteDataSet: ['DELETE', '/api/data_sets/{id}', 'json'],
  searchDataSet: ['POST', '/api/data_sets/{id}/search', 'json'],
  listDataDocuments: ['GET', '/api/data_sets/{id}/documents', 'json'],
  addDataDocument: ['POST', '/api/data_sets/{id}/documents', 'json'],
  getDataDocument: ['GET', '/api/data_sets/{id}/documents/{document_id}', 'json'],
  replaceDataDocument: ['PUT', '/api/data_sets/{id}/documents/{document_id}', 'json'],
  deleteDataDocument: ['DELETE', '/api/data_sets/{id}/documents/{document_id}', 'json'],
  deployPoll: ['POST', '/deployment/api/poll/{poll_id}', 'json'],
  updateSession: ['POST', '/session/{session_id}/update', 'json'],
  listConversations: ['GET', '/api/v1/conversations', 'json'],
  getConversation: ['GET', '/api/v1/conversations/{id}', 'json'],
  eraseConversation: ['DELETE', '/api/v1/conversations/{id}', 'json'],
  listMessages: ['GET', '/api/v1/conversations/{id}/messages', 'json'],
  createMessage: ['POST', '/api/v1/conversations/{id}/messages', 'json'],
  followConversation: ['GET', '/api/v1/conversations/{id}/events', 'events'],
  closeConversation: ['POST', '/api/v1/conversations/{id}/close', 'json'],
  renewLink: ['POST', '/api/v1/conversations/{id}/link', 'json'],
  revokeLink: ['DELETE', '/api/v1/conversations/{id}/link', 'json'],
  getReportPage: ['GET', '/api/v1/conversations/{id}/report', 'file'],
  getReportPdf: ['GET', '/api/v1/conversations/{id}/report.pdf', 'file'],
  getDocument: ['GET', '/api/v1/documents/{id}', 'json'],
  downloadDocument: ['GET', '/api/v1/documents/{id}/download', 'file'],
  reviewDocument: ['POST', '/api/v1/documents/{id}/review', 'json'],
  listTemplates: ['GET', '/api/v1/templates', 'json'],
  createTemplate: ['POST', '/api/v1/templates', 'json'],
  getTemplate: ['GET', '/api/v1/templates/{id}', 'json'],
  updateTemplate: ['PATCH', '/api/v1/templates/{id}', 'json'],
  deleteTemplate: ['DELETE', '/api/v1/templates/{id}', 'json'],
  simulateTemplate: ['POST', '/api/v1/templates/{id}/simulate', 'json'],
  listChannels: ['GET', '/api/v1/channels', 'json'],
  createChannel: ['POST', '/api/v1/channels', 'json'],
  getChannel: ['GET', '/api/v1/channels/{id}', 'json'],
  updateChannel: ['PATCH', '/api/v1/channels/{id}', 'json'],
  deleteChannel: ['DELETE', '/api/v1/channels/{id}', 'json'],
  testChannel: ['POST', '/api/v1/channels/{id}/test', 'json'],
  listMessageStatuses: ['GET', '/api/v1/conversations/{id}/message-statuses', 'json'],
  listWebhookEndpoints: ['GET', '/api/v1/webhook-endpoints', 'json'],
  createWebhookEndpoint: ['POST', '/api/v1/webhook-endpoints', 'json'],
  getWebhookEndpoint: ['GET', '/api/v1/webhook-endpoints/{id}', 'json'],
  updateWebhookEndpoint: ['PATCH', '/api/v1/webhook-endpoints/{id}', 'json'],
  deleteWebhookEndpoint: ['DELETE', '/api/v1/webhook-endpoints/{id}', 'json'],
  testWebhookEndpoint: ['POST', '/api/v1/webhook-endpoints/{id}/test', 'json'],
  rotateWebhookSecret: ['POST', '/api/v1/webhook-endpoints/{id}/rotate-secret', 'json'],
  replayWebhooks: ['POST', '/api/v1/webhook-endpoints/{id}/replay', 'json'],
  listWebhookDeliveries: ['GET', '/api/v1/webhook-deliveries', 'json'],
  getWebhookDelivery: ['GET', '/api/v1/webhook-deliveries/{id}', 'json'],
  retryWebhookDelivery: ['POST', '/api/v1/webhook-deliveries/{id}/retry', 'json'],
  createWebhookListener: ['POST', '/api/v1/webhook-listeners', 'json'],
  getNextDelivery: ['GET', '/api/v1/webhook-listeners/{id}/next', 'json'],
  recordAttempt: ['POST', '/api/v1/webhook-listeners/{id}/attempts', 'json'],
  listApiKeys: ['GET', '/api/v1/api-keys', 'json'],
  createApiKey: ['POST', '/api/v1/api-keys', 'json'],
  rotateApiKey: ['POST', '/api/v1/api-keys/{id}/rotate', 'json'],
  revokeApiKey: ['DELETE', '/api/v1/api-keys/{id}', 'json'],
  createSignInLink: ['POST', '/api/v1/sign-in-links', 'json'],
  getWorkspace: ['GET', '/api/v1/workspace', 'json'],
  updateWorkspace: ['PATCH', '/api/v1/workspace', 'json'],
  createWorkspace: ['POST', '/api/v1/workspaces', 'json'],
  listAuditEntries: ['GET', '/api/v1/audit-log', 'json'],
  exportAuditLog: ['GET', '/api/v1/audit-log/export', 'json'],
  getAuditKey: ['GET', '/api/v1/audit-log/key', 'json'],
  listContacts: ['GET', '/api/v1/contacts', 'json'],
  updateContact: ['PATCH', '/api/v1/contacts/{id}', 'json'],
  eraseContact: ['POST', '/api/v1/contacts/{id}/erase', 'json'],
  exportContact: ['GET', '/api/v1/contacts/{id}/export', 'json'],
  exportConversation: ['GET', '/api/v1/conversations/{id}/export', 'json'],
} as const
