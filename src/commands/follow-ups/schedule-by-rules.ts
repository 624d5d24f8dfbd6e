import { planFollowUps } from '#domain/follow-ups/no-reply.ts'
import type { NoReplyRule } from '#domain/script/script.ts'
import type { Actor } from '#store/audit-entries.ts'
import type { MessageRow } from '#store/messages.ts'
import type { Transaction } from '#store/transaction.ts'
import type { ConversationChanges } from '../conversations/conversation-changes.ts'
import { cancelPending } from './cancel-follow-ups.ts'
import { scheduleFollowUp } from './schedule-follow-up.ts'

/**
 * Where these changes end with a message that awaits a reply, schedules what the rules say if none comes. What they
 * had scheduled behind an earlier message is cancelled: time counts from the last one.
 */
export async function scheduleByRules(
  tx: Transaction,
  actor: Actor,
  changes: ConversationChanges,
  rules: readonly NoReplyRule[],
): Promise<void> {
  const asked = findOpenMessage(changes)
  if (rules.length === 0 || asked === null) return
  await cancelPending(tx, actor, changes, ({ via }) => via === 'rule')
  const { language, state } = changes.row
  for (const planned of planFollowUps(rules, asked.created_at, { language, keys: state?.keys ?? {} }))
    scheduleFollowUp(tx, changes, {
      ...planned,
      trigger_message_id: asked.id,
      // Whatever the workspace says of others: these are for the case that nobody replies.
      cancel_on_reply: true,
      via: 'rule',
      credential_id: null,
    })
}

/** The agent's last word, unless the dialogue is over or in a pause. */
function findOpenMessage({ row, messages }: ConversationChanges): MessageRow | null {
  const last = messages.at(-1)
  const isOpen = row.status === 'active' && (row.state === null || row.state.position !== null)
  return isOpen && last?.role === 'agent' ? last : null
}
