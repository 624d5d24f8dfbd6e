import { followUpJobKey } from '#outbox/jobs.ts'
import type { Actor } from '#store/audit-entries.ts'
import { type FollowUpRow, readPendingOfConversation } from '#store/follow-ups.ts'
import { deleteJobs } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import { readWorkspace } from '#store/workspaces.ts'
import type { ConversationChanges } from '../conversations/conversation-changes.ts'
import { endFollowUp } from './end-follow-up.ts'

/** The person has answered: cancels what is pending in the conversation, unless the workspace or a follow-up says no. */
export async function cancelFollowUps(
  tx: Transaction,
  actor: Actor,
  changes: ConversationChanges,
): Promise<void> {
  if (changes.row.pending_follow_ups === 0) return
  const { cancel_on_reply } = await readWorkspace(tx)
  await cancelPending(tx, actor, changes, (row) => row.cancel_on_reply ?? cancel_on_reply)
}

/** Cancels those of a conversation's pending follow-ups that are `meant`. The caller holds its row lock and saves. */
export async function cancelPending(
  tx: Transaction,
  actor: Actor,
  changes: ConversationChanges,
  meant: (row: FollowUpRow) => boolean,
): Promise<void> {
  if (changes.row.pending_follow_ups === 0) return
  const { now } = changes
  const pending = await readPendingOfConversation(tx, changes.row.id)
  // The channel may have it already: what is claimed is left to its outcome.
  const cancelled = pending.filter((row) => !row.claimed && meant(row))
  for (const row of cancelled)
    endFollowUp(tx, actor, changes, {
      ...row,
      status: 'cancelled',
      reason: null,
      finished_at: now,
      updated_at: now,
    })
  deleteJobs(
    tx,
    cancelled.map(({ id }) => followUpJobKey(id)),
  )
}
