import { RANKING } from './fitted.ts'
import type { Candidate } from './rank-passages.ts'
import { coverage, type PassageEvidence } from './read-passage.ts'
import type { Query } from './read-query.ts'

/** The numbers that a passage is ranked by, each with its weight in RANKING. */
export function rankingFeatures(
  query: Query,
  rarities: readonly number[],
  candidate: Pick<Candidate, 'score' | 'neighbour' | 'documentTerms'>,
  evidence: PassageEvidence,
  best: number,
): number[] {
  const cover = (terms: number) => coverage(rarities, terms)
  const sentences = evidence.sentences.map(({ terms }) => terms)
  const inSentence = Math.max(0, ...sentences.map(cover))
  const inTwo = Math.max(0, ...sentences.map((terms, index) => cover(terms | (sentences[index + 1] ?? 0))))
  const nameRarities = rarities.map((rarity, place) => (query.terms[place]?.isName ? rarity : 0))
  return [
    candidate.score / 10,
    candidate.score / Math.max(best, 1e-9),
    cover(evidence.terms),
    inSentence,
    inSentence ** 2,
    inTwo,
    cover(evidence.titleTerms),
    evidence.adjacent,
    evidence.pairs,
    evidence.nearly,
    coverage(nameRarities, evidence.terms),
    cover(candidate.documentTerms),
    candidate.neighbour / Math.max(best, 1e-9),
    Math.log(1 + evidence.sentences.length),
  ]
}

/** Higher is better; comparable within one search only. */
export function rankingScore(features: readonly number[]): number {
  return features.reduce((sum, feature, index) => sum + feature * (RANKING[index] ?? 0), 0)
}
