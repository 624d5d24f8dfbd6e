import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface SegmentRow {
  id: string
  passage_count: number
  word_count: number
  /** As domain/knowledge/segment.ts writes them. */
  contents: Buffer
}

/** A block of a segment's words with their postings. */
export interface BlockRow {
  segment_id: string
  block: number
  /** As domain/knowledge/posting-blocks.ts writes them. */
  postings: Buffer
}

/** Either a segment, without its contents when the caller knows it, or a block of one. */
export type SearchRow =
  | {
      segment_id: string
      word_count: number
      block_count: number
      contents: Buffer | null
      block: null
      postings: null
    }
  | ({ word_count: null; block_count: null; contents: null } & BlockRow)

/** `blocks` in order; empty ones get no row. */
export function insertSegment(
  tx: Transaction,
  dataSetId: number,
  segment: SegmentRow,
  blocks: readonly Buffer[],
): void {
  tx.write({
    name: 'insert_posting_segment',
    text: `INSERT INTO posting_segments (workspace_id, data_set_id, id, passage_count, word_count, block_count, contents)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      tx.workspaceId,
      dataSetId,
      segment.id,
      segment.passage_count,
      segment.word_count,
      blocks.length,
      segment.contents,
    ],
  })
  const rows = blocks.flatMap((postings, block) => (postings.length > 0 ? [{ block, postings }] : []))
  tx.write({
    name: 'insert_posting_blocks',
    text: `INSERT INTO posting_blocks (workspace_id, data_set_id, segment_id, block, postings)
           SELECT $1, $2, $3, * FROM unnest($4::int[], $5::bytea[])`,
    values: [
      tx.workspaceId,
      dataSetId,
      segment.id,
      rows.map(({ block }) => block),
      rows.map(({ postings }) => postings),
    ],
  })
}

/**
 * All segments of the data set, and the blocks that the search needs, at one moment: of segments that the caller knows
 * those that it names, of others those of the hashes. A segment without a block that it needs has no such words.
 */
export function selectForSearch(
  workspaceId: string,
  dataSetId: number,
  query: {
    hashes: readonly number[]
    known: readonly string[]
    missing: readonly Omit<BlockRow, 'postings'>[]
  },
): Statement {
  return {
    name: 'select_for_search',
    // One look-up by key for each block, whatever the planner believes of tables that have just been filled. Computed
    // apart, since row-level security keeps the index only for leakproof operators, such as = on uuid and integers.
    text: `WITH segment AS MATERIALIZED (
             SELECT id, word_count, block_count, contents, id = ANY($4::uuid[]) AS is_known
             FROM posting_segments WHERE workspace_id = $1 AND data_set_id = $2
           ), needed AS MATERIALIZED (
             SELECT DISTINCT id AS segment_id, hash & (block_count - 1) AS block
             FROM segment CROSS JOIN unnest($3::int[]) AS hash WHERE NOT is_known
             UNION ALL
             SELECT * FROM unnest($5::uuid[], $6::int[])
           )
           SELECT id AS segment_id, word_count, block_count, CASE WHEN NOT is_known THEN contents END AS contents,
             NULL::int AS block, NULL::bytea AS postings
           FROM segment
           UNION ALL
           SELECT needed.segment_id, NULL, NULL, NULL, needed.block, found.postings FROM needed
           CROSS JOIN LATERAL (SELECT postings FROM posting_blocks
             WHERE workspace_id = $1 AND data_set_id = $2 AND segment_id = needed.segment_id AND block = needed.block
             OFFSET 0) found`,
    values: [
      workspaceId,
      dataSetId,
      query.hashes,
      query.known,
      query.missing.map(({ segment_id }) => segment_id),
      query.missing.map(({ block }) => block),
    ],
    byIndex: true,
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

export async function selectBlocksOf(
  tx: Transaction,
  dataSetId: number,
  segmentIds: readonly string[],
): Promise<BlockRow[]> {
  return tx.read({
    name: 'select_blocks_of_segments',
    text: `SELECT segment_id, block, postings FROM posting_blocks
           WHERE workspace_id = $1 AND data_set_id = $2 AND segment_id = ANY($3::uuid[])`,
    values: [tx.workspaceId, dataSetId, segmentIds],
  })
}

/** With their blocks. The caller holds their row locks. */
export function deleteSegments(tx: Transaction, dataSetId: number, ids: readonly string[]): void {
  tx.write({
    name: 'delete_posting_blocks',
    text: 'DELETE FROM posting_blocks WHERE workspace_id = $1 AND data_set_id = $2 AND segment_id = ANY($3::uuid[])',
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
    ['delete_all_posting_blocks', 'posting_blocks'],
    ['delete_all_posting_segments', 'posting_segments'],
  ] as const)
    tx.write({
      name,
      text: `DELETE FROM ${table} WHERE workspace_id = $1 AND data_set_id = $2`,
      values: [tx.workspaceId, dataSetId],
    })
}
