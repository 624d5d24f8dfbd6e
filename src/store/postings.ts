import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface SegmentRow {
  id: string
  passage_count: number
  word_count: number
  /** As domain/knowledge/segment.ts writes them. */
  contents: Buffer
}

export interface PostingsRow {
  term: string
  segment_id: string
  /** As domain/knowledge/postings.ts writes them. */
  postings: Buffer
}

/** Either a segment, or the postings of a term in one. */
export type SearchRow =
  | { segment_id: string; word_count: number; contents: Buffer | null; term: null; postings: null }
  | { segment_id: string; word_count: null; contents: null; term: string; postings: Buffer }

/** Postgres can't take more at once in an array of its text format without a large copy. */
const TERMS_AT_ONCE = 20_000

export function insertSegment(
  tx: Transaction,
  dataSetId: number,
  segment: SegmentRow,
  postings: readonly Omit<PostingsRow, 'segment_id'>[],
): void {
  tx.write({
    name: 'insert_posting_segment',
    text: `INSERT INTO posting_segments (workspace_id, data_set_id, id, passage_count, word_count, contents)
           VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [
      tx.workspaceId,
      dataSetId,
      segment.id,
      segment.passage_count,
      segment.word_count,
      segment.contents,
    ],
  })
  for (let from = 0; from < postings.length; from += TERMS_AT_ONCE) {
    const rows = postings.slice(from, from + TERMS_AT_ONCE)
    tx.write({
      name: 'insert_postings',
      text: `INSERT INTO postings (workspace_id, data_set_id, segment_id, term, postings)
             SELECT $1, $2, $3, * FROM unnest($4::text[], $5::bytea[])`,
      values: [
        tx.workspaceId,
        dataSetId,
        segment.id,
        rows.map(({ term }) => term),
        rows.map(({ postings }) => postings),
      ],
    })
  }
}

/**
 * All segments of the data set, and postings of the terms, at one moment. The caller knows some segments, and their
 * postings of all terms but `missing`: of these neither contents nor other postings come again.
 */
export function selectForSearch(
  workspaceId: string,
  dataSetId: number,
  query: { terms: readonly string[]; missing: readonly string[]; known: readonly string[] },
): Statement {
  return {
    name: 'select_for_search',
    text: `SELECT id AS segment_id, word_count, CASE WHEN id <> ALL($4::uuid[]) THEN contents END AS contents,
             NULL AS term, NULL AS postings
           FROM posting_segments WHERE workspace_id = $1 AND data_set_id = $2
           UNION ALL
           SELECT segment_id, NULL, NULL, term, postings FROM postings
           WHERE workspace_id = $1 AND data_set_id = $2 AND term = ANY($3::text[])
             AND (segment_id <> ALL($4::uuid[]) OR term = ANY($5::text[]))`,
    values: [workspaceId, dataSetId, query.terms, query.known, query.missing],
  }
}

/** Which passages each segment of the data set has, the largest last; without its contents. */
export async function selectSegments(
  tx: Transaction,
  dataSetId: number,
): Promise<Omit<SegmentRow, 'contents'>[]> {
  return tx.read({
    name: 'select_posting_segments',
    text: `SELECT id, passage_count, word_count FROM posting_segments
           WHERE workspace_id = $1 AND data_set_id = $2 ORDER BY passage_count, id`,
    values: [tx.workspaceId, dataSetId],
  })
}

/** Holds those until the transaction ends, and leaves out what others hold, who merge at the same time. */
export async function lockSegments(
  tx: Transaction,
  dataSetId: number,
  ids: readonly string[],
): Promise<SegmentRow[]> {
  return tx.read({
    name: 'lock_posting_segments',
    text: `SELECT id, passage_count, word_count, contents FROM posting_segments
           WHERE workspace_id = $1 AND data_set_id = $2 AND id = ANY($3::uuid[]) ORDER BY id
           FOR UPDATE SKIP LOCKED`,
    values: [tx.workspaceId, dataSetId, ids],
  })
}

export async function selectPostingsOf(
  tx: Transaction,
  dataSetId: number,
  segmentIds: readonly string[],
): Promise<PostingsRow[]> {
  return tx.read({
    name: 'select_postings_of_segments',
    text: `SELECT term, segment_id, postings FROM postings
           WHERE workspace_id = $1 AND data_set_id = $2 AND segment_id = ANY($3::uuid[])`,
    values: [tx.workspaceId, dataSetId, segmentIds],
  })
}

/** With their postings. The caller holds their row locks. */
export function deleteSegments(tx: Transaction, dataSetId: number, ids: readonly string[]): void {
  tx.write({
    name: 'delete_postings',
    text: 'DELETE FROM postings WHERE workspace_id = $1 AND data_set_id = $2 AND segment_id = ANY($3::uuid[])',
    values: [tx.workspaceId, dataSetId, ids],
  })
  tx.write({
    name: 'delete_posting_segments',
    text: 'DELETE FROM posting_segments WHERE workspace_id = $1 AND data_set_id = $2 AND id = ANY($3::uuid[])',
    values: [tx.workspaceId, dataSetId, ids],
  })
}

/** All that is searched in the data set. The caller holds the data set's row lock, so that nobody adds to it. */
export function deleteIndex(tx: Transaction, dataSetId: number): void {
  for (const [name, table] of [
    ['delete_all_passages', 'passages'],
    ['delete_all_postings', 'postings'],
    ['delete_all_posting_segments', 'posting_segments'],
  ] as const)
    tx.write({
      name,
      text: `DELETE FROM ${table} WHERE workspace_id = $1 AND data_set_id = $2`,
      values: [tx.workspaceId, dataSetId],
    })
}
