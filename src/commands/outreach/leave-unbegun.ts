import type { CommandContext } from '#context'
import { waitJobKeys } from '#outbox/jobs.ts'
import { lockConversation } from '#store/conversations.ts'
import { countAwaited, leaveUnbegun as takeOut } from '#store/deliveries.ts'
import { type ClaimedJob, deleteJobs, finishJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import { advanceConversation, changeConversation } from '../conversations/change-conversation.ts'
import type { Call } from '../run.ts'

/**
 * Ends the job: of the endpoints that a dialogue waits for, those whose attempt has not begun are no longer waited for, so
 * that one that nobody gets to does not hold the dialogue until the others' time is over.
 */
export async function leaveUnbegun(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  { job, conversation_id, wait_id }: { job: ClaimedJob; conversation_id: string; wait_id: string },
): Promise<void> {
  const [row, now] = await Promise.all([lockConversation(tx, conversation_id), tx.now()])
  const isOurs = await finishJob(tx, job)
  const awaiting = row?.state?.awaiting
  if (!isOurs || row?.status !== 'active' || awaiting?.wait_id !== wait_id) return
  if (row.expires_at !== null && row.expires_at <= now) return
  takeOut(tx, conversation_id, wait_id)
  const replies = awaiting.replies - (await countAwaited(tx, conversation_id, wait_id))
  if (replies <= 0) return
  await changeConversation(tx, context, conversation_id, async (changes) => {
    await advanceConversation(tx, context, call, changes, { type: 'deadline', wait_id, replies })
    if (changes.row.state?.awaiting?.wait_id !== wait_id)
      deleteJobs(tx, waitJobKeys(conversation_id, wait_id))
  })
}
