import type { Presented } from '#commands/run.ts'
import type { listChatMessages, listChats } from '#queries/follow-ups.ts'
import { followUpObject } from '#queries/objects.ts'

type FollowUp = Parameters<typeof followUpObject>[0]
type Chat = Awaited<ReturnType<typeof listChats>>['items'][number]
type ChatMessage = Awaited<ReturnType<typeof listChatMessages>>['items'][number]

export function presentFollowUp(status: number) {
  return ({ warnings = [], ...row }: FollowUp & { warnings?: readonly string[] }): Presented => ({
    status,
    conversation_id: row.conversation_id,
    body: { ...followUpObject(row), ...(warnings.length === 0 ? {} : { warnings }) },
  })
}

export function presentChat(row: Chat) {
  return {
    id: row.id,
    createdAt: row.started_at,
    updatedAt: row.updated_at,
    channelType: row.channel,
    status: row.status,
  }
}

/** A message never changes. */
export function presentChatMessage(row: ChatMessage) {
  return {
    id: row.id,
    createdAt: row.created_at,
    updatedAt: row.created_at,
    chatId: row.conversation_id,
    sender: row.role,
    text: row.text,
  }
}
