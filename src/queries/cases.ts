import type { CommandContext } from '#context'
import { isUuid } from '#lib/uuid.ts'
import { conversationObject } from '#outbox/payloads/objects.ts'
import { type CaseRow, selectCase, selectCases } from '#store/cases.ts'
import { type ConversationRow, selectConversationsOfCases } from '#store/conversations.ts'
import { type InvitationRow, selectInvitations } from '#store/invitations.ts'
import { readLinks } from './links.ts'
import { cutPage, type Page, type PageRequest, readCursor } from './page.ts'

/** A case as its routes and exports show it. */
export function caseObject(row: CaseRow) {
  return {
    case_id: row.id,
    communication_id: row.communication_id,
    case: row.details,
    case_manager: row.case_manager,
    invitation_email_recipients: row.invitation_recipients,
    contact_id: row.contact_id,
    created_at: row.created_at,
  }
}

type ShownCase = ReturnType<typeof caseObject> & {
  conversations: ReturnType<typeof conversationObject>[]
  invitations: Pick<InvitationRow, 'conversation_id' | 'status'>[]
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
  const ids = conversations.map((conversation) => conversation.id)
  const [links, invitations] = await Promise.all([
    readLinks(context, workspaceId, ids),
    context.database.read<InvitationRow>(workspaceId, selectInvitations(workspaceId, ids)),
  ])
  return rows.map((row) => {
    const own = conversations.filter((conversation) => conversation.case_id === row.id)
    const ownIds = new Set(own.map((conversation) => conversation.id))
    return {
      ...caseObject(row),
      conversations: own.map((conversation) =>
        conversationObject(conversation, links.get(conversation.id) ?? null),
      ),
      invitations: invitations
        .filter((invitation) => ownIds.has(invitation.conversation_id))
        .map(({ conversation_id, status }) => ({ conversation_id, status })),
    }
  })
}
