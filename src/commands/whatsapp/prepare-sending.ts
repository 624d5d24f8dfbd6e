import type { CommandContext } from '#context'
import { isQuestion } from '#domain/script/steps/registry.ts'
import type { Voice } from '#domain/script/text.ts'
import { composeMessage, composeTemplate, type MessageBody } from '#domain/whatsapp/compose-message.ts'
import { isWindowOpen, WINDOW_EXPIRED } from '#domain/whatsapp/messaging-window.ts'
import { phoneKey } from '#domain/whatsapp/phone-forms.ts'
import { openChannelSecrets } from '#outbox/channel-secrets.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { type JobPayloads, sendMessageJob } from '#outbox/jobs.ts'
import { type ChannelRow, selectChannel } from '#store/channels.ts'
import { type ContactRow, selectContact } from '#store/contacts.ts'
import { lockConversation } from '#store/conversations.ts'
import { readFollowUp } from '#store/follow-ups.ts'
import { type ClaimedJob, finishJob, postponeJob } from '#store/jobs.ts'
import { type MessageRow, selectMessage } from '#store/messages.ts'
import { readLastWriting } from '#store/messaging-windows.ts'
import {
  insertOutgoing,
  OUTCOME_UNKNOWN,
  type OutgoingRow,
  readFirstInLine,
  readOutgoing,
  updateOutgoing,
} from '#store/outgoing-messages.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { gatherChanges, saveChanges } from '../conversations/conversation-changes.ts'
import { loadScript } from '../conversations/load-conversation.ts'
import type { Call } from '../run.ts'
import { failOutgoing, failureReason, goOn, type Settling } from './settle-outgoing.ts'

/** All that one call of the channel needs. */
export interface SendTask {
  access: { base_url: string; phone_number_id: string; access_token: string }
  message: { to: string; body: MessageBody; callback_data: string }
  /** Which call of the channel for this message it is. */
  attempt: number
}

export type SendMessage = JobPayloads['send_message'] & { job: ClaimedJob }

/** How long a status may take to say what became of a call that nobody saw the end of. */
export const UNKNOWN_FOR_MS = 600_000
/** Whoever sends what comes before hastens this one. */
const LOOK_AGAIN_SECONDS = 30

/**
 * Claims a message before the channel is called, so that it is never sent twice: whoever finds it claimed does not
 * know what became of it. Null when there is nothing to send now; the job is ended or put off then.
 */
export async function prepareSending(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: SendMessage,
): Promise<SendTask | null> {
  const [conversation, subscriptions, now] = await Promise.all([
    lockConversation(tx, input.conversation_id),
    readSubscriptions(tx),
    tx.now(),
  ])
  const row = conversation && (await readOutgoing(tx, input.message_id, input.part))
  if (!conversation || (row?.status !== 'queued' && row?.status !== 'sending')) {
    await finishJob(tx, input.job)
    return null
  }
  const settling: Settling = { tx, context, call, changes: gatherChanges(conversation, now) }
  const wait = await waitFor(settling, row)
  if (wait !== null) {
    if (!(await postponeJob(tx, input.job, wait, null))) return null
    if (row.status === 'sending') {
      updateOutgoing(tx, { ...row, reason: OUTCOME_UNKNOWN })
      await goOn(settling)
    }
    return null
  }
  const prepared = row.status === 'sending' ? OUTCOME_UNKNOWN : await prepare(settling, row)
  if (typeof prepared !== 'string') {
    updateOutgoing(tx, {
      ...row,
      status: 'sending',
      attempts: prepared.attempt,
      claimed_at: now,
      reason: null,
    })
    return prepared
  }
  if (!(await finishJob(tx, input.job))) return null
  await failOutgoing(settling, row, prepared)
  saveChanges(tx, context, subscriptions, settling.changes)
  return null
}

