import { choose } from '#domain/answers/choose.ts'
import type { ChoiceStep } from '../script.ts'
import { say } from '../text.ts'
import { engineText } from '../texts.ts'
import { closedQuestion, listOptions, namedOption } from './options.ts'
import { answered, type Understand, unusable } from './understanding.ts'

/** One of the step's answers, shown in the conversation's language. */
export const understandChoice: Understand<ChoiceStep> = (step, reply, context) => {
  const named = namedOption(step.answers, reply, context)
  if (named) return answered(say(named.text, context))
  const { chosen, candidates } = choose(closedQuestion(step, context), reply)
  const textOf = (option: number) => say(step.answers[option]?.text ?? '', context)
  if (chosen) return answered(textOf(chosen.option), chosen.confidence)
  return unusable(
    engineText('retry_choice', context.language, { options: listOptions(step.answers, context) }),
    candidates.map(({ option, confidence }) => ({ text: textOf(option), confidence })),
  )
}
