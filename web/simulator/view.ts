import type { Layout } from '#domain/whatsapp/lay-out-message.ts'
import type { PageDocument, PageView } from '#page/view.ts'

/** All that the phone simulator shows, as plain data; every action answers with a new one. */

/** How far a message has got; on a real phone that takes its time. */
export type Ticks = 'sent' | 'delivered' | 'read'

export interface PhoneMessage {
  number: number
  role: 'agent' | 'user'
  /** ISO 8601 UTC. */
  at: string
  layout: Layout
  /** What a tap on each of the layout's answers says, in their order: the whole text of a shortened one. */
  answers: string[]
  /** The question that a tap answers. */
  step_id: string | null
  documents: PageDocument[]
  ticks: Ticks
}

/** What the dialogue is doing. */
export type Now =
  | { kind: 'asking'; step_id: string; type: string; attempts: number }
  /** For what the back end replies to an answer. */
  | { kind: 'awaiting_reply'; step_id: string }
  /** For `POST /session/{session_id}/update`. */
  | { kind: 'awaiting_update'; step_id: string }
  /** Until then, ISO 8601 UTC. */
  | { kind: 'pausing'; step_id: string; until: string }
  | { kind: 'over' }

/** How the last reply was understood. */
export interface Understood {
  /** As it was written. */
  literal: string
  /** The answer that it settled; null where it settled none, as the first of several files does. */
  answer: { text: string; confidence: number } | null
  /** The question was asked again. */
  is_asked_again: boolean
}

export interface SentWebhook {
  id: string
  event_type: string
  /** The endpoint's, without the rest of its address, which may be a secret. */
  host: string
  status: 'pending' | 'delivered' | 'dead'
  /** What became of the reply, in a machine word. */
  outcome: string | null
  /** Of the last attempt: its HTTP status, or why there is none. */
  result: string | null
  /** ISO 8601 UTC. */
  at: string
  /** JSON with line breaks. */
  payload: string
}

export interface SimulatorView {
  /** The present run. */
  conversation_id: string
  status: PageView['status']
  language: string
  direction: 'ltr' | 'rtl'
  brand: PageView['brand']
  template: {
    /** Null when it was removed. */
    name: string | null
    /** This run has an earlier version than a next one would have. */
    is_outdated: boolean
  }
  messages: PhoneMessage[]
  typing: boolean
  /** For the `accept` attribute of the file picker. */
  accept: string
  now: Now
  understood: Understood | null
  keys: { key: string; value: string }[]
  /** The latest ones, newest first. */
  webhooks: SentWebhook[]
  /** There are earlier ones, which the log has. */
  has_more_webhooks: boolean
}
