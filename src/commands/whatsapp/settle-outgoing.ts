import type { CommandContext } from '#context'
import { WINDOW_EXPIRED } from '#domain/whatsapp/messaging-window.ts'
import { sendMessageKey } from '#outbox/jobs.ts'
import { readFollowUp } from '#store/follow-ups.ts'
import { deleteJobs, hastenJob } from '#store/jobs.ts'
import { selectMessageOfFirstQuestion } from '#store/messages.ts'
import { type OutgoingRow, readFirstInLine, readParts, updateOutgoing } from '#store/outgoing-messages.ts'
import type { Transaction } from '#store/transaction.ts'
import { addEvent, addMessage, type ConversationChanges } from '../conversations/conversation-changes.ts'
import { endFollowUp } from '../follow-ups/end-follow-up.ts'
import { emitSessionEvent } from '../outreach/emit-session-event.ts'
import type { Call } from '../run.ts'

/** A conversation that an outcome changes; the caller holds its row lock and saves the changes. */
export interface Settling {
  tx: Transaction
  context: CommandContext
  call: Call
  changes: ConversationChanges
}

const CHANNEL_ERROR = 'channel_error'
/** The API's code for a message outside the window. */
const OUTSIDE_WINDOW = '131047'

/** What the API's code or our own word becomes in a record. */
export function failureReason(word: string): string {
  return word === OUTSIDE_WINDOW ? WINDOW_EXPIRED : `${CHANNEL_ERROR}: ${word}`
}

/** The channel has taken it; a follow-up's message is written now. */
export async function acceptOutgoing(
  settling: Settling,
  row: OutgoingRow,
  externalId: string | null,
): Promise<OutgoingRow> {
  const { changes } = settling
  const accepted: OutgoingRow = {
    ...row,
    status: 'sent',
    external_id: externalId ?? row.external_id,
    sent_at: changes.now,
    failed_at: null,
    reason: null,
  }
  if (row.follow_up_id !== null && row.part === 1) await writeFollowUp(settling, row, row.follow_up_id)
  save(settling, accepted)
  await goOn(settling)
  return accepted
}

async function writeFollowUp(settling: Settling, row: OutgoingRow, followUpId: string): Promise<void> {
  const { tx, context, call, changes } = settling
  const followUp = await readFollowUp(tx, followUpId)
  if (followUp?.status !== 'pending') return
  const { text, via, credential_id } = followUp
  const said = { role: 'agent', text, via, credential_id, purpose: 'said', is_sent: true } as const
  addMessage(changes, context.publicUrl, said, [], row.message_id)
  endFollowUp(tx, call.actor, changes, {
    ...followUp,
    claimed: false,
    status: 'sent',
    reason: null,
    message_id: row.message_id,
    finished_at: changes.now,
    updated_at: changes.now,
  })
}

/** It was not sent, for good; what belongs to the same message is not sent either. */
export async function failOutgoing(settling: Settling, row: OutgoingRow, reason: string): Promise<void> {
  const { tx, context, call, changes } = settling
  const { now } = changes
  const further = (await readParts(tx, row.message_id)).filter(
    ({ part, status }) => part > row.part && status === 'queued',
  )
  const failure = { status: 'failed', failed_at: now, reason } as const
  save(settling, { ...row, ...failure })
  for (const part of further) updateOutgoing(tx, { ...part, ...failure })
  deleteJobs(tx, further.map(sendMessageKey))
  if (row.follow_up_id !== null) {
    const followUp = await readFollowUp(tx, row.follow_up_id)
    const ended = { status: 'failed', reason, finished_at: now, updated_at: now, claimed: false } as const
    if (followUp?.status === 'pending') endFollowUp(tx, call.actor, changes, { ...followUp, ...ended })
  }
  if (await isFirstQuestion(settling, row))
    await emitSessionEvent(tx, context, changes, { type: 'deployment.failure', reason })
  await goOn(settling)
}

async function isFirstQuestion({ tx, changes }: Settling, row: OutgoingRow): Promise<boolean> {
  if (changes.row.kind !== 'outreach' || row.follow_up_id !== null) return false
  const [first] = await tx.read<{ id: string }>(selectMessageOfFirstQuestion(tx.workspaceId, changes.row.id))
  return first?.id === row.message_id
}

/** Saves the row and tells the conversation's stream what has become of the message: its first part, or any that failed. */
export function save({ tx, changes }: Settling, row: OutgoingRow): void {
  updateOutgoing(tx, row)
  if (row.part > 1 && row.status !== 'failed') return
  const { message_id, status, reason } = row
  const conversation_id = changes.row.id
  addEvent(changes, 'message.status', {
    event: 'message.status',
    conversation_id,
    message_id,
    status,
    reason,
  })
}

/** What waits behind a message that is no longer in the way is sent at once. */
export async function goOn({ tx, context, changes }: Settling): Promise<void> {
  const next = await readFirstInLine(tx, changes.row.id)
  if (next?.status !== 'queued') return
  hastenJob(tx, sendMessageKey(next))
  tx.afterCommit(() => context.hint.jobs('delivery'))
}
