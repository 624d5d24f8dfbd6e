import { blockOf, findInBlock, hashOf } from '#domain/knowledge/posting-blocks.ts'
import type { QuerySegment } from '#domain/knowledge/rank-passages.ts'
import { readContents, type SegmentContents } from '#domain/knowledge/segment.ts'
import type { Database } from '#store/database.ts'
import { type SearchRow, selectForSearch } from '#store/postings.ts'

interface CachedSegment {
  contents: SegmentContents
  wordCount: number
  blockCount: number
  /** By their numbers; an empty one has no words. */
  blocks: Map<number, Buffer>
  bytes: number
}

export interface PostingCache {
  /** The data set's segments with the postings of these terms, as one statement sees them. */
  load(workspaceId: string, dataSetId: number, terms: readonly string[]): Promise<QuerySegment[]>
}

interface WantedTerm {
  term: string
  /** In UTF-8. */
  name: Buffer
  hash: number
}

/** Of all data sets of a process. */
const MOST_BYTES = 128 * 2 ** 20
/** What keeping a block costs besides its bytes, about. */
const BLOCK_BYTES = 150
const NOTHING = Buffer.alloc(0)

/**
 * Remembers postings. Segments never change, so nothing remembered is ever wrong: each search asks the database which
 * segments there are, as the workspace may see them, and in the same statement for the blocks that are not known yet.
 */
export function createPostingCache(database: Pick<Database, 'read'>, mostBytes = MOST_BYTES): PostingCache {
  /** Of each data set its segments; those used last stand last. */
  const dataSets = new Map<string, Map<string, CachedSegment>>()

  function remember(key: string, segments: Map<string, CachedSegment>): void {
    dataSets.delete(key)
    dataSets.set(key, segments)
    let total = [...dataSets.values()].reduce((sum, ofOne) => sum + bytesOf(ofOne), 0)
    for (const [oldest, ofOldest] of dataSets) {
      if (total <= mostBytes) break
      dataSets.delete(oldest)
      total -= bytesOf(ofOldest)
    }
  }

  return {
    async load(workspaceId, dataSetId, terms) {
      const key = `${workspaceId} ${dataSetId}`
      const wanted = terms.map((term) => ({ term, name: Buffer.from(term), hash: hashOf(term) }))
      const known = dataSets.get(key) ?? new Map<string, CachedSegment>()
      const missing = [...known].flatMap(([segment_id, segment]) =>
        blocksOf(segment, wanted)
          .filter((block) => !segment.blocks.has(block))
          .map((block) => ({ segment_id, block })),
      )
      const hashes = wanted.map(({ hash }) => hash)
      const rows = await database.read<SearchRow>(
        workspaceId,
        selectForSearch(workspaceId, dataSetId, { hashes, known: [...known.keys()], missing }),
      )
      const segments = readSegments(rows, known, wanted)
      remember(key, segments)
      return [...segments.values()].map((segment) => pick(segment, wanted))
    },
  }
}

/** The segments that there are now. What is added to one that is known stays true for everybody who has it. */
function readSegments(
  rows: readonly SearchRow[],
  known: ReadonlyMap<string, CachedSegment>,
  wanted: readonly WantedTerm[],
): Map<string, CachedSegment> {
  const segments = new Map<string, CachedSegment>()
  for (const row of rows)
    if (row.block === null)
      segments.set(row.segment_id, known.get(row.segment_id) ?? newSegment(row.contents ?? NOTHING, row))
  for (const row of rows) {
    const segment = row.block !== null && segments.get(row.segment_id)
    if (segment) keep(segment, row.block, row.postings)
  }
  for (const segment of segments.values())
    for (const block of blocksOf(segment, wanted)) keep(segment, block, NOTHING)
  return segments
}

function newSegment(contents: Buffer, row: { word_count: number; block_count: number }): CachedSegment {
  return {
    contents: readContents(contents),
    wordCount: row.word_count,
    blockCount: row.block_count,
    blocks: new Map(),
    bytes: contents.length,
  }
}

function keep(segment: CachedSegment, block: number, postings: Buffer): void {
  if (segment.blocks.has(block)) return
  segment.blocks.set(block, postings)
  segment.bytes += BLOCK_BYTES + postings.length
}

/** Where the terms are, if they are there; each once. */
function blocksOf({ blockCount }: CachedSegment, wanted: readonly WantedTerm[]): number[] {
  return [...new Set(wanted.map(({ hash }) => blockOf(hash, blockCount)))]
}

function pick(
  { contents, wordCount, blockCount, blocks }: CachedSegment,
  wanted: readonly WantedTerm[],
): QuerySegment {
  const postings = new Map<string, Buffer>()
  for (const { term, name, hash } of wanted) {
    const found = findInBlock(blocks.get(blockOf(hash, blockCount)) ?? NOTHING, name)
    if (found) postings.set(term, found)
  }
  return { contents, wordCount, postings }
}

function bytesOf(segments: ReadonlyMap<string, CachedSegment>): number {
  return [...segments.values()].reduce((sum, { bytes }) => sum + bytes, 0)
}
