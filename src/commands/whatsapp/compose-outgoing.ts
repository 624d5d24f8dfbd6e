import type { Voice } from '#domain/script/text.ts'
import { askedStep } from '#domain/whatsapp/asked-step.ts'
import { type Attachment, attachFiles, type OutgoingFile } from '#domain/whatsapp/attach-files.ts'
import { composeMessage, composeTemplate, type MessageBody } from '#domain/whatsapp/compose-message.ts'
import { WINDOW_EXPIRED } from '#domain/whatsapp/messaging-window.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { sendMessageJob } from '#outbox/jobs.ts'
import { type DocumentRow, selectDocumentsOfMessages } from '#store/documents.ts'
import { readFollowUp } from '#store/follow-ups.ts'
import { type MessageRow, selectMessage } from '#store/messages.ts'
import { insertOutgoing, type OutgoingRow } from '#store/outgoing-messages.ts'
import type { Transaction } from '#store/transaction.ts'
import { loadScript } from '../conversations/load-conversation.ts'
import { failureReason, type Settling } from './settle-outgoing.ts'

/** What goes out: ready to send, or a file that has to be uploaded first. */
export type OutgoingContent = { body: MessageBody } | { attachment: Attachment }

/** One part of a message as it goes out now, or the reason why it does not. The first queues those behind it. */
export async function composeOutgoing(
  settling: Settling,
  row: OutgoingRow,
  isOpen: boolean,
): Promise<OutgoingContent | string> {
  const { tx, context, changes } = settling
  const said = await readSaid(tx, row)
  if (said === null) return 'chat_closed'
  const script = await loadScript(tx, context, changes.row)
  const step = script?.steps.find(({ id }) => id === said.step_id) ?? null
  const voice: Voice = { language: changes.row.language, keys: changes.row.state?.keys ?? {} }
  if (!isOpen) {
    const template = row.part === 1 ? step?.whatsapp_template : undefined
    return template ? { body: composeTemplate(template, voice) } : WINDOW_EXPIRED
  }
  const { says, attachments } = attachFiles(said.text, said.files)
  if (attachments.includes(null)) return failureReason('file_too_large')
  const composition = { message_id: row.message_id, text: says, step: askedStep(script, said) }
  const parts: OutgoingContent[] = [
    ...composeMessage(composition, voice).map((body) => ({ body })),
    ...attachments.flatMap((attachment) => attachment ?? []).map((attachment) => ({ attachment })),
  ]
  if (row.part === 1) queueFurther(settling, row, parts.length)
  return parts[row.part - 1] ?? failureReason('empty')
}

type Said = Pick<MessageRow, 'text' | 'step_id' | 'purpose'> & { files: OutgoingFile[] }

async function readSaid(tx: Transaction, row: OutgoingRow): Promise<Said | null> {
  const [message] = await tx.read<MessageRow>(selectMessage(tx.workspaceId, row.message_id))
  if (message) return { ...message, files: message.purpose === 'said' ? await readFiles(tx, row) : [] }
  const followUp = row.follow_up_id === null ? null : await readFollowUp(tx, row.follow_up_id)
  return followUp && { text: followUp.text, step_id: null, purpose: 'said', files: [] }
}

async function readFiles(
  tx: Transaction,
  { conversation_id, message_id }: OutgoingRow,
): Promise<OutgoingFile[]> {
  const documents = await tx.read<DocumentRow>(
    selectDocumentsOfMessages(tx.workspaceId, conversation_id, [message_id]),
  )
  return documents.flatMap(({ rejected, storage_key, file_name, content_type, size }) =>
    rejected || storage_key === null ? [] : [{ storage_key, file_name, content_type, size }],
  )
}

/** A message's further parts, each with a job of its own. */
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