/** Seconds until there may be something to do; null when that is now. */
async function waitFor({ tx, changes }: Settling, row: OutgoingRow): Promise<number | null> {
  if (row.status === 'sending') {
    const left = Date.parse(row.claimed_at ?? changes.now) + UNKNOWN_FOR_MS - Date.parse(changes.now)
    return left > 0 ? left / 1_000 : null
  }
  const first = await readFirstInLine(tx, row.conversation_id)
  const isNext = first?.message_id === row.message_id && first.part === row.part
  return isNext ? null : LOOK_AGAIN_SECONDS
}

/** What to send, or the reason why it is not sent. */
async function prepare(settling: Settling, row: OutgoingRow): Promise<SendTask | string> {
  const { tx, context, changes } = settling
  const conversation = changes.row
  if (conversation.status === 'closed' || conversation.status === 'expired') return 'chat_closed'
  const { channel_id, contact_id } = conversation
  const [[channel], [contact]] = await Promise.all([
    channel_id === null ? [] : tx.read<ChannelRow>(selectChannel(tx.workspaceId, channel_id)),
    contact_id === null ? [] : tx.read<ContactRow>(selectContact(tx.workspaceId, contact_id)),
  ])
  if (!channel) return failureReason('no_channel')
  if (!contact?.phone) return failureReason('no_phone')
  const lastWriting = await readLastWriting(tx, channel.id, phoneKey(contact.phone))
  const body = await composeBody(settling, row, isWindowOpen(lastWriting, changes.now))
  if (typeof body === 'string') return body
  const { access_token } = openChannelSecrets(context, channel)
  return {
    access: { base_url: channel.base_url, phone_number_id: channel.phone_number_id, access_token },
    message: { to: contact.phone.replace(/\D/g, ''), body, callback_data: callbackData(row) },
    attempt: row.attempts + 1,
  }
}

/** Our message's id; of a further part, its number too. */
function callbackData({ message_id, part }: Pick<OutgoingRow, 'message_id' | 'part'>): string {
  return part === 1 ? message_id : `${message_id}#${part}`
}

async function composeBody(
  settling: Settling,
  row: OutgoingRow,
  isOpen: boolean,
): Promise<MessageBody | string> {
  const { tx, context, changes } = settling
  const said = await readSaid(tx, row)
  if (said === null) return 'chat_closed'
  const script = await loadScript(tx, context, changes.row)
  const step = script?.steps.find(({ id }) => id === said.step_id) ?? null
  const voice: Voice = { language: changes.row.language, keys: changes.row.state?.keys ?? {} }
  if (!isOpen) {
    const template = row.part === 1 ? step?.whatsapp_template : undefined
    return template ? composeTemplate(template, voice) : WINDOW_EXPIRED
  }
  const asks = said.purpose === 'question' || said.purpose === 'retry'
  const question = step && isQuestion(step) && asks ? step : null
  const bodies = composeMessage({ message_id: row.message_id, text: said.text, step: question }, voice)
  if (row.part === 1) queueFurther(settling, row, bodies.length)
  return bodies[row.part - 1] ?? failureReason('empty')
}

type Said = Pick<MessageRow, 'text' | 'step_id' | 'purpose'>

async function readSaid(tx: Transaction, row: OutgoingRow): Promise<Said | null> {
  const [message] = await tx.read<MessageRow>(selectMessage(tx.workspaceId, row.message_id))
  if (message) return message
  const followUp = row.follow_up_id === null ? null : await readFollowUp(tx, row.follow_up_id)
  return followUp && { text: followUp.text, step_id: null, purpose: 'said' }
}

/** A long text's further parts, each with a job of its own. */
function queueFurther({ tx, context, changes }: Settling, row: OutgoingRow, count: number): void {
  const { message_id, conversation_id, follow_up_id, position } = row
  const parts = Array.from({ length: Math.max(0, count - 1) }, (_, index) => index + 2)
  insertOutgoing(
    tx,
    parts.map((part) => ({ message_id, part, conversation_id, follow_up_id, position })),
  )
  enqueue(
    tx,
    context,
    parts.map((part) => sendMessageJob({ conversation_id, message_id, part }, changes.row.channel_id)),
  )
}
