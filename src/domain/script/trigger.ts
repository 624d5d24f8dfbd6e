import type { ChoiceStep, Step } from './script.ts'
import { everyLanguage } from './text.ts'

const REQUEST_TRIGGER = '[REQUEST_TRIGGER]'

/**
 * A choice whose sole answer is `[REQUEST_TRIGGER]` asks nothing: it says its text and waits until the back end
 * updates the session.
 */
export function isTrigger(step: Step): step is ChoiceStep {
  if (step.type !== 'choice' || step.answers.length !== 1) return false
  return step.answers.every(({ text }) => everyLanguage(text).every((each) => each === REQUEST_TRIGGER))
}
