import { readCorrection } from '#domain/answers/correction.ts'
import type { Reply } from './judge-reply.ts'
import { questionById } from './route.ts'
import type { QuestionStep, Script, StepType } from './script.ts'
import type { State } from './state.ts'
import { understand } from './steps/registry.ts'

const CLOSED: readonly StepType[] = ['choice', 'multi_choice', 'yes_no']
/** They take any words, so that taking these tells nothing. */
const OPEN: readonly StepType[] = ['text', 'location', 'file', 'ask']
const CERTAIN_ENOUGH = 0.6
/** What the open question's own answer has to be ahead by. */
const LEAD = 0.1

/**
 * The reply as one to the closed question that was answered last, when it corrects that answer ("no wait, I meant
 * the second"); null when it changes nothing there, or answers the open question better.
 */
export function correctedAnswer(script: Script, state: State, reply: Reply): Reply | null {
  const { position } = state
  if (!position || reply.files.length > 0 || (reply.intent ?? 'answer') !== 'answer') return null
  const last = state.answers
    .slice(0, position.answers_before)
    .findLast((answer) => CLOSED.includes(questionById(script, answer.step_id)?.type ?? 'message'))
  const earlier = last && questionById(script, last.step_id)
  const open = questionById(script, position.step_id)
  if (!last || !earlier || !open) return null
  const correction = readCorrection(reply.text)
  if (!correction) return null
  const meant = confidenceOf(earlier, correction.text, state)
  if (!meant || meant.confidence < CERTAIN_ENOUGH || meant.text === last.text) return null
  const fits = OPEN.includes(open.type) ? null : confidenceOf(open, correction.text, state)
  if (fits && (!correction.plainly || fits.confidence > meant.confidence + LEAD)) return null
  if (!correction.plainly && OPEN.includes(open.type)) return null
  return { ...reply, step_id: earlier.id, text: correction.text, literal: reply.text }
}

function confidenceOf(
  step: QuestionStep,
  text: string,
  { language, keys }: State,
): { text: string; confidence: number } | null {
  const understood = understand(step, text, { language, keys, intent: 'answer', document_count: 0 })
  return understood.usable ? understood : null
}
