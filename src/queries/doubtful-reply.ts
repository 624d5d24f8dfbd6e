import type { CommandContext } from '#context'
import type { DoubtfulReply } from '#domain/answers/judgement.ts'
import { doubtfulReply } from '#domain/script/doubtful-reply.ts'
import type { Script } from '#domain/script/script.ts'
import { type ConversationRow, selectConversation, selectScript } from '#store/conversations.ts'

/** The reply that waits to be judged; null when it was, or the conversation is over. */
export async function readDoubtfulReply(
  { database }: Pick<CommandContext, 'database'>,
  workspaceId: string,
  conversationId: string,
  messageNumber: number,
): Promise<DoubtfulReply | null> {
  const [row] = await database.read<ConversationRow>(
    workspaceId,
    selectConversation(workspaceId, conversationId),
  )
  if (row?.status !== 'active' || row.script_id === null || !row.state?.answering?.reply) return null
  const [script] = await database.read<{ content: Script }>(
    workspaceId,
    selectScript(workspaceId, row.script_id),
  )
  return script ? doubtfulReply(script.content, row.state, messageNumber) : null
}
