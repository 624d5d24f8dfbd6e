import type { QuerySegment } from '#domain/knowledge/rank-passages.ts'
import { readContents, type SegmentContents } from '#domain/knowledge/segment.ts'
import type { Database } from '#store/database.ts'
import { type SearchRow, selectForSearch } from '#store/postings.ts'

interface CachedSegment {
  contents: SegmentContents
  wordCount: number
  /** By term; null: the segment has no such term. */
  postings: Map<string, Buffer | null>
}

interface CachedDataSet {
  segments: Map<string, CachedSegment>
  bytes: number
}

export interface PostingCache {
  /** The data set's segments with the postings of these terms, as one statement sees them. */
  load(workspaceId: string, dataSetId: number, terms: readonly string[]): Promise<QuerySegment[]>
}

/** Of all data sets of a process. */
const MOST_BYTES = 128 * 2 ** 20
/** What keeping an entry costs besides its postings, about. */
const ENTRY_BYTES = 120

/**
 * Remembers postings. Segments never change, so nothing remembered is ever wrong: each search asks the database which
 * segments there are, as the workspace may see them, and in the same statement for what is not known yet.
 */
export function createPostingCache(database: Pick<Database, 'read'>, mostBytes = MOST_BYTES): PostingCache {
  /** Those used last stand last. */
  const dataSets = new Map<string, CachedDataSet>()

  return {
    async load(workspaceId, dataSetId, terms) {
      const key = `${workspaceId} ${dataSetId}`
      const known = dataSets.get(key)?.segments ?? new Map<string, CachedSegment>()
      const missing = terms.filter((term) => [...known.values()].some(({ postings }) => !postings.has(term)))
      const rows = await database.read<SearchRow>(
        workspaceId,
        selectForSearch(workspaceId, dataSetId, { terms, missing, known: [...known.keys()] }),
      )
      const dataSet = { segments: readSegments(rows, known, terms), bytes: 0 }
      dataSet.bytes = bytesOf(dataSet.segments)
      dataSets.delete(key)
      dataSets.set(key, dataSet)
      let total = [...dataSets.values()].reduce((sum, { bytes }) => sum + bytes, 0)
      for (const [oldest, { bytes }] of dataSets) {
        if (total <= mostBytes) break
        dataSets.delete(oldest)
        total -= bytes
      }
      return [...dataSet.segments.values()].map((segment) => pick(segment, terms))
    },
  }
}

/** The segments that there are now. What is added to one that is known stays true for everybody who has it. */
function readSegments(
  rows: readonly SearchRow[],
  known: ReadonlyMap<string, CachedSegment>,
  terms: readonly string[],
): Map<string, CachedSegment> {
  const segments = new Map<string, CachedSegment>()
  for (const row of rows) {
    if (row.term !== null) continue
    const segment = known.get(row.segment_id) ?? {
      contents: readContents(row.contents ?? Buffer.alloc(0)),
      wordCount: row.word_count,
      postings: new Map(),
    }
    for (const term of terms) if (!segment.postings.has(term)) segment.postings.set(term, null)
    segments.set(row.segment_id, segment)
  }
  for (const row of rows)
    if (row.term !== null) segments.get(row.segment_id)?.postings.set(row.term, row.postings)
  return segments
}

function pick({ contents, wordCount, postings }: CachedSegment, terms: readonly string[]): QuerySegment {
  const picked = new Map<string, Buffer>()
  for (const term of terms) {
    const bytes = postings.get(term)
    if (bytes) picked.set(term, bytes)
  }
  return { contents, wordCount, postings: picked }
}

function bytesOf(segments: ReadonlyMap<string, CachedSegment>): number {
  let sum = 0
  for (const { contents, postings } of segments.values()) {
    sum += contents.numbers.byteLength
    for (const bytes of postings.values()) sum += ENTRY_BYTES + (bytes?.length ?? 0)
  }
  return sum
}
