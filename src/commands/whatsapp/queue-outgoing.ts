import type { CommandContext } from '#context'
import { enqueue } from '#outbox/enqueue.ts'
import { sendMessageJob } from '#outbox/jobs.ts'
import type { ConversationRow } from '#store/conversations.ts'
import { insertOutgoing } from '#store/outgoing-messages.ts'
import type { Transaction } from '#store/transaction.ts'

/** What waits for another message is hastened as soon as that is out of the way. */
const IN_LINE_MS = 30_000

/** Messages of a conversation that its channel is to send, in this order, one job each. The caller holds its row lock. */
export function queueOutgoing(
  tx: Transaction,
  context: Pick<CommandContext, 'hint'>,
  conversation: Pick<ConversationRow, 'id' | 'channel_id'>,
  messages: readonly { message_id: string; follow_up_id: string | null }[],
): void {
  const { id: conversation_id, channel_id } = conversation
  if (channel_id === null || messages.length === 0) return
  const later = new Date(Date.now() + IN_LINE_MS).toISOString()
  insertOutgoing(
    tx,
    messages.map((message) => ({ ...message, part: 1, conversation_id })),
  )
  enqueue(
    tx,
    context,
    messages.map(({ message_id }, index) =>
      sendMessageJob({ conversation_id, message_id, part: 1 }, channel_id, index === 0 ? null : later),
    ),
  )
}
