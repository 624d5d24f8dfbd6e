import { holds } from './conditions.ts'
import type { BranchStep, ChoiceStep, MessageStep, QuestionStep, Script, Step, WaitStep } from './script.ts'
import type { Answer, SessionKey } from './state.ts'
import { isQuestion } from './steps/registry.ts'
import { isTrigger } from './trigger.ts'

type Keys = Readonly<Record<string, SessionKey>>
type Outcome = Pick<Answer, 'text' | 'options' | 'outcome' | 'timed_out'>

/** The way from one step to the next question. */
interface Route {
  /** A choice among them is a trigger. */
  passed: (MessageStep | WaitStep | BranchStep | ChoiceStep)[]
  /** Null when the way ends. */
  question: QuestionStep | null
}

/** Follows a script from a step id, or `"end"`. A circle without a question, which no checked script has, ends. */
export function routeFrom(script: Script, start: string, keys: Keys): Route {
  const passed: Route['passed'] = []
  const seen = new Set<string>()
  for (let id = start; !seen.has(id); ) {
    seen.add(id)
    const step = stepById(script, id)
    if (!step) break
    if (isQuestion(step) && !isTrigger(step)) return { passed, question: step }
    passed.push(step)
    id = following(script, step, null, keys)
  }
  return { passed, question: null }
}

/** The id of the step after one that is done, or `"end"`. */
export function following(script: Script, step: Step, answer: Outcome | null, keys: Keys): string {
  if (answer && isQuestion(step)) {
    if (answer.outcome === 'unusable' && step.on_failed !== undefined) return step.on_failed
    if (answer.timed_out && step.on_timeout !== undefined) return step.on_timeout
  }
  if (typeof step.next === 'string') return step.next
  const chosen = step.next?.find((each) => !each.if || holds(each.if, step, answer, keys))
  return chosen?.go ?? script.steps[script.steps.indexOf(step) + 1]?.id ?? 'end'
}

/** Scripts don't change, and every reply looks for the step of each earlier answer. */
const stepsOf = new WeakMap<Script, Map<string, Step>>()

export function stepById(script: Script, id: string): Step | undefined {
  let steps = stepsOf.get(script)
  if (!steps) {
    steps = new Map(script.steps.map((step) => [step.id, step]))
    stepsOf.set(script, steps)
  }
  return id === 'end' ? undefined : steps.get(id)
}

export function questionById(script: Script, id: string): QuestionStep | undefined {
  const step = stepById(script, id)
  return step && isQuestion(step) ? step : undefined
}
