import type { CommandContext } from '#context'
import { CONVERSATION_KINDS } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import { readTapId } from '#domain/whatsapp/compose-message.ts'
import { offeredAnswers } from '#domain/whatsapp/offered-answers.ts'
import { phoneForms } from '#domain/whatsapp/phone-forms.ts'
import type { IncomingContent } from '#domain/whatsapp/read-webhook.ts'
import { type ConversationRow, selectConversation } from '#store/conversations.ts'
import { emptyIncoming, selectFirstWaiting, type WaitingRow } from '#store/incoming-messages.ts'
import { type MessageRow, selectMessage } from '#store/messages.ts'
import { lockWindow, selectConversationOfPhone } from '#store/messaging-windows.ts'
import type { Transaction } from '#store/transaction.ts'
import { changeConversation } from '../conversations/change-conversation.ts'
import { addMessage } from '../conversations/conversation-changes.ts'
import { loadScript } from '../conversations/load-conversation.ts'
import { receiveReply } from '../conversations/receive-reply.ts'
import type { UploadedFile } from '../documents/decide-documents.ts'
import { cancelFollowUps } from '../follow-ups/cancel-follow-ups.ts'
import type { Call } from '../run.ts'
import { askUnseen } from './ask-unseen.ts'

export interface ApplyMessage {
  channel_id: string
  /** Whose turn it is, of all that waits from the same person. */
  id_hash: string
  phone: string
  content: IncomingContent
  /** Where its file was kept; null without one, and where it could not be fetched. */
  kept: { conversation_id: string; file: UploadedFile } | null
}

/** Said for a file that could not be fetched. */
const LOST_FILE = '(file that could not be fetched)'

/**
 * Applies a person's message to the conversation that was active on the channel when it came; without one only the window is
 * noted, which the webhook has done. True when the file was recorded. Nothing happens when it is not its turn any more.
 */
export async function applyMessage(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: ApplyMessage,
): Promise<boolean> {
  const { channel_id, id_hash, phone, kept } = input
  await lockWindow(tx, channel_id, phone)
  const [[first], [found]] = await Promise.all([
    tx.read<WaitingRow>(selectFirstWaiting(tx.workspaceId, channel_id, id_hash)),
    tx.read<{ id: string; case_id: string | null; started_at: string }>(
      selectConversationOfPhone(tx.workspaceId, channel_id, phoneForms(phone)),
    ),
  ])
  if (first?.id_hash !== id_hash) return false
  emptyIncoming(tx, channel_id, id_hash)
  // What came before it began is no reply to it.
  if (!found || first.received_at < found.started_at) return false
  const files = kept?.conversation_id === found.id ? [kept.file] : []
  const content = input.content.media && files.length === 0 ? withoutFile(input.content) : input.content
  try {
    if (content.is_reply) await reply(tx, context, call, found, content, files)
    else await keep(tx, context, call, found.id, content.text)
    return files.length > 0
  } catch (error) {
    // It was over or full in the same moment, or has just been: there is nobody to tell.
    if (!(error instanceof AppError) || error.code === 'unavailable') throw error
    context.log.warn({ conversation_id: found.id, reason: error.code }, 'a message found no place')
    return false
  }
}

function withoutFile(content: IncomingContent): IncomingContent {
  return content.text === '' ? { ...content, text: LOST_FILE, is_reply: false } : content
}

async function reply(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  found: { id: string; case_id: string | null },
  content: IncomingContent,
  files: readonly UploadedFile[],
): Promise<void> {
  const tapped = await readTapped(tx, context, found.id, content)
  if (tapped === null && files.length === 0 && (await askUnseen(tx, context, found.id, content.text))) {
    await keep(tx, context, call, found.id, content.text)
    return
  }
  if (tapped?.is_left) {
    await keep(tx, context, call, found.id, tapped.text)
    return
  }
  await receiveReply(tx, context, call, {
    conversation_id: found.id,
    kinds: CONVERSATION_KINDS,
    case_id: found.case_id,
    step_id: tapped?.step_id ?? null,
    text: tapped?.text ?? content.text,
    intent: null,
    files,
    via: 'whatsapp',
    credential_id: null,
    session_id: null,
  })
}

/**
 * The answer that was tapped, in full, and the question that it answers, which may be an earlier one; one that the
 * dialogue has left without an answer is no question any more.
 */
async function readTapped(
  tx: Transaction,
  context: CommandContext,
  conversationId: string,
  content: IncomingContent,
): Promise<{ step_id: string | null; text: string; is_left: boolean } | null> {
  const tap = content.tap_id === null ? null : readTapId(content.tap_id)
  if (tap === null) return null
  const [[message], [row]] = await Promise.all([
    tx.read<MessageRow>(selectMessage(tx.workspaceId, tap.message_id)),
    tx.read<ConversationRow>(selectConversation(tx.workspaceId, conversationId)),
  ])
  if (!row || message?.conversation_id !== row.id || message.step_id === null) return null
  const script = await loadScript(tx, context, row)
  const step = script?.steps.find(({ id }) => id === message.step_id)
  const text =
    step && offeredAnswers(step, { language: row.language, keys: row.state?.keys ?? {} })[tap.index]
  if (text === undefined) return null
  const isOpen = row.state?.position?.step_id === message.step_id
  const isAnswered = row.state?.answers.some(({ step_id }) => step_id === message.step_id) ?? false
  return { step_id: isOpen ? null : message.step_id, text, is_left: !isOpen && !isAnswered }
}

/** A reaction and the like: part of the history, and the dialogue stays where it is. */
async function keep(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  conversationId: string,
  text: string,
): Promise<void> {
  await changeConversation(tx, context, conversationId, async (changes) => {
    addMessage(changes, context.publicUrl, { role: 'user', text, via: 'whatsapp', purpose: 'said' })
    await cancelFollowUps(tx, call.actor, changes)
  })
}
