import { choose } from '#domain/answers/choose.ts'
import { chooseMany } from '#domain/answers/choose-many.ts'
import type { MultiChoiceStep, Option } from '../script.ts'
import { say } from '../text.ts'
import { engineText } from '../texts.ts'
import { bounds } from './bounds.ts'
import { closedQuestion, listOptions, namedOption, shownCandidates } from './options.ts'
import { answered, type ReplyContext, type Understand, unusable } from './understanding.ts'

const LONGEST_LIST = 20_000
/** Commas that one name may hold, and one. */
const MOST_PARTS = 4

/** Several of the step's answers, joined by ", " in the order of the script. */
export const understandMultiChoice: Understand<MultiChoiceStep> = (step, reply, context) => {
  const chosen = listedOptions(step.answers, reply, context) ?? meantOptions(step, reply, context)
  const min = step.min ?? 1
  const max = step.max ?? step.answers.length
  if (!chosen || chosen.size < min || chosen.size > max) {
    const { candidates } = choose(closedQuestion(step, context), reply)
    return unusable(retry(step, context), shownCandidates(step.answers, candidates, context))
  }
  const texts = step.answers.filter((option) => chosen.has(option)).map((option) => say(option.text, context))
  return answered(texts.join(', '), Math.min(1, ...chosen.values()))
}

function meantOptions(
  step: MultiChoiceStep,
  reply: string,
  context: ReplyContext,
): Map<Option, number> | null {
  const chosen = chooseMany(closedQuestion(step, context), reply)
  if (!chosen) return null
  return new Map(
    chosen.flatMap(({ option, confidence }) => {
      const answer = step.answers[option]
      return answer ? [[answer, confidence] as const] : []
    }),
  )
}

/** The options of a list of names, as the page sends it; null when it is anything else. */
function listedOptions(
  options: readonly Option[],
  reply: string,
  context: ReplyContext,
): Map<Option, number> | null {
  if (reply.length > LONGEST_LIST) return null
  const listed = reply.split(/[,;\n]/).filter((part) => part.trim() !== '')
  if (listed.length === 0 || listed.length > MOST_PARTS * options.length) return null
  const chosen = new Map<Option, number>()
  for (let start = 0; start < listed.length; ) {
    const [named, length] = longestName(options, listed.slice(start, start + MOST_PARTS), context)
    if (!named) return null
    chosen.set(named, 1)
    start += length
  }
  return chosen
}

/** An option's name may hold commas itself: the longest run of parts that is a name, and its length. */
function longestName(
  options: readonly Option[],
  parts: readonly string[],
  context: ReplyContext,
): [Option | null, number] {
  for (let length = parts.length; length > 0; length--) {
    const named = namedOption(options, parts.slice(0, length).join(' '), context)
    if (named) return [named, length]
  }
  return [null, 1]
}

function retry(step: MultiChoiceStep, context: ReplyContext): string {
  const { language } = context
  const options = listOptions(step.answers, context)
  const count = bounds('count', step.min, step.max, language)
  if (count === null) return engineText('retry_multi_choice', language, { options })
  return engineText('retry_multi_choice_count', language, { options, bounds: count })
}
