import type { Candidate } from './candidate.ts'
import type { Options } from './closed-question.ts'
import { compare, FULLY, type Likeness } from './compare.ts'
import type { Word } from './words.ts'

const ALSO_SAID = 0.3

/** Options that the reply names as well as the likeliest one are made as likely: "Monday" of two on Monday, "cash or card". */
export function withTies(
  options: Options,
  words: readonly Word[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const [best] = candidates
  const alike = compare(options, words)
  const likeness = alike.find(({ option }) => option === best?.option)
  if (!best || !likeness) return candidates
  const ties = alike.filter(
    (other) => other !== likeness && (isAsWell(other, likeness) || isBeside(words, other, likeness)),
  )
  if (ties.length === 0) return withoutNested(alike, likeness, candidates)
  const tied = new Set([best.option, ...ties.map(({ option }) => option)])
  const confidence = best.confidence / tied.size
  const others = candidates.filter(({ option }) => !tied.has(option))
  return [...[...tied].map((option) => ({ option, confidence })), ...others]
}

/** An option that only the same words say, such as "Good" in "Very good", is not a rival of one that is said in full. */
function withoutNested(
  alike: readonly Likeness[],
  best: Likeness,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const [first, ...others] = candidates
  if (!first || best.covered < FULLY) return candidates
  const nested = new Set(
    alike.filter(({ words }) => words.every((word) => best.words.includes(word))).map(({ option }) => option),
  )
  const [inner, rest] = [
    others.filter(({ option }) => nested.has(option)),
    others.filter(({ option }) => !nested.has(option)),
  ]
  const confidence = inner.reduce((sum, each) => sum + each.confidence, first.confidence)
  return [{ ...first, confidence }, ...rest]
}

/** The best is not said in full, and the words that say it say the other. */
function isAsWell(other: Likeness, best: Likeness): boolean {
  return best.covered < FULLY && best.words.every((word) => other.words.includes(word))
}

/** Both are said, by different words with "or" or "and" between them. */
function isBeside(words: readonly Word[], other: Likeness, best: Likeness): boolean {
  const one = other.words.find((word) => !best.words.includes(word))
  const two = best.words.find((word) => !other.words.includes(word))
  if (one === undefined || two === undefined || other.said < ALSO_SAID) return false
  const between = words.slice(Math.min(one, two), Math.max(one, two))
  return between.some(({ roles }) => roles.has('or') || roles.has('and'))
}
