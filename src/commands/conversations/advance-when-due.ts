import type { CommandContext } from '#context'
import type { Input } from '#domain/script/state.ts'
import { judgingKeys } from '#outbox/jobs.ts'
import { lockConversation } from '#store/conversations.ts'
import { type ClaimedJob, deleteJobs, finishJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'
import { advanceConversation, changeConversation } from './change-conversation.ts'

/**
 * Ends the job and what it stands for: the time of a pause, a question, a wait, or what a model says of a reply. One that
 * is over already is left alone.
 */
export async function advanceWhenDue(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: {
    job: ClaimedJob
    conversation_id: string
    end: Extract<Input, { type: 'timer' | 'deadline' | 'judged' }>
  },
): Promise<void> {
  const [row, now] = await Promise.all([lockConversation(tx, input.conversation_id), tx.now()])
  const ours = await finishJob(tx, input.job)
  if (!ours || row?.status !== 'active' || (row.expires_at !== null && row.expires_at <= now)) return
  await changeConversation(tx, context, row.id, async (changes) => {
    await advanceConversation(tx, context, call, changes, input.end)
  })
  if (input.end.type === 'judged') deleteJobs(tx, judgingKeys(row.id, input.end.message_number))
}
