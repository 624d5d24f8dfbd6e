import { readAsking } from '#domain/answers/read-asking.ts'
import { plainWords } from './plain-words.ts'
import type { QuestionStep, StepType } from './script.ts'
import type { Input } from './state.ts'
import { asksSomething } from './steps/ask.ts'

/** Any words are usable there, so that being usable tells nothing. */
const OPEN: readonly StepType[] = ['text', 'location']

/**
 * Whether the reply is a question for a data set rather than an answer. What answers is never taken for a question: a
 * choice put as one ("Could I have the second?") chooses, and where any words are an answer, the same words once more
 * are one. Asking what something costs does not choose it.
 */
export function asksBack(
  step: QuestionStep,
  { text, files, intent = 'answer' }: Extract<Input, { type: 'reply' }>,
  isUsable: boolean,
  asked: readonly string[],
): boolean {
  if (intent !== 'answer') return false
  if (step.type === 'ask') return !isUsable && asksSomething(text)
  const asking = files.length > 0 ? null : readAsking(text)
  if (asking === null) return false
  if (!isUsable) return true
  if (!OPEN.includes(step.type)) return asking === 'information'
  return asking !== 'unsure' && !asked.some((each) => plainWords(each) === plainWords(text))
}
