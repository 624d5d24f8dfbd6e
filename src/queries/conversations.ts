import type { CommandContext } from '#context'
import type { ConversationKind, ConversationStatus } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import { isUuid } from '#lib/uuid.ts'
import { conversationObject, messageObject } from '#outbox/payloads/objects.ts'
import { type ConversationRow, selectConversation, selectConversations } from '#store/conversations.ts'
import { type DocumentRow, selectDocumentsOfMessages } from '#store/documents.ts'
import { type MessageAnswerRow, selectMessageAnswers } from '#store/message-answers.ts'
import { type MessageRow, selectMessages } from '#store/messages.ts'
import { readLinks } from './links.ts'
import { cutPage, type Page, type PageRequest, readCursor, readNumberCursor } from './page.ts'

/** Message numbers are four-byte integers. */
const LAST_NUMBER = 2_147_483_647

/** What a credential may see. */
export interface Viewer {
  workspaceId: string
  kinds: readonly ConversationKind[]
}

/** By UUID or key. Throws `not_found`, also for a conversation of a kind that the viewer does not reach. */
export async function findConversation(
  context: CommandContext,
  viewer: Viewer,
  idOrKey: string,
): Promise<ConversationRow> {
  const [row] = await context.database.read<ConversationRow>(
    viewer.workspaceId,
    selectConversation(viewer.workspaceId, idOrKey),
  )
  if (!row || !viewer.kinds.includes(row.kind))
    throw new AppError('not_found', 'The conversation was not found.')
  return row
}

export async function showConversation(context: CommandContext, workspaceId: string, row: ConversationRow) {
  const links = await readLinks(context, workspaceId, [row.id])
  return conversationObject(row, links.get(row.id) ?? null)
}

export async function listConversations(
  context: CommandContext,
  viewer: Viewer,
  request: PageRequest & { kind?: ConversationKind; status?: ConversationStatus; case_id?: string },
): Promise<Page<ReturnType<typeof conversationObject>>> {
  const kinds = viewer.kinds.filter((kind) => request.kind === undefined || kind === request.kind)
  if (request.case_id !== undefined && !isUuid(request.case_id)) return { items: [], next_cursor: null }
  const filter = { kinds, status: request.status ?? null, case_id: request.case_id ?? null }
  const rows = await context.database.read<ConversationRow>(
    viewer.workspaceId,
    selectConversations(viewer.workspaceId, filter, readCursor(request.cursor), request.limit + 1),
  )
  const page = cutPage(rows, request.limit, (row) => ({ at: row.started_at, id: row.id }))
  const links = await readLinks(
    context,
    viewer.workspaceId,
    page.items.map((row) => row.id),
  )
  return { ...page, items: page.items.map((row) => conversationObject(row, links.get(row.id) ?? null)) }
}

/** Oldest first; the cursor is the number of the last message seen. */
export async function listMessages(
  context: CommandContext,
  workspaceId: string,
  conversationId: string,
  request: PageRequest,
): Promise<Page<ReturnType<typeof messageObject>>> {
  const after = readNumberCursor(request.cursor) ?? 0
  const rows = await context.database.read<MessageRow>(
    workspaceId,
    selectMessages(workspaceId, conversationId, Math.min(after, LAST_NUMBER), request.limit + 1),
  )
  const items = rows.slice(0, request.limit)
  const last = items.at(-1)
  const ids = items.map((row) => row.id)
  const [documents, answers] = await Promise.all([
    context.database.read<DocumentRow>(
      workspaceId,
      selectDocumentsOfMessages(workspaceId, conversationId, ids),
    ),
    context.database.read<MessageAnswerRow>(
      workspaceId,
      selectMessageAnswers(workspaceId, conversationId, (items[0]?.number ?? 0) - 1, last?.number ?? 0),
    ),
  ])
  return {
    items: items.map((row) =>
      messageObject(
        row,
        documents.filter((document) => document.message_id === row.id),
        context.publicUrl,
        answers.find((answer) => answer.number === row.number),
      ),
    ),
    next_cursor: rows.length > request.limit && last ? String(last.number) : null,
  }
}
