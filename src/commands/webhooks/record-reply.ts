import type { CommandContext } from '#context'
import type { NothingMerged, ReplyReading } from '#domain/read-reply.ts'
import type { Input } from '#domain/script/state.ts'
import { hasRoomFor } from '#domain/session-keys.ts'
import { waitJobKeys } from '#outbox/jobs.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { type ConversationRow, lockConversation } from '#store/conversations.ts'
import { deleteJobs } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { advanceConversation } from '../conversations/change-conversation.ts'
import { gatherChanges, saveChanges } from '../conversations/conversation-changes.ts'
import type { Call } from '../run.ts'
import { recordAttempts } from './record-attempts.ts'
import type { RecordedAttempt } from './recorded-attempt.ts'

/** What became of the reply: merged, or why not. */
type Outcome = 'merged' | NothingMerged | 'conversation_over' | 'outcome_unknown'

export interface RecordedReply {
  recorded: RecordedAttempt
  conversation_id: string
  /** The wait that this reply ends; null when nothing waits for it. */
  wait_id: string | null
  reading: ReplyReading | { keys: null; why: 'outcome_unknown' }
}

/**
 * Writes down an attempt together with what its reply does: its keys are merged, and a dialogue that waited for it
 * goes on. False when the job's lease was given to another worker, and then nothing is done. Locks the conversation,
 * then what `recordAttempts` locks.
 */
export async function recordReply(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: RecordedReply,
): Promise<boolean> {
  const [row, subscriptions, now] = await Promise.all([
    lockConversation(tx, input.conversation_id),
    readSubscriptions(tx),
    tx.now(),
  ])
  const isActive = row?.status === 'active' && (row.expires_at === null || row.expires_at > now)
  const isAwaited = isActive && isWaitOf(row, input.wait_id)
  const outcome = decideOutcome(input, isActive ? row : null, isAwaited)
  const [isOurs = false] = await recordAttempts(tx, context, call, [{ ...input.recorded, outcome }])
  const keys = outcome === 'merged' && input.reading.keys !== null ? input.reading.keys : {}
  if (!isOurs || !isActive || (!isAwaited && outcome !== 'merged')) return isOurs

  const changes = gatherChanges(row, now)
  const said: Input =
    isAwaited && input.wait_id !== null
      ? { type: 'heard', wait_id: input.wait_id, keys }
      : { type: 'keys', keys }
  await advanceConversation(tx, context, call, changes, said)
  saveChanges(tx, context, subscriptions, changes)
  if (isAwaited && input.wait_id !== null && !isWaitOf(changes.row, input.wait_id))
    deleteJobs(tx, waitJobKeys(row.id, input.wait_id))
  if (outcome === 'merged')
    insertAuditEntry(tx, call.actor, {
      action: 'session.updated',
      subject_kind: 'conversation',
      subject_id: row.id,
      conversation_id: row.id,
      details: { keys: Object.keys(keys).length, delivery_id: input.recorded.delivery_id },
    })
  return true
}

function isWaitOf({ state }: ConversationRow, waitId: string | null): boolean {
  return waitId !== null && state?.awaiting?.wait_id === waitId
}

/** `active` is the conversation, where it is not over. */
function decideOutcome(
  { reading, wait_id }: RecordedReply,
  active: ConversationRow | null,
  isAwaited: boolean,
): Outcome {
  if (reading.keys === null) return reading.why
  if (!active?.state) return 'conversation_over'
  if (wait_id !== null && !isAwaited) return 'late'
  return hasRoomFor(active.state.keys, reading.keys) ? 'merged' : 'too_many_keys'
}
