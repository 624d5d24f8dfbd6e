import { randomUUID } from 'node:crypto'
import { chooseSegments } from '#domain/knowledge/choose-segments.ts'
import { encodeBlocks, readBlock, type TermPostings } from '#domain/knowledge/posting-blocks.ts'
import { encodePostings, type Posting, scanPostings } from '#domain/knowledge/postings.ts'
import {
  keyOf,
  lengthOf,
  type PassageKey,
  readContents,
  type SegmentContents,
  writeContents,
} from '#domain/knowledge/segment.ts'
import { letOthersRun } from '#lib/let-others-run.ts'
import { countPassages, selectIndexedDocuments } from '#store/passages.ts'
import {
  type BlockRow,
  deleteSegments,
  insertSegment,
  lockSegments,
  selectBlocksOf,
  selectSegments,
} from '#store/postings.ts'
import type { Transaction } from '#store/transaction.ts'

const BLOCKS_AT_ONCE = 100
const TERMS_AT_ONCE = 1_000

/** A segment that goes into another one, and where each of its passages is there; -1 when that was deleted. */
interface Source {
  contents: SegmentContents
  places: Int32Array
}

/**
 * Makes few large segments of many small ones, and leaves out what was deleted. Searches go on meanwhile: they see the
 * old segments until the commit. Returns whether there may be more to do.
 */
export async function mergePostings(tx: Transaction, dataSetId: number): Promise<boolean> {
  const segments = await selectSegments(tx, dataSetId)
  const small = chooseSegments(segments)
  if (small.length > 0) return merge(tx, dataSetId, small)
  const passages = segments.reduce((sum, { passage_count }) => sum + passage_count, 0)
  if (passages === (await countPassages(tx, dataSetId))) return false
  for (const { id } of segments) if (await hasDeleted(tx, dataSetId, id)) return merge(tx, dataSetId, [id])
  return false
}

async function hasDeleted(tx: Transaction, dataSetId: number, segmentId: string): Promise<boolean> {
  const [segment] = await lockSegments(tx, dataSetId, [segmentId])
  if (!segment) return false
  const [source] = await findPlaces(tx, dataSetId, [readContents(segment.contents)])
  return source?.places.includes(-1) ?? false
}

/** Whether anything was merged. */
async function merge(tx: Transaction, dataSetId: number, ids: readonly string[]): Promise<boolean> {
  const rows = await lockSegments(tx, dataSetId, ids)
  if (rows.length === 0) return false
  const found = await findPlaces(
    tx,
    dataSetId,
    rows.map(({ contents }) => readContents(contents)),
  )
  const sources = new Map(rows.map(({ id }, index) => [id, found[index]] as const))
  const passages = found.flatMap(({ contents, places }) =>
    [...places.keys()]
      .filter((passage) => places[passage] !== -1)
      .map((passage) => ({ ...keyOf(contents, passage), length: lengthOf(contents, passage) })),
  )
  const postings = await joinPostings(await selectBlocksOf(tx, dataSetId, [...sources.keys()]), sources)
  deleteSegments(tx, dataSetId, [...sources.keys()])
  if (passages.length === 0) return true
  const segment = {
    id: randomUUID(),
    passage_count: passages.length,
    word_count: passages.reduce((sum, { length }) => sum + length, 0),
    contents: writeContents(passages),
  }
  insertSegment(tx, dataSetId, segment, encodeBlocks(postings))
  return true
}

/** One behind the other, without what no document has any more. */
async function findPlaces(
  tx: Transaction,
  dataSetId: number,
  segments: readonly SegmentContents[],
): Promise<Source[]> {
  const keys = segments.map((contents) =>
    Array.from({ length: contents.count }, (_, at) => keyOf(contents, at)),
  )
  const documentIds = new Set(keys.flat().map(({ document_id }) => document_id))
  const documents = await selectIndexedDocuments(tx, dataSetId, [...documentIds])
  const first = new Map(documents.map((document) => [versionOf(document), document.ordinal]))
  const isThere = (key: PassageKey) => key.ordinal >= (first.get(versionOf(key)) ?? Number.POSITIVE_INFINITY)
  let next = 0
  return segments.map((contents, index) => ({
    contents,
    places: Int32Array.from(keys[index] ?? [], (key) => (isThere(key) ? next++ : -1)),
  }))
}

function versionOf({ document_id, document_version }: Omit<PassageKey, 'ordinal'>): string {
  return `${document_id} ${document_version}`
}

/** Of each term what the segments have, one behind the other. */
async function joinPostings(
  blocks: readonly BlockRow[],
  sources: ReadonlyMap<string, Source | undefined>,
): Promise<TermPostings[]> {
  const bySegment = Map.groupBy(blocks, ({ segment_id }) => segment_id)
  const lists = new Map<string, Posting[]>()
  // In the order in which their passages got their places.
  for (const [id, source] of sources)
    for (const [index, { postings }] of (bySegment.get(id) ?? []).entries()) {
      if (index % BLOCKS_AT_ONCE === 0) await letOthersRun()
      for (const { term, postings: ofTerm } of readBlock(postings)) {
        const list = lists.get(term) ?? []
        if (list.length === 0) lists.set(term, list)
        scanPostings(ofTerm, (passage, inText, inTitle) => {
          const place = source?.places[passage] ?? -1
          if (place !== -1) list.push({ passage: place, inText, inTitle })
        })
      }
    }
  const joined: TermPostings[] = []
  for (const [term, list] of lists) {
    if (joined.length % TERMS_AT_ONCE === 0) await letOthersRun()
    if (list.length > 0) joined.push({ term, postings: encodePostings(list) })
  }
  return joined
}
