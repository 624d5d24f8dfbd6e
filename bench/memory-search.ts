import type { RankedPassage } from '#domain/knowledge/choose-sentences.ts'
import { addPassage, createPassageIndex } from '#domain/knowledge/index-passages.ts'
import { languageOf } from '#domain/knowledge/languages.ts'
import { rankingFeatures, rankingScore } from '#domain/knowledge/rank-closely.ts'
import {
  type Candidate,
  type QuerySegment,
  rankPassages,
  raritiesOf,
} from '#domain/knowledge/rank-passages.ts'
import { readPassage } from '#domain/knowledge/read-passage.ts'
import { type Query, readQuery } from '#domain/knowledge/read-query.ts'
import { encodeTerms, keyOf, readContents, writeContents } from '#domain/knowledge/segment.ts'
import type { Paragraph, QuestionSet } from './knowledge-sets.ts'

export interface MemoryPassage extends RankedPassage {
  /** Which of the set's paragraphs. */
  paragraph: number
  candidate: Candidate
  features: number[]
}

export interface MemoryFound {
  query: Query
  rarities: number[]
  passageCount: number
  passages: MemoryPassage[]
}

const CANDIDATES = 24

/** The product's ranking without its database: each article is a segment, so that it can be left out. */
export function createMemorySearch(
  set: Pick<QuestionSet, 'language' | 'paragraphs'>,
  documents: 'articles' | 'paragraphs',
) {
  const language = languageOf(set.language)
  const byArticle = Map.groupBy(set.paragraphs.keys(), (index) => set.paragraphs[index]?.article ?? 0)
  const segments = new Map<number, QuerySegment>()
  for (const [article, indexes] of byArticle) {
    const index = createPassageIndex()
    const paragraphs = [...indexes]
    for (const at of paragraphs) {
      const { text, title } = set.paragraphs[at] as Paragraph
      addPassage(index, { text, titles: [title] }, language)
    }
    const first = paragraphs[0] ?? 0
    const contents = readContents(
      writeContents(
        index.lengths.map((length, at) => ({
          document_id: documents === 'articles' ? first : first + at,
          document_version: 1,
          ordinal: documents === 'articles' ? at : 0,
          length,
        })),
      ),
    )
    segments.set(article, {
      contents,
      wordCount: index.lengths.reduce((sum, length) => sum + length, 0),
      postings: new Map(encodeTerms(index.postings).map(({ term, postings }) => [term, postings])),
    })
  }

  /** Of the articles for which `includes` is true. */
  return function find(text: string, includes: (article: number) => boolean = () => true): MemoryFound {
    const query = readQuery(text, language)
    const used = [...segments].flatMap(([article, segment]) => (includes(article) ? [segment] : []))
    const rarities = raritiesOf(query.terms, used)
    const candidates = rankPassages(query.terms, rarities, used, CANDIDATES)
    const best = candidates[0]?.score ?? 0
    const passages = candidates.map((candidate) => {
      const contents = (used[candidate.segment] as QuerySegment).contents
      const { document_id, ordinal } = keyOf(contents, candidate.passage)
      const paragraph = document_id + ordinal
      const { text, title } = set.paragraphs[paragraph] as Paragraph
      const evidence = readPassage(query, rarities, { text, titles: [title] }, language)
      const features = rankingFeatures(query, rarities, candidate, evidence, best)
      return { paragraph, text, candidate, evidence, features, score: rankingScore(features) }
    })
    const passageCount = used.reduce((sum, { contents }) => sum + contents.count, 0)
    return { query, rarities, passageCount, passages: passages.sort((one, other) => other.score - one.score) }
  }
}
