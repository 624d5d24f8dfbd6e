import type { CarriedText } from '#domain/knowledge/carry-context.ts'
import { languageOf } from '#domain/knowledge/languages.ts'
import { rankingFeatures, rankingScore } from '#domain/knowledge/rank-closely.ts'
import {
  type Candidate,
  type QuerySegment,
  rankPassages,
  raritiesOf,
} from '#domain/knowledge/rank-passages.ts'
import { type PassageEvidence, readPassage } from '#domain/knowledge/read-passage.ts'
import { type Query, readQuery } from '#domain/knowledge/read-query.ts'
import { keyOf, type PassageKey } from '#domain/knowledge/segment.ts'
import type { Database } from '#store/database.ts'
import { type PassageRow, selectPassages } from '#store/passages.ts'
import { createPostingCache, type PostingCache } from './posting-cache.ts'

export interface PassageSearch {
  data_set_id: number
  language: string | null
  query: string
  carried?: readonly CarriedText[]
}

export interface ReadPassage extends PassageRow {
  /** Higher is better; comparable within one search only. */
  score: number
  candidate: Candidate
  evidence: PassageEvidence
}

export interface Found {
  query: Query
  /** Of the query's terms in the data set. */
  rarities: number[]
  /** Of the data set, those included that were removed and not merged yet. */
  passageCount: number
  /** The best first. */
  passages: ReadPassage[]
}

/** How many are looked at closely. */
const CANDIDATES = 24
const MOST_CANDIDATES = 10_000

const caches = new WeakMap<Pick<Database, 'read'>, PostingCache>()

/** The passages of one data set that fit a query, with what was found in each; at least `limit` if there are so many. */
export async function findPassages(
  { database }: { database: Pick<Database, 'read'> },
  workspaceId: string,
  { data_set_id, language, query: text, carried }: PassageSearch,
  limit: number,
): Promise<Found> {
  const query = readQuery(text, languageOf(language), carried)
  if (query.terms.length === 0) return { query, rarities: [], passageCount: 0, passages: [] }
  const terms = query.terms.map(({ term }) => term)
  const segments = await cacheOf(database).load(workspaceId, data_set_id, terms)
  const rarities = raritiesOf(query.terms, segments)
  const atLeast = Math.max(limit, CANDIDATES)
  let rows: { row: PassageRow; candidate: Candidate }[] = []
  // Segments still name what was deleted since; when that leaves too few, look further down.
  for (let depth = atLeast; depth <= MOST_CANDIDATES; depth *= 4) {
    const candidates = rankPassages(query.terms, rarities, segments, depth)
    rows = await readRows(database, workspaceId, data_set_id, segments, candidates)
    if (rows.length >= atLeast || candidates.length < depth) break
  }
  const best = rows[0]?.candidate.score ?? 0
  const passages = rows.slice(0, atLeast).map(({ row, candidate }) => {
    const titles = [row.title, ...row.headings]
    const evidence = readPassage(query, rarities, { text: row.text, titles }, languageOf(language))
    const score = rankingScore(rankingFeatures(query, rarities, candidate, evidence, best))
    return { ...row, score, candidate, evidence }
  })
  const passageCount = segments.reduce((sum, { contents }) => sum + contents.count, 0)
  return { query, rarities, passageCount, passages: passages.sort((one, other) => other.score - one.score) }
}

/** In the order of the candidates; without those that are gone. */
async function readRows(
  database: Pick<Database, 'read'>,
  workspaceId: string,
  dataSetId: number,
  segments: readonly QuerySegment[],
  candidates: readonly Candidate[],
): Promise<{ row: PassageRow; candidate: Candidate }[]> {
  const wanted = candidates.flatMap((candidate) => {
    const contents = segments[candidate.segment]?.contents
    return contents ? [{ candidate, key: keyOf(contents, candidate.passage) }] : []
  })
  const keys = wanted.map(({ key }) => key)
  const rows = await database.read<PassageRow>(workspaceId, selectPassages(workspaceId, dataSetId, keys))
  const byKey = new Map(rows.map((row) => [nameOf(row), row]))
  return wanted.flatMap(({ candidate, key }) => {
    const row = byKey.get(nameOf(key))
    return row ? [{ row, candidate }] : []
  })
}

function nameOf({ document_id, document_version, ordinal }: PassageKey): string {
  return `${document_id} ${document_version} ${ordinal}`
}

function cacheOf(database: Pick<Database, 'read'>): PostingCache {
  const cache = caches.get(database) ?? createPostingCache(database)
  caches.set(database, cache)
  return cache
}
