import type { CommandContext } from '#context'
import {
  type OutgoingRow,
  type OutgoingStatus,
  selectOutgoingOfConversation,
} from '#store/outgoing-messages.ts'
import { type Page, type PageRequest, readNumberCursor } from './page.ts'

/** What became of a message on its way to a phone; times are ISO 8601 UTC. */
export interface MessageStatus {
  message_id: string
  status: OutgoingStatus
  sent_at: string | null
  delivered_at: string | null
  read_at: string | null
  failed_at: string | null
  /** Why it failed, in a machine word. */
  reason: string | null
}

const ORDER: readonly OutgoingStatus[] = ['failed', 'queued', 'sending', 'sent', 'delivered', 'read']

/**
 * The status of each of a conversation's messages that its channel was to send, by message id, in their order. A long
 * message that went out in parts has got as far as the part that has got least far.
 */
export async function readMessageStatuses(
  context: CommandContext,
  workspaceId: string,
  conversationId: string,
): Promise<Map<string, MessageStatus>> {
  const rows = await context.database.read<OutgoingRow>(
    workspaceId,
    selectOutgoingOfConversation(workspaceId, conversationId),
  )
  const statuses = new Map<string, MessageStatus>()
  for (const row of rows) {
    const known = statuses.get(row.message_id)
    if (!known || ORDER.indexOf(row.status) < ORDER.indexOf(known.status))
      statuses.set(row.message_id, toStatus(row))
  }
  return statuses
}

/** A page of the same, oldest first. Throws `invalid` for a cursor that is none. */
export async function listMessageStatuses(
  context: CommandContext,
  workspaceId: string,
  conversationId: string,
  { cursor, limit }: PageRequest,
): Promise<Page<MessageStatus>> {
  const from = readNumberCursor(cursor) ?? 0
  const all = [...(await readMessageStatuses(context, workspaceId, conversationId)).values()]
  const next_cursor = all.length > from + limit ? String(from + limit) : null
  return { items: all.slice(from, from + limit), next_cursor }
}

function toStatus(row: OutgoingRow): MessageStatus {
  const { message_id, status, sent_at, delivered_at, read_at, failed_at, reason } = row
  return { message_id, status, sent_at, delivered_at, read_at, failed_at, reason }
}
