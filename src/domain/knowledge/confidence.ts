import type { RankedPassage, SentenceChoice } from './choose-sentences.ts'
import { CONFIDENCE } from './fitted.ts'
import { hasKind } from './question-kind.ts'
import { coverage } from './read-passage.ts'
import type { Query } from './read-query.ts'

const MANY_PASSAGES = 500

/** The numbers that tell whether the best sentence answers the question, each with its weight in CONFIDENCE. */
export function confidenceFeatures(
  query: Query,
  rarities: readonly number[],
  passages: readonly RankedPassage[],
  choices: readonly SentenceChoice[],
  passageCount: number,
): number[] {
  const [choice] = choices
  const passage = passages[choice?.passage ?? 0]
  const sentence = passage?.evidence.sentences[choice?.sentence ?? 0]
  if (!choice || !passage || !sentence) return []
  const { evidence, candidate } = passage
  const around =
    (evidence.sentences[choice.sentence - 1]?.terms ?? 0) |
    (evidence.sentences[choice.sentence + 1]?.terms ?? 0)
  const everywhere = evidence.terms | evidence.titleTerms | candidate.documentTerms
  const names = rarities.map((rarity, place) => (query.terms[place]?.isName ? rarity : 0))
  const rarest = Math.max(...rarities, 1e-9)
  const missing = Math.max(0, ...rarities.filter((_, place) => (everywhere & (1 << place)) === 0))
  const hasNames = names.some((rarity) => rarity > 0)
  const text = passage.text.slice(sentence.start, sentence.end)
  const inText = coverage(rarities, evidence.terms)
  return [
    1,
    coverage(rarities, sentence.terms),
    coverage(rarities, sentence.terms | around | evidence.titleTerms),
    inText,
    inText ** 2,
    coverage(rarities, everywhere),
    coverage(rarities, everywhere) ** 2,
    hasNames ? coverage(names, everywhere) - 1 : 0,
    hasNames ? coverage(names, sentence.terms) - 1 : 0,
    hasNames ? 1 : 0,
    evidence.adjacent,
    evidence.pairs,
    sentence.pairs / Math.max(1, query.words.length - 1),
    evidence.nearly,
    query.kind === 'other' ? 0 : hasKind(text, query.kind) ? 1 : -1,
    missing / rarest,
    Math.min(2, candidate.score / 10),
    passage.score - (passages[1]?.score ?? 0),
    Math.log(1 + query.terms.length),
    Math.min(4, countBits(sentence.terms)) / 4,
    Math.min(2, sumOf(rarities, sentence.terms) / 10),
    Math.min(2, sumOf(rarities, evidence.terms | evidence.titleTerms) / 10),
    choice.score - (choices[1]?.score ?? 0),
    choice.score,
    // In many passages, one that looks right is more easily found.
    Math.log(1 + Math.min(MANY_PASSAGES, passageCount)),
    coverage(
      rarities,
      passages.slice(1, 5).reduce((terms, other) => terms | other.evidence.terms, 0),
    ),
  ]
}

/** 0 to 1: how likely it is that the sentence answers the question. */
export function confidenceOf(features: readonly number[]): number {
  if (features.length === 0) return 0
  const sum = features.reduce((total, feature, index) => total + feature * (CONFIDENCE[index] ?? 0), 0)
  return 1 / (1 + Math.exp(-sum))
}

function countBits(mask: number): number {
  let count = 0
  for (let rest = mask >>> 0; rest !== 0; rest &= rest - 1) count++
  return count
}

function sumOf(rarities: readonly number[], terms: number): number {
  return rarities.reduce((sum, rarity, place) => sum + (terms & (1 << place) ? rarity : 0), 0)
}
