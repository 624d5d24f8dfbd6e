import { type Candidate, THRESHOLD } from './candidate.ts'
import { candidatesFor } from './candidates.ts'
import { type ClosedQuestion, type Options, readOptions } from './closed-question.ts'
import { spellTimes } from './day-times.ts'
import { replyLanguage } from './lexicon.ts'
import { withoutScale } from './out-of.ts'
import { LONGEST_REPLY, plainWordsOf, readWords } from './words.ts'

export interface Choice {
  /** The one that is meant; null when none is, or it is unclear which. */
  chosen: Candidate | null
  /** What it may have been, likeliest first. */
  candidates: readonly Candidate[]
}

/** How much likelier the chosen one is than the next. */
const LEAD = 1.25
/** Among options with example phrases, which leave less open, less is enough. */
const EXAMPLE_THRESHOLD = 0.25
const EXAMPLE_LEAD = 1.05

/** Which one of the options a reply means. Pure; none of them for a reply longer than `LONGEST_REPLY`. */
export function choose(question: ClosedQuestion, reply: string): Choice {
  const options = optionsOf(question)
  const plain = plainWordsOf(reply)
  const named = options.byName.get(plain.join(''))
  if (typeof named === 'number') {
    const chosen = { option: named, confidence: 1 }
    return { chosen, candidates: [chosen] }
  }
  if (reply.length > LONGEST_REPLY) return { chosen: null, candidates: [] }
  const said = options.dayParts ? spellTimes(reply) : withoutScale(reply, highestOf(options))
  const words = readWords(said, replyLanguage(plain, options.language))
  const candidates = candidatesFor(options, words, reply.trimEnd().endsWith('?'))
  const [first, second] = candidates
  const [least, lead] = options.areExamples ? [EXAMPLE_THRESHOLD, EXAMPLE_LEAD] : [THRESHOLD, LEAD]
  const clear = first && first.confidence >= least && first.confidence >= lead * (second?.confidence ?? 0)
  return { chosen: clear ? first : null, candidates }
}

/** The largest number where all options are different ones. */
function highestOf({ sizes, scale }: Options): number | null {
  return sizes && scale?.kind !== 'size' ? Math.max(...sizes.map((size) => size ?? 0)) : null
}

const READ = new Map<string, Options>()
const OF_LIST = new WeakMap<ClosedQuestion['options'], { text: string; language: string; options: Options }>()
/** Questions that are kept as they were read; the one read longest ago goes first. */
const MOST_READ = 100

/** The options as they were read the last time, of the same list or of one that says the same. */
export function optionsOf(question: ClosedQuestion): Options {
  const { text, language } = question
  const known = OF_LIST.get(question.options)
  if (known && known.text === text && known.language === language) return known.options
  const key = JSON.stringify([text, language, question.options])
  const options = READ.get(key) ?? readOptions(question)
  READ.delete(key)
  READ.set(key, options)
  const [oldest] = READ.keys()
  if (READ.size > MOST_READ && oldest !== undefined) READ.delete(oldest)
  OF_LIST.set(question.options, { text, language, options })
  return options
}
