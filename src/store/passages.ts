import type { PassageKey } from '#domain/knowledge/segment.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

/** A passage with what is known of its document. Offsets count UTF-16 code units; `end` is exclusive. */
export interface PassageRow extends PassageKey {
  title: string
  url: string | null
  text: string
  headings: string[]
  start: number
  end: number
}

export type NewPassage = Pick<PassageRow, 'start' | 'end' | 'text' | 'headings'>

/** In the order of their ordinals, which begin with 0. */
export function insertPassages(
  tx: Transaction,
  owner: { data_set_id: number; document_id: number; document_version: number },
  passages: readonly NewPassage[],
): void {
  tx.write({
    name: 'insert_passages',
    text: `INSERT INTO passages (workspace_id, data_set_id, document_id, document_version, ordinal, "start", "end", text, headings)
           SELECT $1, $2, $3, $4, p.number - 1, p."start", p."end", p.text,
             ARRAY(SELECT jsonb_array_elements_text(p.headings::jsonb))
           FROM unnest($5::int[], $6::int[], $7::text[], $8::json[]) WITH ORDINALITY AS p ("start", "end", text, headings, number)`,
    values: [
      tx.workspaceId,
      owner.data_set_id,
      owner.document_id,
      owner.document_version,
      passages.map(({ start }) => start),
      passages.map(({ end }) => end),
      passages.map(({ text }) => text),
      passages.map(({ headings }) => JSON.stringify(headings)),
    ],
  })
}

/** From here on no search finds the document. */
export function deletePassages(tx: Transaction, dataSetId: number, documentId: number): void {
  tx.write({
    name: 'delete_passages',
    text: 'DELETE FROM passages WHERE workspace_id = $1 AND data_set_id = $2 AND document_id = $3',
    values: [tx.workspaceId, dataSetId, documentId],
  })
}

/** Those of the keys that are still there, in any order. */
export function selectPassages(
  workspaceId: string,
  dataSetId: number,
  keys: readonly PassageKey[],
): Statement {
  return {
    name: 'select_passages',
    text: `SELECT p.document_id, p.document_version, p.ordinal, p."start", p."end", p.text, p.headings, d.title, d.url
           FROM unnest($3::bigint[], $4::int[], $5::int[]) AS key (document_id, document_version, ordinal)
           JOIN passages p ON p.workspace_id = $1 AND p.data_set_id = $2 AND p.document_id = key.document_id
             AND p.document_version = key.document_version AND p.ordinal = key.ordinal
           JOIN data_documents d ON d.workspace_id = $1 AND d.data_set_id = $2 AND d.number = p.document_id`,
    values: [
      workspaceId,
      dataSetId,
      keys.map(({ document_id }) => document_id),
      keys.map(({ document_version }) => document_version),
      keys.map(({ ordinal }) => ordinal),
    ],
  }
}

/** The documents of these that have passages, each with its version. */
export async function selectIndexedDocuments(
  tx: Transaction,
  dataSetId: number,
  documentIds: readonly number[],
): Promise<Pick<PassageKey, 'document_id' | 'document_version'>[]> {
  return tx.read({
    name: 'select_indexed_documents',
    text: `SELECT key.id AS document_id, p.document_version FROM unnest($3::bigint[]) AS key (id)
           CROSS JOIN LATERAL (SELECT DISTINCT document_version FROM passages
             WHERE workspace_id = $1 AND data_set_id = $2 AND document_id = key.id) p`,
    values: [tx.workspaceId, dataSetId, documentIds],
  })
}

export async function countPassages(tx: Transaction, dataSetId: number): Promise<number> {
  const [row] = await tx.read<{ count: number }>({
    name: 'count_passages',
    text: 'SELECT count(*) AS count FROM passages WHERE workspace_id = $1 AND data_set_id = $2',
    values: [tx.workspaceId, dataSetId],
  })
  return row?.count ?? 0
}
