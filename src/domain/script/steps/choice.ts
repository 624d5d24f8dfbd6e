import { choose } from '#domain/answers/choose.ts'
import type { ChoiceStep } from '../script.ts'
import { say } from '../text.ts'
import { engineText } from '../texts.ts'
import { closedQuestion, listOptions, namedOption, shownCandidates, shownOption } from './options.ts'
import { answered, type Understand, unusable } from './understanding.ts'

/** One of the step's answers, shown in the conversation's language. */
export const understandChoice: Understand<ChoiceStep> = (step, reply, context) => {
  const named = namedOption(step.answers, reply, context)
  if (named) return answered(say(named.text, context))
  const { chosen, candidates } = choose(closedQuestion(step, context), reply)
  if (chosen) return answered(shownOption(step.answers, chosen.option, context), chosen.confidence)
  return unusable(
    engineText('retry_choice', context.language, { options: listOptions(step.answers, context) }),
    shownCandidates(step.answers, candidates, context),
  )
}
