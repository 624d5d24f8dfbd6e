import type { CommandContext } from '#context'
import type { IncomingStatus } from '#domain/whatsapp/read-webhook.ts'
import { isUuid } from '#lib/uuid.ts'
import { sendMessageKey } from '#outbox/jobs.ts'
import { lockConversation } from '#store/conversations.ts'
import { type ClaimedJob, deleteJobs, finishJob } from '#store/jobs.ts'
import { type MessageRow, selectMessage } from '#store/messages.ts'
import {
  OUTCOME_UNKNOWN,
  type OutgoingRow,
  readOutgoing,
  readOutgoingByExternalId,
  readParts,
} from '#store/outgoing-messages.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { gatherChanges, saveChanges } from '../conversations/conversation-changes.ts'
import { emitSessionEvent } from '../outreach/emit-session-event.ts'
import type { Call } from '../run.ts'
import { acceptOutgoing, failOutgoing, failureReason, type Settling, save } from './settle-outgoing.ts'

/**
 * Takes over what the channel says of a message of ours. Statuses come in any order and more than once; a message
 * never goes back, and each is told once.
 */
export async function applyStatus(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { job: ClaimedJob; status: IncomingStatus },
): Promise<void> {
  const { status } = input
  const [named, subscriptions, now] = await Promise.all([find(tx, status), readSubscriptions(tx), tx.now()])
  if (!(await finishJob(tx, input.job))) return
  const conversation = named && (await lockConversation(tx, named.conversation_id))
  const row = named && (await readOutgoing(tx, named.message_id, named.part))
  if (!conversation || !row) return
  const settling: Settling = { tx, context, call, changes: gatherChanges(conversation, now) }
  await apply(settling, row, { ...status, at: status.at === null || status.at > now ? now : status.at })
  saveChanges(tx, context, subscriptions, settling.changes)
}

async function find(tx: Transaction, status: IncomingStatus): Promise<OutgoingRow | null> {
  const [id = '', part = '1'] = (status.callback_data ?? '').split('#')
  const named = isUuid(id) && /^\d{1,4}$/.test(part) ? await readOutgoing(tx, id, Number(part)) : null
  return named ?? (await readOutgoingByExternalId(tx, status.id))
}

const ORDER = ['queued', 'sending', 'sent', 'delivered', 'read']

async function apply(
  settling: Settling,
  row: OutgoingRow,
  status: IncomingStatus & { at: string },
): Promise<void> {
  const { tx } = settling
  if (status.status === 'failed') {
    // What was seen on the phone did not fail; what is queued was refused before and is tried again.
    if (row.status !== 'sending' && row.status !== 'sent') return
    deleteJobs(tx, [sendMessageKey(row)])
    await failOutgoing(settling, row, failureReason(String(status.error_code ?? 'failed')))
    return
  }
  const wasUnknown = row.status === 'failed' && row.reason === OUTCOME_UNKNOWN
  if (row.status === 'failed' && !wasUnknown) return
  let current = row
  if (row.sent_at === null) {
    deleteJobs(tx, [sendMessageKey(row)])
    current = await acceptOutgoing(settling, row, status.id)
  }
  if (ORDER.indexOf(status.status) <= ORDER.indexOf(current.status)) return
  const reached: OutgoingRow = {
    ...current,
    status: status.status,
    external_id: current.external_id ?? status.id,
    // Who has read it has got it; that may never be said.
    delivered_at: current.delivered_at ?? status.at,
    read_at: status.status === 'read' ? status.at : null,
  }
  save(settling, reached)
  await tell(settling, current, reached)
}

/** Tells the back end when the last part of a message has got so far. */
async function tell(settling: Settling, before: OutgoingRow, reached: OutgoingRow): Promise<void> {
  const { tx, context, changes } = settling
  if (changes.row.kind !== 'outreach') return
  const others = (await readParts(tx, reached.message_id)).filter(({ part }) => part !== reached.part)
  const [message] = await tx.read<MessageRow>(selectMessage(tx.workspaceId, reached.message_id))
  if (!message) return
  const about = { sent_at: before.sent_at ?? message.created_at, sent_text: message.text }
  const { delivered_at, read_at } = reached
  if (
    before.delivered_at === null &&
    delivered_at !== null &&
    others.every((part) => part.delivered_at !== null)
  )
    await emitSessionEvent(tx, context, changes, { type: 'on_delivered', ...about, delivered_at })
  if (before.read_at === null && read_at !== null && others.every((part) => part.read_at !== null))
    await emitSessionEvent(tx, context, changes, { type: 'on_read', ...about, read_at })
}
