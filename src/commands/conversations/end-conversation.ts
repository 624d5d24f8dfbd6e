import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import type { ConversationRow } from '#store/conversations.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import type { Call } from '../run.ts'
import { gatherChanges, saveChanges } from './conversation-changes.ts'
import { finishConversation } from './finish-conversation.ts'
import { loadConversation, requireActive } from './load-conversation.ts'

/** Closes an active conversation, or lets it expire. Throws `not_found`, and `conflict` when it is over already. */
export async function endConversation(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { conversation_id: string; reason: 'closed' | 'expired' },
): Promise<ConversationRow> {
  const [row, subscriptions, now] = await Promise.all([
    loadConversation(tx, input.conversation_id),
    readSubscriptions(tx),
    tx.now(),
  ])
  if (input.reason === 'closed') requireActive(row, now)
  else if (row.status !== 'active') throw new AppError('conflict', 'The conversation is over.')
  const changes = gatherChanges(row, now)
  await finishConversation(tx, context, call.actor, changes, input.reason)
  saveChanges(tx, context, subscriptions, changes)
  return changes.row
}
