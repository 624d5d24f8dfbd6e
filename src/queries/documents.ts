import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { isUuid } from '#lib/uuid.ts'
import { selectWaitingFiles } from '#store/data-documents.ts'
import { type DocumentRow, selectDocument, selectStorageKeys } from '#store/documents.ts'
import { findConversation, type Viewer } from './conversations.ts'

/** Throws `not_found`, also for a document of a conversation that the viewer does not reach. */
export async function findDocument(
  context: CommandContext,
  viewer: Viewer,
  id: string,
): Promise<DocumentRow> {
  const rows = isUuid(id)
    ? await context.database.read<DocumentRow>(viewer.workspaceId, selectDocument(viewer.workspaceId, id))
    : []
  const [document] = rows
  if (!document) throw new AppError('not_found', 'The document was not found.')
  await findConversation(context, viewer, document.conversation_id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found')
      throw new AppError('not_found', 'The document was not found.')
    throw error
  })
  return document
}

/** Of these storage keys, those that no document of the workspace has, nor waits to be read in a data set. */
export async function findUnrecorded(
  context: CommandContext,
  workspaceId: string,
  keys: readonly string[],
): Promise<string[]> {
  const ids = keys.map((key) => key.split('/').at(-1) ?? '').filter(isUuid)
  const { database } = context
  const rows = await Promise.all([
    database.read<{ storage_key: string | null }>(workspaceId, selectStorageKeys(workspaceId, ids)),
    database.read<{ storage_key: string | null }>(workspaceId, selectWaitingFiles(workspaceId, keys)),
  ])
  const recorded = new Set(rows.flat().map((row) => row.storage_key))
  return keys.filter((key) => !recorded.has(key))
}
