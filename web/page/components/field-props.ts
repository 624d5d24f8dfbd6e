import type { PageQuestion } from '../view.ts'

export interface FieldProps {
  question: PageQuestion
  answer: string
  /** Something is wrong with what was entered; the sentence is in the element PROBLEM_ID. */
  invalid: boolean
}
