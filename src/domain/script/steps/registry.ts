import type { QuestionStep, Step, StepType } from '../script.ts'
import { understandAsk } from './ask.ts'
import { understandChoice } from './choice.ts'
import { understandDate } from './date.ts'
import { understandEmail } from './email.ts'
import { understandFile } from './file.ts'
import { understandLocation } from './location.ts'
import { understandMultiChoice } from './multi-choice.ts'
import { understandNumber } from './number.ts'
import { understandPhone } from './phone.ts'
import { understandText } from './text.ts'
import type { ReplyContext, Understand, Understanding } from './understanding.ts'
import { understandUrl } from './url.ts'
import { understandYesNo } from './yes-no.ts'

type Questions = { [Type in QuestionStep['type']]: Understand<Extract<QuestionStep, { type: Type }>> }
type Passed = { [Type in Exclude<StepType, QuestionStep['type']>]: null }

/** How each type of step understands a reply; null for those that ask nothing. A new type has to be added here. */
const STEPS: Questions & Passed = {
  message: null,
  wait: null,
  branch: null,
  text: understandText,
  choice: understandChoice,
  multi_choice: understandMultiChoice,
  yes_no: understandYesNo,
  number: understandNumber,
  date: understandDate,
  email: understandEmail,
  phone: understandPhone,
  url: understandUrl,
  location: understandLocation,
  file: understandFile,
  ask: understandAsk,
}

export function isQuestion(step: Step): step is QuestionStep {
  return Object.hasOwn(STEPS, step.type) && STEPS[step.type] !== null
}

/** What the reply means as the answer to the question, by the question's type alone. */
export function understand(step: QuestionStep, reply: string, context: ReplyContext): Understanding {
  // Each type's function takes its own step; the table above is what guarantees the match.
  const understandType = STEPS[step.type] as Understand<QuestionStep>
  return understandType(step, reply, context)
}
