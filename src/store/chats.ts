import type { Channel, ConversationStatus } from '#domain/conversation.ts'
import type { Statement } from './statement.ts'

/** A conversation as the follow-ups surface lists it. */
export interface ChatRow {
  id: string
  channel: Channel
  status: ConversationStatus
  message_count: number
  started_at: string
  updated_at: string
}

/** Newest first. */
export function selectChats(
  workspaceId: string,
  channels: readonly Channel[],
  offset: number,
  limit: number,
): Statement {
  return {
    name: 'select_chats',
    text: `SELECT id, channel, status, message_count, started_at, updated_at FROM conversations
           WHERE workspace_id = $1 AND channel = ANY($2::text[]) ORDER BY started_at DESC, id DESC OFFSET $3 LIMIT $4`,
    values: [workspaceId, channels, offset, limit],
  }
}

export function countChats(workspaceId: string, channels: readonly Channel[]): Statement {
  return {
    name: 'count_chats',
    text: 'SELECT count(*) AS total FROM conversations WHERE workspace_id = $1 AND channel = ANY($2::text[])',
    values: [workspaceId, channels],
  }
}
