import type { Block } from '#domain/knowledge/block.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

/** A text in a data set, whichever versions it has had. */
export interface DataDocumentRow {
  data_set_id: number
  /** The `document_id` of the routes. */
  number: number
  title: string
  url: string | null
  /** The version that is searched; null until the first one is read. */
  version: number | null
  /** The version that was given last. */
  latest_version: number
  /** Why that one could not be read. */
  error: string | null
  /** The path that an import found it at. */
  source: string | null
  /** Of what was given last, lower-case hex. */
  sha256: string
  created_at: string
  updated_at: string
}

export interface DataDocumentVersionRow {
  data_set_id: number
  document_id: number
  version: number
  /** Null: the file's own. */
  title: string | null
  url: string | null
  /** Null until the file is read. */
  content: string | null
  blocks: Block[] | null
  /** The file, until it is read. */
  storage_key: string | null
  file_name: string | null
}

const columns =
  'data_set_id, number, title, url, version, latest_version, error, source, sha256, created_at, updated_at'
const versionColumns =
  'data_set_id, document_id, version, title, url, content, blocks, storage_key, file_name'

/** Null when the data set has a document of this source. The caller holds the data set. */
export async function insertDataDocument(
  tx: Transaction,
  row: Pick<DataDocumentRow, 'data_set_id' | 'number' | 'title' | 'url' | 'source' | 'sha256'>,
): Promise<DataDocumentRow | null> {
  const [inserted] = await tx.read<DataDocumentRow>({
    name: 'insert_data_document',
    text: `INSERT INTO data_documents (workspace_id, data_set_id, number, title, url, source, sha256)
           VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (workspace_id, data_set_id, source)
             WHERE source IS NOT NULL DO NOTHING
           RETURNING ${columns}`,
    values: [tx.workspaceId, row.data_set_id, row.number, row.title, row.url, row.source, row.sha256],
  })
  return inserted ?? null
}

/** Holds the document's row until the transaction ends. */
export async function lockDataDocument(
  tx: Transaction,
  dataSetId: number,
  number: number,
): Promise<DataDocumentRow | null> {
  const [row] = await tx.read<DataDocumentRow>({
    name: 'lock_data_document',
    text: `SELECT ${columns} FROM data_documents WHERE workspace_id = $1 AND data_set_id = $2 AND number = $3 FOR UPDATE`,
    values: [tx.workspaceId, dataSetId, number],
  })
  return row ?? null
}

/** The caller holds its row lock. */
export function updateDataDocument(tx: Transaction, row: DataDocumentRow): void {
  tx.write({
    name: 'update_data_document',
    text: `UPDATE data_documents SET title = $4, url = $5, version = $6, latest_version = $7, error = $8, source = $9,
             sha256 = $10, updated_at = now() WHERE workspace_id = $1 AND data_set_id = $2 AND number = $3`,
    values: [
      tx.workspaceId,
      row.data_set_id,
      row.number,
      row.title,
      row.url,
      row.version,
      row.latest_version,
      row.error,
      row.source,
      row.sha256,
    ],
  })
}

/** With its versions. The caller holds its row lock. */
export function deleteDataDocument(tx: Transaction, dataSetId: number, number: number): void {
  tx.write({
    name: 'delete_data_document',
    text: 'DELETE FROM data_documents WHERE workspace_id = $1 AND data_set_id = $2 AND number = $3',
    values: [tx.workspaceId, dataSetId, number],
  })
}

export function selectDataDocument(workspaceId: string, dataSetId: number, number: number): Statement {
  return {
    name: 'select_data_document',
    text: `SELECT ${columns} FROM data_documents WHERE workspace_id = $1 AND data_set_id = $2 AND number = $3`,
    values: [workspaceId, dataSetId, number],
  }
}

/** Oldest first. */
export function selectDataDocuments(
  workspaceId: string,
  dataSetId: number,
  offset: number,
  limit: number,
): Statement {
  return {
    name: 'select_data_documents',
    text: `SELECT ${columns} FROM data_documents WHERE workspace_id = $1 AND data_set_id = $2
           ORDER BY number OFFSET $3 LIMIT $4`,
    values: [workspaceId, dataSetId, offset, limit],
  }
}

