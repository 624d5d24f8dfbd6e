/** What the engine remembers, is told, and answers with. All of it is plain JSON and stored as such. */

import type { Meaning } from '#domain/answers/judgement.ts'

export interface SessionKey {
  value: string
  /** `location` when the value is a JSON string with latitude, longitude and address. */
  type: string | null
}

export interface Answer {
  step_id: string
  /** The answer as it is shown and compared: the matched option's text, a normalised URL, the person's own words. */
  text: string
  /** The reply as the person gave it. */
  literal: string
  /** Which of the step's answers it is, by their places; only where their texts change with session keys. */
  options?: number[]
  /** 0 to 1; 0 when the reply was kept although it was unusable. */
  confidence: number
  outcome: 'answered' | 'declined' | 'skipped' | 'unusable'
  /** Accepted documents that belong to the answer, oldest first. */
  document_ids: string[]
  /** Number of the message that settled it. */
  message_number: number
  /** ISO 8601 UTC. */
  answered_at: string
  /** A model has said which answer the reply means. */
  understood_by?: 'model'
  /** Nobody replied in time: its outcome is `skipped`, and no message settled it. */
  timed_out?: true
}

/** A question of the person's is being answered from a data set, or a reply judged by a model; the dialogue goes on after that. */
export interface Answering {
  /** Of the message that asks or replies. */
  message_number: number
  step_id: string
  /** What is judged; a data set answers where there is none. */
  reply?: Extract<Input, { type: 'reply' }>
  /** What came meanwhile, oldest first; it is taken in afterwards. */
  held: Input[]
}

/** The dialogue waits for what the back end replies to an answer, and then goes on from there. */
export interface Awaiting {
  /** Names this wait: the question, and the number of the message that settled it. */
  wait_id: string
  step_id: string
  /** How many replies are missing. */
  replies: number
  /** How the path goes on, as `walk` takes it. */
  given: Answer[]
  lent: string[]
  formerly: string[]
  open: State['position']
  /** What came meanwhile, oldest first; it is taken in afterwards. */
  held: Input[]
}

export interface State {
  status: 'active' | 'finished'
  /** The open question, or null while waiting or finished. */
  position: {
    step_id: string
    /** Unusable replies so far. */
    attempts: number
    /** Accepted documents given so far to the open question. */
    document_ids: string[]
    /** What the person was last told about an unusable reply; null when nothing is wrong. */
    notice: string | null
    /**
     * How many of `answers` come before the open question. The rest lie behind it: given earlier, and kept
     * for as long as the path can still reach them (after a correction or a withdrawn file).
     */
    answers_before: number
    /** Of the time that an answer is waited for, while it runs. */
    timer_id?: string
    /** What the person has asked a data set here, oldest first. */
    asked?: string[]
  } | null
  /** A pause; one that the back end ends has no time of its own. */
  waiting: { step_id: string; timer_id: string | null; until: string | null } | null
  awaiting?: Awaiting | null
  /** While it is set, the question that is open stays open. */
  answering?: Answering | null
  /** The back end has updated the session since the last answer. */
  updated?: boolean
  /** The settled answers along the path taken, in the order of the path. */
  answers: Answer[]
  /** Answers of abandoned branches and answers that were replaced, oldest first. */
  superseded: (Answer & { superseded_at: string })[]
  /** Documents given to questions that the path has left; a question gets them back when it is asked again. */
  set_aside: { step_id: string; document_ids: string[] }[]
  keys: Record<string, SessionKey>
  /** BCP 47 tag that chooses among texts. */
  language: string
}

export interface GivenFile {
  document_id: string
  accepted: boolean
}

export type Input =
  | {
      type: 'reply'
      /** The question meant; the open one when absent. A settled one is edited. */
      step_id?: string
      text: string
      /** All of what the person wrote, where `text` is the part that answers. */
      literal?: string
      files: readonly GivenFile[]
      /** What a button says without words; `answer` lets the text speak for itself. */
      intent?: 'answer' | 'done' | 'decline' | 'skip'
      /** Number of the message that carries the reply. */
      message_number: number
    }
  | { type: 'withdraw_file'; document_id: string }
  | { type: 'timer'; timer_id: string }
  | { type: 'keys'; keys: Readonly<Record<string, SessionKey>> }
  | { type: 'language'; language: string }
  /** The back end has replied to the answer of this wait, with keys to merge or without. */
  | { type: 'heard'; wait_id: string; keys: Readonly<Record<string, SessionKey>> }
  /** The wait's time is over, or so many of its `replies` are not waited for any more. */
  | { type: 'deadline'; wait_id: string; replies?: number }
  /** The question of this message has its answer; `is_gone` when there is nothing any more to answer from. */
  | { type: 'question_answered'; message_number: number; is_gone: boolean }
  /** What the reply of this message means, as a model says. */
  | { type: 'judged'; message_number: number; meaning: Meaning }
  /** The back end has updated the session by itself. */
  | { type: 'session_update'; keys: Readonly<Record<string, SessionKey>> }

export interface Said {
  text: string
  step_id: string | null
  purpose: 'note' | 'question' | 'retry' | 'closing'
}

export type Effect =
  | { type: 'answer_settled'; step_id: string; corrected: boolean }
  | { type: 'answer_superseded'; step_id: string }
  | { type: 'start_timer'; timer_id: string; until: string }
  | { type: 'await_replies'; wait_id: string }
  | { type: 'timed_out'; step_id: string }
  /** To be answered from a data set, and told with `question_answered`. */
  | { type: 'question_asked'; step_id: string; data_set_id: number; message_number: number }
  /** A model is asked what the reply means; to be told with `judged`, in a few seconds at most. */
  | { type: 'judge_reply'; step_id: string; message_number: number }
  | { type: 'finish' }

export interface Advanced {
  state: State
  /** To be said, in this order. */
  messages: Said[]
  effects: Effect[]
}
