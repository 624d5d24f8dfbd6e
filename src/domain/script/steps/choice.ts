import type { ChoiceStep } from '../script.ts'
import { say } from '../text.ts'
import { engineText } from '../texts.ts'
import { listOptions, meantOption } from './options.ts'
import { answered, type Understand, unusable } from './understanding.ts'

/** One of the step's answers, shown in the conversation's language. */
export const understandChoice: Understand<ChoiceStep> = (step, reply, context) => {
  const match = meantOption(step.answers, reply, context)
  if (match) return answered(say(match.option.text, context), match.confidence)
  return unusable(
    engineText('retry_choice', context.language, { options: listOptions(step.answers, context) }),
  )
}
