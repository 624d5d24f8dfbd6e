import { AppError } from '#domain/errors.ts'
import { type ConversationRow, lockConversations } from '#store/conversations.ts'
import { type FollowUpRow, readFollowUp } from '#store/follow-ups.ts'
import type { Transaction } from '#store/transaction.ts'

export interface LoadedFollowUp {
  row: FollowUpRow
  conversation: ConversationRow
  /** The conversation that was named besides; null when there is none. */
  other: ConversationRow | null
}

/**
 * Reads a follow-up under the row lock of its conversation, and of another that is named. Throws `not_found`, and
 * `conflict` while a channel is sending it.
 */
export async function loadFollowUp(
  tx: Transaction,
  id: string,
  otherConversationId?: string,
): Promise<LoadedFollowUp> {
  const found = await readFollowUp(tx, id)
  if (!found) throw notFound()
  const ids = [found.conversation_id, ...(otherConversationId === undefined ? [] : [otherConversationId])]
  // Read again behind the locks, under which it stays as it is.
  const [locked, row] = await Promise.all([lockConversations(tx, ids), readFollowUp(tx, id)])
  if (!row) throw notFound()
  if (row.claimed && row.status === 'pending')
    throw new AppError('conflict', 'The follow-up is just being sent.')
  const find = (wanted: string | undefined) => locked.find((one) => one.id === wanted) ?? null
  const conversation = find(row.conversation_id)
  if (!conversation)
    throw new AppError('conflict', 'The follow-up is just being moved to another chat. Try again.')
  return { row, conversation, other: find(otherConversationId) }
}

function notFound(): AppError {
  return new AppError('not_found', 'The follow-up was not found.')
}
