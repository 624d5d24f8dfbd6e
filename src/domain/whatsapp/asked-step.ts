import { stepById } from '../script/route.ts'
import type { QuestionStep, Script } from '../script/script.ts'
import { isQuestion } from '../script/steps/registry.ts'

interface Message {
  purpose: string
  step_id: string | null
}

/** The question that a message asks, or asks again; after an answer to their own, the person may ask on. */
export function askedStep(script: Script | null, { purpose, step_id }: Message): QuestionStep | null {
  const step = script && step_id !== null ? stepById(script, step_id) : undefined
  if (!step || !isQuestion(step)) return null
  const asks = purpose === 'question' || purpose === 'retry' || (purpose === 'said' && step.type === 'ask')
  return asks ? step : null
}
