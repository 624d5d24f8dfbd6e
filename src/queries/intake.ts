import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import type { Script } from '#domain/script/script.ts'
import { messageObject } from '#outbox/payloads/objects.ts'
import {
  type ConversationRow,
  countConversations,
  selectConversationsFrom,
  selectScript,
} from '#store/conversations.ts'
import { type DocumentRow, selectDocumentsOfMessages } from '#store/documents.ts'
import { type MessageRow, selectMessages } from '#store/messages.ts'
import type { Viewer } from './conversations.ts'
import { type NumberedPage, offsetOf, type PageOfNumber, readNumberedPage } from './numbered-page.ts'

/** Newest first, of every kind that the viewer reaches. */
export function listConversationsFrom(
  context: CommandContext,
  { workspaceId, kinds }: Viewer,
  page: PageOfNumber,
): Promise<NumberedPage<ConversationRow>> {
  return readNumberedPage(
    context,
    workspaceId,
    page,
    countConversations(workspaceId, kinds),
    (offset, limit) => selectConversationsFrom(workspaceId, kinds, offset, limit),
  )
}

/** Oldest first, each with the documents that came with it. */
export async function listHistory(
  context: CommandContext,
  workspaceId: string,
  conversation: ConversationRow,
  page: PageOfNumber,
): Promise<NumberedPage<MessageRow & Pick<ReturnType<typeof messageObject>, 'documents'>>> {
  // Numbers count up from 1 without a gap, so that any page is found at once.
  const { id, message_count: total } = conversation
  const offset = offsetOf(page)
  if (offset >= total) return { items: [], total }
  const { database, publicUrl } = context
  const messages = await database.read<MessageRow>(
    workspaceId,
    selectMessages(workspaceId, id, offset, page.pageSize),
  )
  const ids = messages.map((message) => message.id)
  const documents = await database.read<DocumentRow>(
    workspaceId,
    selectDocumentsOfMessages(workspaceId, id, ids),
  )
  const items = messages.map((message) => ({
    ...message,
    documents: messageObject(
      message,
      documents.filter(({ message_id }) => message_id === message.id),
      publicUrl,
    ).documents,
  }))
  return { items, total }
}

/** A message by its number, with the script that it belongs to. Throws `not_found`. */
export async function readMessage(
  context: CommandContext,
  workspaceId: string,
  conversation: ConversationRow,
  number: number,
): Promise<{ message: MessageRow; script: Script | null }> {
  const { database } = context
  const [[message], script] = await Promise.all([
    number < 1 || number > conversation.message_count
      ? []
      : database.read<MessageRow>(workspaceId, selectMessages(workspaceId, conversation.id, number - 1, 1)),
    readScript(context, workspaceId, conversation),
  ])
  if (message?.number !== number) throw new AppError('not_found', 'The message was not found.')
  return { message, script }
}

/** Null where there is no dialogue. */
export async function readScript(
  { database }: CommandContext,
  workspaceId: string,
  { script_id }: ConversationRow,
): Promise<Script | null> {
  if (script_id === null) return null
  const [script] = await database.read<{ content: Script }>(workspaceId, selectScript(workspaceId, script_id))
  return script?.content ?? null
}
