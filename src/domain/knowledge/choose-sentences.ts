import { SENTENCES } from './fitted.ts'
import { hasKind } from './question-kind.ts'
import { coverage, type PassageEvidence } from './read-passage.ts'
import type { Query } from './read-query.ts'

/** What an answer is chosen from: a passage as the search found it. */
export interface RankedPassage {
  text: string
  score: number
  candidate: { score: number; documentTerms: number }
  evidence: PassageEvidence
}

export interface SentenceChoice {
  /** Which passage, and which of its sentences. */
  passage: number
  sentence: number
  score: number
}

/** Of how many passages the sentences are looked at. */
export const PASSAGES_READ = 5

/** The numbers that a sentence is chosen by, each with its weight in SENTENCES. */
export function sentenceFeatures(
  query: Query,
  rarities: readonly number[],
  passages: readonly RankedPassage[],
  choice: { passage: number; sentence: number },
): number[] {
  const passage = passages[choice.passage]
  const sentence = passage?.evidence.sentences[choice.sentence]
  if (!passage || !sentence) return []
  const { sentences, titleTerms } = passage.evidence
  const before = sentences[choice.sentence - 1]?.terms ?? 0
  const after = sentences[choice.sentence + 1]?.terms ?? 0
  const text = passage.text.slice(sentence.start, sentence.end)
  // What a question that leans on another one names is the subject, which headings say: the rest is what it asks.
  const cover = coverage(rarities, sentence.terms | (query.isLeaning ? titleTerms : 0))
  return [
    cover,
    cover ** 2,
    coverage(rarities, sentence.terms | before | titleTerms),
    coverage(rarities, sentence.terms | after),
    query.isLeaning ? 0 : sentence.pairs / Math.max(1, query.words.length - 1),
    query.kind !== 'other' && hasKind(text, query.kind) ? 1 : 0,
    passage.score - (passages[0]?.score ?? 0),
    choice.sentence === 0 ? 1 : 0,
    Math.log(1 + text.length / 20),
    text.length < 25 ? 1 : 0,
  ]
}

/** All sentences of the best passages, the one that answers best first. */
export function chooseSentences(
  query: Query,
  rarities: readonly number[],
  passages: readonly RankedPassage[],
  weights: readonly number[] = SENTENCES,
): SentenceChoice[] {
  return passages
    .slice(0, PASSAGES_READ)
    .flatMap(({ evidence }, passage) =>
      evidence.sentences.map((_, sentence) => {
        const features = sentenceFeatures(query, rarities, passages, { passage, sentence })
        const score = features.reduce((sum, feature, index) => sum + feature * (weights[index] ?? 0), 0)
        return { passage, sentence, score }
      }),
    )
    .sort((one, other) => other.score - one.score)
}
