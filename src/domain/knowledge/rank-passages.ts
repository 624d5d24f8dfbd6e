import { countPostings, scanPostings } from './postings.ts'
import type { QueryTerm } from './read-query.ts'
import { keyOf, lengthOf, type SegmentContents } from './segment.ts'

/** What of a segment is needed for one query: the postings of its terms. */
export interface QuerySegment {
  contents: SegmentContents
  wordCount: number
  postings: ReadonlyMap<string, Buffer>
}

export interface Candidate {
  /** Which segment, and which passage in it. */
  segment: number
  passage: number
  score: number
  /** The best score of the passages next to it in its document. */
  neighbour: number
  /** Which terms its document has anywhere, as bits. */
  documentTerms: number
}

/** Of BM25F, tuned by bench/retrieval.ts. */
const K1 = 0.9
const B = 0.4
const TITLE = 0.4
const MOST_TITLE = 2
const OTHERS = 150

const lengthsOf = new WeakMap<SegmentContents, { averageLength: number; lengths: Float32Array }>()

/**
 * How rare a term is, as if there were more passages without it: in a handful of passages, how many have a word says
 * little about the word.
 */
export function rarityOf(passageCount: number, withTerm: number): number {
  return Math.log(1 + (passageCount + OTHERS - withTerm + 0.5) / (withTerm + 0.5))
}

/** How much each of the query's terms says: how rare it is in these segments, times its weight. */
export function raritiesOf(terms: readonly QueryTerm[], segments: readonly QuerySegment[]): number[] {
  const passageCount = segments.reduce((sum, { contents }) => sum + contents.count, 0)
  return terms.map(({ term, weight }) => {
    const withTerm = segments.reduce((sum, { postings }) => {
      const bytes = postings.get(term)
      return sum + (bytes ? countPostings(bytes) : 0)
    }, 0)
    return weight * rarityOf(passageCount, withTerm)
  })
}

/** The passages that fit the terms best, the best first. `rarities` belong to the terms. */
export function rankPassages(
  terms: readonly QueryTerm[],
  rarities: readonly number[],
  segments: readonly QuerySegment[],
  limit: number,
): Candidate[] {
  const passageCount = segments.reduce((sum, { contents }) => sum + contents.count, 0)
  const wordCount = segments.reduce((sum, segment) => sum + segment.wordCount, 0)
  const averageLength = Math.max(1, wordCount / Math.max(1, passageCount))
  const best: { segment: number; passage: number; score: number }[] = []
  const scored = segments.map((segment, number) => {
    const { contents } = segment
    const scores = new Float32Array(contents.count)
    const masks = new Uint32Array(contents.count)
    const lengths = relativeLengths(contents, averageLength)
    for (const [place, { term }] of terms.entries()) {
      const bytes = segment.postings.get(term)
      if (!bytes) continue
      const value = (rarities[place] ?? 0) * (K1 + 1)
      const bit = 1 << place
      scanPostings(bytes, (passage, inText, inTitle) => {
        const frequency = inText / (lengths[passage] ?? 1) + TITLE * Math.min(inTitle, MOST_TITLE)
        scores[passage] = (scores[passage] ?? 0) + (value * frequency) / (K1 + frequency)
        masks[passage] = (masks[passage] ?? 0) | bit
      })
    }
    keepBest(best, scores, number, limit)
    return { contents, scores, masks }
  })
  return best.map((candidate) => {
    const segment = scored[candidate.segment]
    if (!segment) return { ...candidate, neighbour: 0, documentTerms: 0 }
    const { scores, masks } = segment
    const { first, last } = documentAround(segment.contents, candidate.passage)
    let documentTerms = 0
    for (let passage = first; passage <= last; passage++) documentTerms |= masks[passage] ?? 0
    const before = candidate.passage > first ? (scores[candidate.passage - 1] ?? 0) : 0
    const after = candidate.passage < last ? (scores[candidate.passage + 1] ?? 0) : 0
    return { ...candidate, neighbour: Math.max(before, after), documentTerms }
  })
}

/** What frequencies in each passage are divided by. */
function relativeLengths(contents: SegmentContents, averageLength: number): Float32Array {
  const known = lengthsOf.get(contents)
  if (known?.averageLength === averageLength) return known.lengths
  const lengths = new Float32Array(contents.count)
  for (let passage = 0; passage < contents.count; passage++)
    lengths[passage] = 1 - B + (B * lengthOf(contents, passage)) / averageLength
  lengthsOf.set(contents, { averageLength, lengths })
  return lengths
}

/** The passages of one document stand together. */
function documentAround(contents: SegmentContents, passage: number): { first: number; last: number } {
  const { document_id, document_version } = keyOf(contents, passage)
  const isSame = (other: number) => {
    const key = keyOf(contents, other)
    return key.document_id === document_id && key.document_version === document_version
  }
  let first = passage
  while (first > 0 && isSame(first - 1)) first--
  let last = passage
  while (last + 1 < contents.count && isSame(last + 1)) last++
  return { first, last }
}

/** `best` stays sorted. */
function keepBest(
  best: { segment: number; passage: number; score: number }[],
  scores: Float32Array,
  segment: number,
  limit: number,
): void {
  let threshold = best.length < limit ? 0 : (best.at(-1)?.score ?? 0)
  for (let passage = 0; passage < scores.length; passage++) {
    const score = scores[passage] ?? 0
    if (score <= threshold) continue
    let at = best.length
    while (at > 0 && (best[at - 1]?.score ?? 0) < score) at--
    best.splice(at, 0, { segment, passage, score })
    if (best.length > limit) best.pop()
    if (best.length === limit) threshold = best.at(-1)?.score ?? 0
  }
}
