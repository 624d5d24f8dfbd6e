import type { CommandContext } from '#context'
import { CHANNELS, type Channel } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import { FOLLOW_UP_STATUSES, type FollowUpStatus } from '#domain/follow-ups/follow-up.ts'
import { type ChatRow, countChats, selectChats } from '#store/chats.ts'
import { type ConversationRow, selectConversation } from '#store/conversations.ts'
import {
  type ChatFilter,
  countFollowUps,
  countFollowUpsOfChats,
  type FollowUpRow,
  selectFollowUps,
  selectFollowUpsOfChats,
} from '#store/follow-ups.ts'
import { type MessageRow, selectConversationsOfMessages, selectMessages } from '#store/messages.ts'
import { type NumberedPage, offsetOf, type PageOfNumber, readNumberedPage } from './numbered-page.ts'

export interface FollowUpFilter {
  /** Each list: any of these; all when empty. */
  chatIds: readonly string[]
  chatMessageIds: readonly string[]
  statuses: readonly FollowUpStatus[]
  triggerChatMessageIds: readonly string[]
}

/** By due time, then id. */
export async function listFollowUps(
  context: CommandContext,
  workspaceId: string,
  filter: FollowUpFilter,
  page: PageOfNumber,
): Promise<NumberedPage<FollowUpRow>> {
  const statuses = filter.statuses.length === 0 ? FOLLOW_UP_STATUSES : [...new Set(filter.statuses)]
  const conversation_ids = await readConversationsOf(context, workspaceId, filter)
  if (conversation_ids === null)
    return readNumberedPage(
      context,
      workspaceId,
      page,
      countFollowUps(workspaceId, statuses),
      (offset, limit) => selectFollowUps(workspaceId, statuses, offset, limit),
    )
  const ofChats: ChatFilter = {
    conversation_ids,
    statuses,
    message_ids: orNull(filter.chatMessageIds),
    trigger_message_ids: orNull(filter.triggerChatMessageIds),
  }
  return readNumberedPage(
    context,
    workspaceId,
    page,
    countFollowUpsOfChats(workspaceId, ofChats),
    (offset, limit) => selectFollowUpsOfChats(workspaceId, ofChats, offset, limit),
  )
}

/** In which conversations to look; null for all. A follow-up's messages are always of its own conversation. */
async function readConversationsOf(
  context: CommandContext,
  workspaceId: string,
  filter: FollowUpFilter,
): Promise<readonly string[] | null> {
  if (filter.chatIds.length > 0) return filter.chatIds
  const messageIds = [filter.triggerChatMessageIds, filter.chatMessageIds].find((ids) => ids.length > 0)
  if (messageIds === undefined) return null
  const found = await context.database.read<{ id: string }>(
    workspaceId,
    selectConversationsOfMessages(workspaceId, messageIds),
  )
  return found.map(({ id }) => id)
}

/** Newest first. */
export async function listChats(
  context: CommandContext,
  workspaceId: string,
  channels: readonly Channel[],
  page: PageOfNumber,
): Promise<NumberedPage<ChatRow>> {
  const wanted = channels.length === 0 ? CHANNELS : channels
  return readNumberedPage(context, workspaceId, page, countChats(workspaceId, wanted), (offset, limit) =>
    selectChats(workspaceId, wanted, offset, limit),
  )
}

/** Oldest first. Throws `not_found`. */
export async function listChatMessages(
  context: CommandContext,
  workspaceId: string,
  chatId: string,
  page: PageOfNumber,
): Promise<NumberedPage<MessageRow>> {
  const [chat] = await context.database.read<ConversationRow>(
    workspaceId,
    selectConversation(workspaceId, chatId),
  )
  if (!chat) throw new AppError('not_found', 'The chat was not found.')
  // Numbers count up from 1 without a gap, so that any page is found at once.
  const { message_count: total } = chat
  const offset = offsetOf(page)
  if (offset >= total) return { items: [], total }
  const items = await context.database.read<MessageRow>(
    workspaceId,
    selectMessages(workspaceId, chat.id, offset, page.pageSize),
  )
  return { items, total }
}

function orNull(ids: readonly string[]): readonly string[] | null {
  return ids.length === 0 ? null : ids
}
