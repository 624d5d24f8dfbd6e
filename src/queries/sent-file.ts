import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { isUuid } from '#lib/uuid.ts'
import { type DocumentRow, selectDocument } from '#store/documents.ts'
import type { OpenedLink } from './page-state.ts'

/** A file that an agent sent in the conversation that the link opens. Throws `not_found`, also for any other document. */
export async function findSentFile(
  { database }: CommandContext,
  { workspaceId, conversationId }: OpenedLink,
  id: string,
): Promise<DocumentRow> {
  const [document] = isUuid(id)
    ? await database.read<DocumentRow>(workspaceId, selectDocument(workspaceId, id))
    : []
  const isSent = document?.conversation_id === conversationId && document.role === 'agent'
  if (!isSent || document.rejected) throw new AppError('not_found', 'The file was not found.')
  return document
}
