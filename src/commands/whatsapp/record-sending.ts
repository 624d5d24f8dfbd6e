import type { CommandContext } from '#context'
import { type JobPayloads, sendMessageJob, sendMessageKey } from '#outbox/jobs.ts'
import { holdChannel } from '#store/channels.ts'
import { lockConversation } from '#store/conversations.ts'
import { deleteJobs, moveJob } from '#store/jobs.ts'
import { OUTCOME_UNKNOWN, type OutgoingRow, readOutgoing, updateOutgoing } from '#store/outgoing-messages.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { gatherChanges, saveChanges } from '../conversations/conversation-changes.ts'
import type { Call } from '../run.ts'
import { UNKNOWN_FOR_MS } from './prepare-sending.ts'
import { acceptOutgoing, failOutgoing, failureReason, goOn, type Settling } from './settle-outgoing.ts'

export type RecordedSending = JobPayloads['send_message'] & {
  attempt: number
  /** Of an upload, before anything was claimed. */
  is_upload?: boolean
  /** `after_ms` null: not again. `of_channel`: so it would be with any other message of the channel. */
  result:
    | { is: 'accepted'; external_id: string | null }
    | { is: 'refused'; reason: string; of_channel?: true }
    | { is: 'again'; reason: string; after_ms: number | null; of_channel?: true }
    | { is: 'unknown' }
}

/**
 * Writes down what became of one call of the channel. The claim decides, not the job: a status that came first has
 * settled it already.
 */
export async function recordSending(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: RecordedSending,
): Promise<void> {
  const [conversation, subscriptions, now] = await Promise.all([
    lockConversation(tx, input.conversation_id),
    readSubscriptions(tx),
    tx.now(),
  ])
  const row = conversation && (await readOutgoing(tx, input.message_id, input.part))
  if (!conversation || !row) return
  const { result } = input
  if (row.status !== (input.is_upload ? 'queued' : 'sending') || row.attempts !== input.attempt) {
    if (result.is === 'accepted' && row.external_id === null)
      updateOutgoing(tx, { ...row, external_id: result.external_id })
    return
  }
  const settling: Settling = { tx, context, call, changes: gatherChanges(conversation, now) }
  await settle(settling, row, result)
  saveChanges(tx, context, subscriptions, settling.changes)
}

async function settle(
  settling: Settling,
  row: OutgoingRow,
  result: RecordedSending['result'],
): Promise<void> {
  const { tx, changes } = settling
  if (result.is === 'accepted') {
    deleteJobs(tx, [sendMessageKey(row)])
    await acceptOutgoing(settling, row, result.external_id)
    return
  }
  if (result.is === 'unknown') {
    updateOutgoing(tx, { ...row, reason: OUTCOME_UNKNOWN })
    lookAgain(settling, row, Date.parse(row.claimed_at ?? changes.now) + UNKNOWN_FOR_MS)
    await goOn(settling)
    return
  }
  const after = result.is === 'again' ? result.after_ms : null
  if (after === null) {
    deleteJobs(tx, [sendMessageKey(row)])
    await failOutgoing(settling, row, failureReason(result.reason))
    return
  }
  updateOutgoing(tx, { ...row, status: 'queued', reason: failureReason(result.reason) })
  const at = Date.parse(changes.now) + after
  const { channel_id } = changes.row
  if (result.is === 'again' && result.of_channel && channel_id !== null)
    holdChannel(tx, channel_id, new Date(at).toISOString())
  lookAgain(settling, row, at)
}

function lookAgain({ tx, context, changes }: Settling, row: OutgoingRow, at: number): void {
  const { conversation_id, message_id, part } = row
  const due_at = new Date(at).toISOString()
  moveJob(tx, sendMessageJob({ conversation_id, message_id, part }, changes.row.channel_id, due_at))
  tx.afterCommit(() => context.hint.jobs('delivery'))
}
