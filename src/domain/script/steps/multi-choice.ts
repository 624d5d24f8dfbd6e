import { plainWords } from '../plain-words.ts'
import type { MultiChoiceStep, Option } from '../script.ts'
import { say } from '../text.ts'
import { engineText } from '../texts.ts'
import { bounds } from './bounds.ts'
import { listOptions, meantOption, namedOption } from './options.ts'
import { answered, type ReplyContext, type Understand, unusable } from './understanding.ts'

const LONGEST_REPLY = 20_000
const ALL = new Set(['all', 'all of them', 'everything', 'todas', 'todos', 'todo', 'alle', 'tous', 'toutes'])

/** Several of the step's answers, joined by ", " in the order of the script. */
export const understandMultiChoice: Understand<MultiChoiceStep> = (step, reply, context) => {
  const chosen = chosenOptions(step.answers, reply, context)
  const min = step.min ?? 1
  const max = step.max ?? step.answers.length
  if (!chosen || chosen.size < min || chosen.size > max) return unusable(retry(step, context))
  const texts = step.answers.filter((option) => chosen.has(option)).map((option) => say(option.text, context))
  return answered(texts.join(', '), Math.min(1, ...chosen.values()))
}

/** The chosen options with their confidence; null when a part of the reply is none of them. */
function chosenOptions(
  options: readonly Option[],
  reply: string,
  context: ReplyContext,
): Map<Option, number> | null {
  if (reply.length > LONGEST_REPLY) return null
  if (ALL.has(plainWords(reply))) return new Map(options.map((option) => [option, 1]))
  const listed = reply.split(/[,;\n]/).filter((part) => part.trim() !== '')
  if (listed.length > 4 * options.length) return null
  const chosen = new Map<Option, number>()
  for (let start = 0; start < listed.length; ) {
    const [named, length] = longestName(options, listed.slice(start, start + 4), context)
    if (named) chosen.set(named, 1)
    else {
      const meant = partsOf(listed[start] ?? '').map((part) => meantOption(options, part, context))
      for (const match of meant) {
        if (!match) return null
        chosen.set(match.option, match.confidence)
      }
    }
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

/** "red and blue" or "1 3": what one part of a list may hold together. */
function partsOf(part: string): string[] {
  const words = part.trim().split(/\s+/)
  if (words.every((word) => /^\d{1,3}$/.test(word))) return words
  return part
    .split(/\s(?:and|y|e|et|und|&|\+)\s|^\s*(?:and|y|e|et|und)\s/i)
    .filter((each) => each.trim() !== '')
    .slice(0, 100)
}

function retry(step: MultiChoiceStep, context: ReplyContext): string {
  const { language } = context
  const options = listOptions(step.answers, context)
  const count = bounds('count', step.min, step.max, language)
  if (count === null) return engineText('retry_multi_choice', language, { options })
  return engineText('retry_multi_choice_count', language, { options, bounds: count })
}
