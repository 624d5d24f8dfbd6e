import type { CommandContext } from '#context'
import { lockConversation } from '#store/conversations.ts'
import { type ClaimedJob, finishJob, postponeJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'
import { endConversation } from './end-conversation.ts'

/** Ends the job: by expiring the conversation, by looking again when its link was renewed, or because it is over. */
export async function expireWhenDue(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { job: ClaimedJob; conversation_id: string },
): Promise<void> {
  const [row, now] = await Promise.all([lockConversation(tx, input.conversation_id), tx.now()])
  if (row?.status === 'active' && row.expires_at !== null && row.expires_at > now) {
    await postponeJob(tx, input.job, (Date.parse(row.expires_at) - Date.parse(now)) / 1_000, null)
    return
  }
  const ours = await finishJob(tx, input.job)
  if (ours && row?.status === 'active')
    await endConversation(tx, context, call, { conversation_id: row.id, reason: 'expired' })
}
