import type { SessionKey } from '../state.ts'

/** What an understanding may depend on besides the step and the reply's text. */
export interface ReplyContext {
  /** BCP 47 tag. */
  language: string
  keys: Readonly<Record<string, SessionKey>>
  intent: 'answer' | 'done' | 'decline' | 'skip'
  /** Accepted documents given to the question so far. */
  document_count: number
  /** Questions that a data set has been asked here. */
  asked?: readonly string[]
}

/** What a reply means as the answer to a step, or what to tell the person instead. */
export type Understanding =
  | {
      usable: true
      /** The answer as it is shown and compared. */
      text: string
      /** Above 0, up to 1. */
      confidence: number
      outcome: 'answered' | 'declined' | 'skipped'
    }
  | {
      usable: false
      retry: string
      /** The answers that the reply may have meant, likeliest first, for somebody who knows more; often none. */
      candidates: readonly CandidateAnswer[]
    }

export interface CandidateAnswer {
  text: string
  /** 0 to 1, and too little to be taken for the answer. */
  confidence: number
}

/** Pure, total and linear in the reply's length, whatever Unicode it holds. */
export type Understand<Step> = (step: Step, reply: string, context: ReplyContext) => Understanding

export function answered(text: string, confidence = 1): Understanding {
  return { usable: true, text, confidence, outcome: 'answered' }
}

export function unusable(retry: string, candidates: readonly CandidateAnswer[] = []): Understanding {
  return { usable: false, retry, candidates }
}
