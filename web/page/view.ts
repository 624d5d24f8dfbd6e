/**
 * All that the hosted page shows, as plain data. The server renders it to HTML, the browser takes over
 * from the same data, and every action answers with a new one.
 */

export interface PageDocument {
  document_id: string
  name: string
  /** Bytes. */
  size: number
  content_type: string
  /** Null when accepted; otherwise a sentence that says what is wrong and what to do. */
  refusal: string | null
}

export interface PageOption {
  /** What is sent as the reply's text. */
  value: string
  text: string
}

export interface PageQuestion {
  step_id: string
  type:
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
  /** A short name above the question, such as "Invoice". */
  heading: string | null
  text: string
  /** Choices; for other types, replies that are accepted instead, such as "We have no website". */
  options: PageOption[]
  required: boolean
  /** Characters for texts, count for multi_choice, value for numbers, ISO dates for dates; null when unbounded. */
  min: string | null
  max: string | null
  /** Null where the question takes no files. */
  files: {
    /** For the `accept` attribute, such as ".pdf,.jpg". */
    accept: string
    /** In words: "PDF, JPEG, PNG, WebP, HEIC, TIFF, DOCX or XLSX". */
    kinds: string
    max_files: number
    /** Bytes for one file. */
    max_size: number
    /** The person may say that the document can't be provided, and why. */
    can_decline: boolean
    given: PageDocument[]
  } | null
  /** What was wrong with the last reply, or null. */
  notice: string | null
}

export type PageItem =
  | { kind: 'note'; number: number; text: string }
  | {
      kind: 'answered'
      question: PageQuestion
      answer: string
      outcome: 'answered' | 'declined' | 'skipped' | 'unusable'
      answered_at: string
      editable: boolean
    }
  /**
   * A message that an operator or the back end wrote, or that the person wrote outside a question; `documents` are files
   * that came with the former, whose text may be empty then.
   */
  | {
      kind: 'said'
      number: number
      role: 'agent' | 'user'
      text: string
      at: string
      documents: PageDocument[]
    }

/** Where an answer was found. */
export interface PageCitation {
  quote: string
  title: string
  /** Of http or https; null when the document has none that may be opened. */
  url: string | null
}

/** One bubble of a chat. */
export interface ChatMessage {
  number: number
  role: 'agent' | 'user'
  /** May be empty beside documents or an answer without words. */
  text: string
  /** ISO 8601 UTC. */
  at: string
  documents: PageDocument[]
  /** The question that the message asks, answers or speaks of. */
  step_id: string | null
  /** The type of the question that the person replied to, which says how the text reads; null for all else. */
  replies_to: PageQuestion['type'] | null
  /** The earlier question that the person came back to; null for a reply to what was just asked. */
  about: string | null
  /** The answer that this message gave, as long as it stands. */
  answer: Extract<PageItem, { kind: 'answered' }> | null
  citations: PageCitation[]
}

export interface PageChat {
  /** The last ones, oldest first. */
  messages: ChatMessage[]
  /** How many were asked for. */
  limit: number
  /** There are earlier ones. */
  has_earlier: boolean
  /** An answer is being looked for. */
  awaiting: boolean
}

export interface PageView {
  conversation_id: string
  /** The conversation as a chat; null where the page shows one question at a time. */
  chat: PageChat | null
  status: 'active' | 'finished' | 'expired' | 'closed'
  /** BCP 47; `direction` follows from it. */
  language: string
  direction: 'ltr' | 'rtl'
  languages: { code: string; name: string }[]
  brand: { name: string; logo_url: string | null; accent: string | null; show_small_line: boolean }
  /** Whom or what the conversation is about, such as the company's name; null when unknown. */
  subject: string | null
  progress: { done: number; total: number; minutes_left: number }
  items: PageItem[]
  /** The open question; null when there is none (a pause, or the conversation is over). */
  current: PageQuestion | null
  /** Said when the conversation is over. */
  closing: string | null
  /** Origins that may frame the page; messages to the parent go to the matching one only. */
  embed_origins: string[]
}
