/** A place in a document's text that an answer rests on; `content.slice(start, end)` of that version is `quote`. */
export interface Citation {
  document_id: number
  document_version: number
  title: string
  url: string | null
  /** UTF-16 code units; `end` is exclusive. */
  start: number
  end: number
  quote: string
}

export interface Question {
  workspace_id: string
  data_set_id: number
  question: string
  /** What was said before, oldest first. */
  history: readonly { role: 'user' | 'agent'; text: string }[]
  language: string
  system_message?: string | null
}

export interface AnswerText {
  text: string
  /** False: the data set does not hold the answer; then nothing is cited. */
  answered: boolean
  citations: Citation[]
  /** How it was found: the answerer, its confidence, what a model cost. */
  metadata: Record<string, unknown>
}

/** Answers a question from a data set. `onDelta` hears the text as it grows. Throws when it can't answer just now. */
export type Answerer = (question: Question, onDelta?: (text: string) => void) => Promise<AnswerText>
