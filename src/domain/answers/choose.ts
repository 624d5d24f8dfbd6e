import { type Candidate, THRESHOLD } from './candidate.ts'
import { candidatesFor } from './candidates.ts'
import { type ClosedQuestion, type Options, readOptions } from './closed-question.ts'
import { detectLanguage } from './lexicon.ts'
import { LONGEST_REPLY, plainWordsOf, readWords } from './words.ts'

export interface Choice {
  /** The one that is meant; null when none is, or it is unclear which. */
  chosen: Candidate | null
  /** What it may have been, likeliest first. */
  candidates: readonly Candidate[]
}

/** How much likelier the chosen one is than the next. */
const LEAD = 1.6
/** Among options with example phrases, which leave less open, less is enough. */
const EXAMPLE_THRESHOLD = 0.3
const EXAMPLE_LEAD = 1.2

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
  const words = readWords(reply, detectLanguage(plain, options.language))
  const candidates = candidatesFor(options, words, reply.trimEnd().endsWith('?'))
  const [first, second] = candidates
  const [least, lead] = options.areExamples ? [EXAMPLE_THRESHOLD, EXAMPLE_LEAD] : [THRESHOLD, LEAD]
  const clear = first && first.confidence >= least && first.confidence >= lead * (second?.confidence ?? 0)
  return { chosen: clear ? first : null, candidates }
}

const READ = new WeakMap<ClosedQuestion['options'], { text: string; language: string; options: Options }>()

/** The options as they were read the last time, when they are the same. */
export function optionsOf(question: ClosedQuestion): Options {
  const known = READ.get(question.options)
  if (known && known.text === question.text && known.language === question.language) return known.options
  const options = readOptions(question)
  READ.set(question.options, { text: question.text, language: question.language, options })
  return options
}
