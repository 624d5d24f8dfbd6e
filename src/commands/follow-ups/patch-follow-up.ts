import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { changeFollowUp, type FollowUpChange } from '#domain/follow-ups/change-follow-up.ts'
import { followUpJob, followUpJobKey } from '#outbox/jobs.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { type FollowUpRow, updateFollowUp } from '#store/follow-ups.ts'
import { deleteJobs, moveJob } from '#store/jobs.ts'
import { selectKnownMessages } from '#store/messages.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { gatherChanges, saveChanges } from '../conversations/conversation-changes.ts'
import type { Call } from '../run.ts'
import { sourceOf } from '../source-of.ts'
import { endFollowUp } from './end-follow-up.ts'
import { loadFollowUp } from './load-follow-up.ts'

/** Changes a follow-up by hand. Throws `not_found`, and what the rules of `changeFollowUp` refuse. */
export async function patchFollowUp(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { id: string; change: FollowUpChange },
): Promise<FollowUpRow> {
  const { change } = input
  const loaded = await loadFollowUp(tx, input.id, change.conversation_id)
  const { row: current, conversation: source } = loaded
  const target = change.conversation_id === undefined ? source : loaded.other
  if (!target) throw new AppError('not_found', 'The chat was not found.')
  const [known, subscriptions, now] = await Promise.all([
    tx.read<{ id: string }>(selectKnownMessages(tx.workspaceId, target.id, messagesIn(current, change))),
    readSubscriptions(tx),
    tx.now(),
  ])
  const messagesOfChat = new Set(known.map(({ id }) => id))
  const next: FollowUpRow = {
    ...current,
    ...changeFollowUp(current, change, { now, messagesOfChat }),
    ...(change.text === undefined ? {} : { via: sourceOf(call.actor), credential_id: call.actor.id }),
    updated_at: now,
  }

  const { status } = next
  const ends = current.status === 'pending' && status !== 'pending'
  const changes = gatherChanges(target, now)
  if (source.id !== target.id) {
    const left = gatherChanges(source, now)
    left.row.pending_follow_ups -= 1
    changes.row.pending_follow_ups += 1
    saveChanges(tx, context, subscriptions, left)
  }
  if (ends) {
    endFollowUp(tx, call.actor, changes, { ...next, status })
    deleteJobs(tx, [followUpJobKey(next.id)])
  } else {
    updateFollowUp(tx, next)
    if (status === 'pending') moveJob(tx, followUpJob(tx.workspaceId, next))
    insertAuditEntry(tx, call.actor, {
      action: 'follow_up.changed',
      subject_kind: 'follow_up',
      subject_id: next.id,
      conversation_id: next.conversation_id,
    })
    tx.afterCommit(() => context.hint.jobs('follow_up'))
  }
  saveChanges(tx, context, subscriptions, changes)
  return next
}

/** The message ids that the follow-up would name. */
function messagesIn(current: FollowUpRow, change: FollowUpChange): string[] {
  const trigger = change.trigger_message_id ?? current.trigger_message_id
  const message = change.message_id === undefined ? current.message_id : change.message_id
  return message === null ? [trigger] : [trigger, message]
}