export function countDataDocuments(workspaceId: string, dataSetId: number): Statement {
  return {
    name: 'count_data_documents',
    text: 'SELECT count(*) AS total FROM data_documents WHERE workspace_id = $1 AND data_set_id = $2',
    values: [workspaceId, dataSetId],
  }
}

/** The next ones, behind this number, that have a version which is searched. */
export function selectSearchedDocuments(
  workspaceId: string,
  dataSetId: number,
  after: number,
  limit: number,
): Statement {
  return {
    name: 'select_searched_documents',
    text: `SELECT ${columns} FROM data_documents WHERE workspace_id = $1 AND data_set_id = $2 AND number > $3
             AND version IS NOT NULL ORDER BY number LIMIT $4`,
    values: [workspaceId, dataSetId, after, limit],
  }
}

/** Of these documents, the numbers of those that are still there. */
export async function findDataDocuments(
  tx: Transaction,
  dataSetId: number,
  numbers: readonly number[],
): Promise<Set<number>> {
  const rows = await tx.read<{ number: number }>({
    name: 'find_data_documents',
    text: `SELECT number FROM data_documents WHERE workspace_id = $1 AND data_set_id = $2 AND number = ANY($3::bigint[])
           FOR KEY SHARE`,
    values: [tx.workspaceId, dataSetId, numbers],
  })
  return new Set(rows.map((row) => row.number))
}

/** The caller holds the document's row lock, or has just made it. */
export function insertDataDocumentVersion(tx: Transaction, row: DataDocumentVersionRow): void {
  tx.write({
    name: 'insert_data_document_version',
    text: `INSERT INTO data_document_versions (workspace_id, ${versionColumns})
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      tx.workspaceId,
      row.data_set_id,
      row.document_id,
      row.version,
      row.title,
      row.url,
      row.content,
      row.blocks === null ? null : JSON.stringify(row.blocks),
      row.storage_key,
      row.file_name,
    ],
  })
}

/** The text that was read from its file, which is not needed any more. The caller holds the document's row lock. */
export function saveVersionText(
  tx: Transaction,
  row: Pick<
    DataDocumentVersionRow,
    'data_set_id' | 'document_id' | 'version' | 'title' | 'content' | 'blocks'
  >,
): void {
  tx.write({
    name: 'save_version_text',
    text: `UPDATE data_document_versions SET title = $5, content = $6, blocks = $7, storage_key = NULL
           WHERE workspace_id = $1 AND data_set_id = $2 AND document_id = $3 AND version = $4`,
    values: [
      tx.workspaceId,
      row.data_set_id,
      row.document_id,
      row.version,
      row.title,
      row.content,
      row.blocks === null ? null : JSON.stringify(row.blocks),
    ],
  })
}

export function selectDataDocumentVersion(
  workspaceId: string,
  dataSetId: number,
  documentId: number,
  version: number,
): Statement {
  return {
    name: 'select_data_document_version',
    text: `SELECT ${versionColumns} FROM data_document_versions
           WHERE workspace_id = $1 AND data_set_id = $2 AND document_id = $3 AND version = $4`,
    values: [workspaceId, dataSetId, documentId, version],
  }
}

/** Where files of the document, or with null of the whole data set, wait to be read. */
export async function readWaitingFiles(
  tx: Transaction,
  dataSetId: number,
  documentId: number | null,
): Promise<string[]> {
  const rows = await tx.read<{ storage_key: string }>({
    name: 'select_waiting_files',
    text: `SELECT storage_key FROM data_document_versions WHERE workspace_id = $1 AND data_set_id = $2
             AND ($3::bigint IS NULL OR document_id = $3) AND storage_key IS NOT NULL`,
    values: [tx.workspaceId, dataSetId, documentId],
  })
  return rows.map((row) => row.storage_key)
}

/** Of these storage keys, those of files that wait to be read. */
export function selectWaitingFiles(workspaceId: string, keys: readonly string[]): Statement {
  return {
    name: 'select_known_waiting_files',
    text: 'SELECT storage_key FROM data_document_versions WHERE workspace_id = $1 AND storage_key = ANY($2::text[])',
    values: [workspaceId, keys],
  }
}
