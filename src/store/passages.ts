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

type Owner = { data_set_id: number; document_id: number; document_version: number }

/** The ordinal behind those of a document's version: what is indexed anew has others than before. */
export async function readNextOrdinal(tx: Transaction, owner: Owner): Promise<number> {
  const [row] = await tx.read<{ next: number }>({
    name: 'read_next_ordinal',
    text: `SELECT coalesce(max(ordinal) + 1, 0) AS next FROM passages
           WHERE workspace_id = $1 AND data_set_id = $2 AND document_id = $3 AND document_version = $4`,
    values: [tx.workspaceId, owner.data_set_id, owner.document_id, owner.document_version],
  })
  return row?.next ?? 0
}

/** In the order of their ordinals, which begin with `first`. */
export function insertPassages(
  tx: Transaction,
  owner: Owner,
  first: number,
  passages: readonly NewPassage[],
): void {
  tx.write({
    name: 'insert_passages',
    text: `INSERT INTO passages (workspace_id, data_set_id, document_id, document_version, ordinal, "start", "end", text, headings)
           SELECT $1, $2, $3, $4, $9::int + p.number - 1, p."start", p."end", p.text,
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
      first,
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
    // One look-up by key for each, whatever the planner believes of tables that have just been filled.
    text: `SELECT key.document_id, key.document_version, key.ordinal, p."start", p."end", p.text, p.headings, d.title, d.url
           FROM unnest($3::bigint[], $4::int[], $5::int[]) AS key (document_id, document_version, ordinal)
           CROSS JOIN LATERAL (SELECT "start", "end", text, headings FROM passages
             WHERE workspace_id = $1 AND data_set_id = $2 AND document_id = key.document_id
               AND document_version = key.document_version AND ordinal = key.ordinal OFFSET 0) p
           CROSS JOIN LATERAL (SELECT title, url FROM data_documents
             WHERE workspace_id = $1 AND data_set_id = $2 AND number = key.document_id OFFSET 0) d`,
    values: [
      workspaceId,
      dataSetId,
      keys.map(({ document_id }) => document_id),
      keys.map(({ document_version }) => document_version),
      keys.map(({ ordinal }) => ordinal),
    ],
    byIndex: true,
  }
}

/** The documents of these that have passages, each with its version and the first ordinal. */
export async function selectIndexedDocuments(
  tx: Transaction,
  dataSetId: number,
  documentIds: readonly number[],
): Promise<PassageKey[]> {
  return tx.read({
    name: 'select_indexed_documents',
    text: `SELECT key.id AS document_id, p.document_version, p.ordinal FROM unnest($3::bigint[]) AS key (id)
           CROSS JOIN LATERAL (SELECT document_version, min(ordinal) AS ordinal FROM passages
             WHERE workspace_id = $1 AND data_set_id = $2 AND document_id = key.id GROUP BY document_version) p`,
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
