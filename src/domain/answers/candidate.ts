/** An option, by its number from 0, and how likely it is meant, from 0 to 1. */
export interface Candidate {
  option: number
  confidence: number
}

/** Below it the question is asked again. */
export const THRESHOLD = 0.4
