import type { CommandContext } from '#context'
import { composeAttachment, type OutgoingFile } from '#domain/whatsapp/attach-files.ts'
import type { MessageBody } from '#domain/whatsapp/compose-message.ts'
import { isWindowOpen } from '#domain/whatsapp/messaging-window.ts'
import { phoneKey } from '#domain/whatsapp/phone-forms.ts'
import { openChannelSecrets } from '#outbox/channel-secrets.ts'
import type { JobPayloads } from '#outbox/jobs.ts'
import { type ChannelRow, selectChannel } from '#store/channels.ts'
import { type ContactRow, selectContact } from '#store/contacts.ts'
import { lockConversation } from '#store/conversations.ts'
import { type ClaimedJob, finishJob, postponeJob } from '#store/jobs.ts'
import { readLastWriting } from '#store/messaging-windows.ts'
import {
  OUTCOME_UNKNOWN,
  type OutgoingRow,
  readFirstInLine,
  readOutgoing,
  updateOutgoing,
} from '#store/outgoing-messages.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { gatherChanges, saveChanges } from '../conversations/conversation-changes.ts'
import type { Call } from '../run.ts'
import { composeOutgoing } from './compose-outgoing.ts'
import { failOutgoing, failureReason, goOn, type Settling } from './settle-outgoing.ts'

/** All that one call of the channel needs. */
export interface SendTask {
  access: { base_url: string; phone_number_id: string; access_token: string }
  message: { to: string; body: MessageBody; callback_data: string }
  /** Which call of the channel for this message it is. */
  attempt: number
}

/** A file that the channel has to have before the message can be sent; nothing is claimed yet. */
export type UploadTask = Pick<SendTask, 'access' | 'attempt'> & { file: OutgoingFile }

export type SendMessage = JobPayloads['send_message'] & {
  job: ClaimedJob
  /** The file that the message shows, as the channel calls it now, and the attempt that has uploaded it. */
  uploaded?: { media_id: string; attempt: number }
}

/** How long a status may take to say what became of a call that nobody saw the end of. */
export const UNKNOWN_FOR_MS = 600_000
/** Whoever sends what comes before hastens this one. */
const LOOK_AGAIN_SECONDS = 30

/**
 * Claims a message before the channel is called, so that it is never sent twice: whoever finds it claimed does not
 * know what became of it. Null when there is nothing to send now; the job is ended or put off then. A file is uploaded
 * before the claim, since nobody sees that: whoever has done so comes back with it.
 */
export async function prepareSending(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: SendMessage,
): Promise<SendTask | UploadTask | null> {
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
  // Somebody else has begun anew meanwhile.
  if (input.uploaded && (row.status !== 'queued' || row.attempts !== input.uploaded.attempt)) return null
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
  const prepared =
    row.status === 'sending' ? OUTCOME_UNKNOWN : await prepare(settling, row, input.uploaded?.media_id)
  if (typeof prepared === 'number') {
    await postponeJob(tx, input.job, prepared, null)
    return null
  }
  if (typeof prepared !== 'string') {
    const claim = 'file' in prepared ? {} : ({ status: 'sending', claimed_at: now, reason: null } as const)
    updateOutgoing(tx, { ...row, ...claim, attempts: prepared.attempt })
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

/** What to send or to upload first, the reason why it is not sent, or for how many seconds the channel takes nothing. */
async function prepare(
  settling: Settling,
  row: OutgoingRow,
  mediaId: string | undefined,
): Promise<SendTask | UploadTask | string | number> {
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
  const heldMs = Date.parse(channel.held_until ?? changes.now) - Date.parse(changes.now)
  if (heldMs > 0) return heldMs / 1_000
  const lastWriting = await readLastWriting(tx, channel.id, phoneKey(contact.phone))
  const content = await composeOutgoing(settling, row, isWindowOpen(lastWriting, changes.now))
  if (typeof content === 'string') return content
  const { access_token } = openChannelSecrets(context, channel)
  const access = { base_url: channel.base_url, phone_number_id: channel.phone_number_id, access_token }
  const about = { to: contact.phone.replace(/\D/g, ''), callback_data: callbackData(row) }
  if ('body' in content)
    return { access, message: { ...about, body: content.body }, attempt: row.attempts + 1 }
  const { attachment } = content
  if (mediaId === undefined) return { access, file: attachment.file, attempt: row.attempts + 1 }
  const body = composeAttachment(attachment, mediaId)
  return { access, message: { ...about, body }, attempt: row.attempts }
}

/** Our message's id; of a further part, its number too. */
function callbackData({ message_id, part }: Pick<OutgoingRow, 'message_id' | 'part'>): string {
  return part === 1 ? message_id : `${message_id}#${part}`
}
