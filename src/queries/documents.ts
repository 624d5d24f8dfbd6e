import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { isUuid } from '#lib/uuid.ts'
import { type DocumentRow, selectDocument } from '#store/documents.ts'
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
