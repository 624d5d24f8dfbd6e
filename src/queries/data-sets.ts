import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { searchPassages } from '#retrieval/search-passages.ts'
import {
  countDataDocuments,
  type DataDocumentRow,
  type DataDocumentVersionRow,
  selectDataDocument,
  selectDataDocuments,
  selectDataDocumentVersion,
} from '#store/data-documents.ts'
import { countDataSets, type DataSetRow, selectDataSet, selectDataSets } from '#store/data-sets.ts'
import { type NumberedPage, type PageOfNumber, readNumberedPage } from './numbered-page.ts'

/** Throws `not_found`. */
export async function findDataSet(
  context: CommandContext,
  workspaceId: string,
  number: number,
): Promise<DataSetRow> {
  const [row] = await context.database.read<DataSetRow>(workspaceId, selectDataSet(workspaceId, number))
  if (!row) throw new AppError('not_found', 'The data set was not found.')
  return row
}

/** Newest first. */
export function listDataSets(
  context: CommandContext,
  workspaceId: string,
  page: PageOfNumber,
): Promise<NumberedPage<DataSetRow>> {
  return readNumberedPage(context, workspaceId, page, countDataSets(workspaceId), (offset, limit) =>
    selectDataSets(workspaceId, offset, limit),
  )
}

/** Oldest first. Throws `not_found` for an unknown data set. */
export async function listDataDocuments(
  context: CommandContext,
  workspaceId: string,
  dataSetId: number,
  page: PageOfNumber,
): Promise<NumberedPage<DataDocumentRow>> {
  await findDataSet(context, workspaceId, dataSetId)
  return readNumberedPage(
    context,
    workspaceId,
    page,
    countDataDocuments(workspaceId, dataSetId),
    (offset, limit) => selectDataDocuments(workspaceId, dataSetId, offset, limit),
  )
}

/** A document with the text of a version; null: the one that is searched, or else given last. Throws `not_found`. */
export async function readDataDocument(
  context: CommandContext,
  workspaceId: string,
  dataSetId: number,
  number: number,
  version: number | null,
): Promise<{ document: DataDocumentRow; text: DataDocumentVersionRow | null }> {
  const { database } = context
  const [document] = await database.read<DataDocumentRow>(
    workspaceId,
    selectDataDocument(workspaceId, dataSetId, number),
  )
  if (!document) throw new AppError('not_found', 'The document was not found.')
  const wanted = version ?? document.version ?? document.latest_version
  const text = await readVersion(context, workspaceId, dataSetId, number, wanted)
  if (version !== null && text?.content == null) throw new AppError('not_found', 'The version was not found.')
  return { document, text }
}

/** Null when there is none. */
export async function readVersion(
  context: CommandContext,
  workspaceId: string,
  dataSetId: number,
  documentId: number,
  version: number,
): Promise<DataDocumentVersionRow | null> {
  const [row] = await context.database.read<DataDocumentVersionRow>(
    workspaceId,
    selectDataDocumentVersion(workspaceId, dataSetId, documentId, version),
  )
  return row ?? null
}

/** The passages of a data set that fit the query best, best first. Throws `not_found`. */
export async function searchDataSet(
  context: CommandContext,
  workspaceId: string,
  dataSetId: number,
  wanted: { query: string; limit: number },
) {
  const { language } = await findDataSet(context, workspaceId, dataSetId)
  return searchPassages(context, workspaceId, {
    data_set_id: dataSetId,
    language: language ?? 'en',
    ...wanted,
  })
}
