import type { Candidate } from './candidate.ts'
import { isUnknown, type Options } from './closed-question.ts'
import { compare, type Likeness } from './compare.ts'
import type { Word } from './words.ts'

/**
 * What likeness weighs, as log odds. Fitted by maximum likelihood on closed questions made of the open parts of
 * CLINC150 (train, validation and out of scope) and BANKING77 (train) and on `bench/corpus/training.json`, so that a
 * confidence is about how often such an answer is right; `npm run bench answers` prints how far it is.
 */
const SAID = 4
const EXPLAINED = 1.08
const BOTH = 2.22
const OWN = 2.35
const EVIDENCE = 1.78
/** That it is none of them: at all, among many options, when the reply asks something, and when it is long. */
const NONE = 3.9
const NONE_MANY = 0.89
const NONE_ASKING = 0.55
const NONE_LONG = -3.23
/** Words of a long reply, which shares less of its words with any option. */
const LONG = 10

/** What is left of the confidence in an option that the reply asks about. */
const ASKED_ABOUT = 0.35
/** They begin a question about somebody or something else. */
const VERBS = new Set(
  'is are does do did was were has es son esta tiene e sao ist sind hat haben est sont fait'.split(' '),
)

/** How likely each option is the one that the words mean, likeliest first; together with "none of them" they make 1. */
export function confidences(options: Options, words: readonly Word[], isQuestion: boolean): Candidate[] {
  const alike = compare(options, words)
  const asks = isQuestion || words.some(({ roles, text }) => roles.has('asking') && !options.byText.has(text))
  const about = asks && !options.areExamples && asksAbout(options, words, alike) ? ASKED_ABOUT : 1
  const length = Math.min(1, words.length / LONG)
  const none = NONE + NONE_MANY * Math.log(options.count) + (asks ? NONE_ASKING : 0) + NONE_LONG * length
  const odds = alike.map((likeness) => ({ option: likeness.option, odds: Math.exp(logOdds(likeness)) }))
  const all = odds.reduce((sum, each) => sum + each.odds, Math.exp(none))
  return odds
    .map(({ option, odds }) => ({ option, confidence: (about * odds) / all }))
    .sort((one, other) => other.confidence - one.confidence)
}

/** "Is the premium plan worth it?" asks about an option, with words that are not in it. */
function asksAbout(options: Options, words: readonly Word[], alike: readonly Likeness[]): boolean {
  const [first] = words
  const said = new Set(alike.flatMap((likeness) => likeness.words))
  const other = words.some((word, index) => !said.has(index) && isUnknown(options, word))
  return other && first !== undefined && (first.roles.has('asking') || VERBS.has(first.text))
}

function logOdds({ said, explained, own, evidence }: Likeness): number {
  return SAID * said + EXPLAINED * explained + BOTH * said * explained + OWN * own + EVIDENCE * evidence
}
