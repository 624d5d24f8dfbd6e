import type { CommandContext } from '#context'
import { isUuid } from '#lib/uuid.ts'
import { conversationObject } from '#outbox/payloads/objects.ts'
import { type CaseRow, selectCase, selectCases } from '#store/cases.ts'
import { type ConversationRow, selectConversationsOfCases } from '#store/conversations.ts'
import { readLinks } from './links.ts'
import { cutPage, type Page, type PageRequest, readCursor } from './page.ts'

export interface ShownCase {
  row: CaseRow
  conversations: ReturnType<typeof conversationObject>[]
}

/** Null when there is none. */
export async function readCase(
  context: CommandContext,
  workspaceId: string,
  caseId: string,
): Promise<ShownCase | null> {
  if (!isUuid(caseId)) return null
  const rows = await context.database.read<CaseRow>(workspaceId, selectCase(workspaceId, caseId))
  const [shown] = await withConversations(context, workspaceId, rows)
  return shown ?? null
}

export async function listCases(
  context: CommandContext,
  workspaceId: string,
  request: PageRequest & { communication_id?: string },
): Promise<Page<ShownCase>> {
  const before = readCursor(request.cursor)
  const communicationId = request.communication_id ?? null
  const rows = await context.database.read<CaseRow>(
    workspaceId,
    selectCases(workspaceId, communicationId, before, request.limit + 1),
  )
  const page = cutPage(rows, request.limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: await withConversations(context, workspaceId, page.items), next_cursor: page.next_cursor }
}

async function withConversations(
  context: CommandContext,
  workspaceId: string,
  rows: readonly CaseRow[],
): Promise<ShownCase[]> {
  if (rows.length === 0) return []
  const conversations = await context.database.read<ConversationRow>(
    workspaceId,
    selectConversationsOfCases(
      workspaceId,
      rows.map((row) => row.id),
    ),
  )
  const links = await readLinks(
    context,
    workspaceId,
    conversations.map((conversation) => conversation.id),
  )
  return rows.map((row) => ({
    row,
    conversations: conversations
      .filter((conversation) => conversation.case_id === row.id)
      .map((conversation) => conversationObject(conversation, links.get(conversation.id) ?? null)),
  }))
}
