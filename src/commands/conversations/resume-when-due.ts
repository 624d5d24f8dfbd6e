import type { CommandContext } from '#context'
import { lockConversation } from '#store/conversations.ts'
import { type ClaimedJob, finishJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'
import { advanceConversation, changeConversation } from './change-conversation.ts'

/** Ends the job and the pause that it stands for; a pause that nobody is in any more is left alone. */
export async function resumeWhenDue(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { job: ClaimedJob; conversation_id: string; timer_id: string },
): Promise<void> {
  const [row, now] = await Promise.all([lockConversation(tx, input.conversation_id), tx.now()])
  const ours = await finishJob(tx, input.job)
  if (!ours || row?.status !== 'active' || (row.expires_at !== null && row.expires_at <= now)) return
  await changeConversation(tx, context, row.id, async (changes) => {
    await advanceConversation(tx, context, call, changes, { type: 'timer', timer_id: input.timer_id })
  })
}
