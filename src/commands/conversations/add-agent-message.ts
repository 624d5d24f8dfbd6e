import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import type { MessageSource } from '#domain/conversation.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import type { ConversationRow } from '#store/conversations.ts'
import type { DocumentRow } from '#store/documents.ts'
import type { MessageRow } from '#store/messages.ts'
import type { Transaction } from '#store/transaction.ts'
import { readNoReplyRules } from '#store/workspaces.ts'
import { decideDocuments, type UploadedFile } from '../documents/decide-documents.ts'
import { recordDocument } from '../documents/record-document.ts'
import { scheduleByRules } from '../follow-ups/schedule-by-rules.ts'
import type { Call } from '../run.ts'
import { changeConversation } from './change-conversation.ts'
import { addMessage } from './conversation-changes.ts'
import { loadScript } from './load-conversation.ts'
import { requireRoom } from './receive-reply.ts'

export interface AgentMessage {
  conversation_id: string
  /** May be empty beside a file. */
  text: string
  /** Checked and kept files. */
  files: readonly UploadedFile[]
  via: MessageSource
  credential_id: string | null
}

export interface AddedMessage {
  conversation: ConversationRow
  message: MessageRow
  documents: DocumentRow[]
}

/**
 * An operator or the back end says or gives something; the dialogue does not move. A file that the person gave already
 * may be sent to them. Throws `not_found`, `conflict` once the conversation is over, `too_large` when it is full.
 */
export async function addAgentMessage(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: AgentMessage,
): Promise<AddedMessage> {
  const { text, files, via, credential_id } = input
  const added: Omit<AddedMessage, 'conversation'>[] = []
  const conversation = await changeConversation(tx, context, input.conversation_id, async (changes) => {
    if (files.length > 0) await requireRoom(tx, changes.row, files.length)
    const messageId = randomUUID()
    const documents = decideDocuments({
      files,
      role: 'agent',
      row: changes.row,
      script: null,
      step_id: null,
      known: new Set(),
      messageId,
      now: changes.now,
    })
    const message = { role: 'agent', text, via, purpose: 'said', credential_id } as const
    added.push({
      message: addMessage(changes, context.publicUrl, message, documents, messageId),
      documents,
    })
    for (const document of documents) recordDocument(tx, call, document)
    const script = await loadScript(tx, context, changes.row)
    await scheduleByRules(tx, call.actor, changes, script?.no_reply_rules ?? (await readNoReplyRules(tx)))
  })
  const [{ message, documents } = {}] = added
  if (!message || !documents) throw new Error('the message was not added')
  insertAuditEntry(tx, call.actor, {
    action: 'message.written',
    subject_kind: 'message',
    subject_id: message.id,
    conversation_id: conversation.id,
    details: { via: input.via },
  })
  return { conversation, message, documents }
}
