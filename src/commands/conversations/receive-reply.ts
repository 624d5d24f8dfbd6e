import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import type { ConversationKind, MessageSource } from '#domain/conversation.ts'
import { noMoreFilesText } from '#domain/documents/refusal-text.ts'
import { AppError } from '#domain/errors.ts'
import { advance } from '#domain/script/advance.ts'
import type { Script } from '#domain/script/script.ts'
import type { Input, Said } from '#domain/script/state.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { lockCase } from '#store/cases.ts'
import type { ConversationRow } from '#store/conversations.ts'
import { countDocuments, type DocumentRow, findAcceptedContent } from '#store/documents.ts'
import type { MessageRow } from '#store/messages.ts'
import type { TaskRow } from '#store/tasks.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { readNoReplyRules } from '#store/workspaces.ts'
import { decideDocuments, type UploadedFile } from '../documents/decide-documents.ts'
import { recordDocument } from '../documents/record-document.ts'
import { cancelFollowUps } from '../follow-ups/cancel-follow-ups.ts'
import { scheduleByRules } from '../follow-ups/schedule-by-rules.ts'
import { taskOfQuestion } from '../knowledge/task-of-question.ts'
import { asksModel, findBackEnd, tellBackEnd } from '../outreach/back-end.ts'
import type { Call } from '../run.ts'
import { addMessage, applyAdvance, gatherChanges, saveChanges } from './conversation-changes.ts'
import { finishConversation } from './finish-conversation.ts'
import { loadConversation, loadScript, requireActive } from './load-conversation.ts'

const MOST_MESSAGES = 5_000
const MOST_DOCUMENTS = 500

export interface Reply {
  conversation_id: string
  /** Kinds that the caller reaches; a conversation of another one is unknown to it. */
  kinds: readonly ConversationKind[]
  /** The case of the conversation, which never changes: its row is locked before the conversation's. */
  case_id: string | null
  /** The question meant; the open one when null. */
  step_id: string | null
  text: string
  intent: 'answer' | 'done' | 'decline' | 'skip' | null
  /** Checked and kept files. */
  files: readonly UploadedFile[]
  via: MessageSource
  credential_id: string | null
  session_id: string | null
  /** Where a dialogue answers at once, a task says so. */
  wants_task?: boolean
}

export interface ReceivedReply {
  conversation: ConversationRow
  message: MessageRow
  documents: DocumentRow[]
  /** What the dialogue said to it, oldest first; empty where an operator or a model answers later. */
  said: MessageRow[]
  /** The number of the conversation's last event before this. */
  from_event: number
  script: Script | null
  /** What tells when a question is answered; null where nobody asks for one. */
  task: TaskRow | null
}

/**
 * Stores what the person wrote or gave and lets the dialogue go on, in one commit. Throws `not_found`, and
 * `conflict` once the conversation is over.
 */
export async function receiveReply(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  reply: Reply,
): Promise<ReceivedReply> {
  if (reply.files.length > 0 && reply.case_id !== null) await lockCase(tx, reply.case_id)
  const [row, subscriptions, rules, now] = await Promise.all([
    loadConversation(tx, reply.conversation_id, reply.kinds),
    readSubscriptions(tx),
    readNoReplyRules(tx),
    tx.now(),
  ])
  requireActive(row, now)
  await requireRoom(tx, row, reply.files.length)
  const script = await loadScript(tx, context, row)
  // Before anything is written, so that commands that share a transaction keep sharing their writes.
  const backEnd = row.kind === 'outreach' ? await findBackEnd(tx, row, reply.step_id) : null
  const changes = gatherChanges(row, now)
  const messageId = randomUUID()
  const hashes = reply.files.map((file) => file.sha256)
  const known =
    hashes.length === 0
      ? new Set<string>()
      : await findAcceptedContent(tx, { case_id: row.case_id, conversation_id: row.id }, hashes)
  const documents = decideDocuments({
    files: reply.files,
    role: 'user',
    row,
    script,
    step_id: reply.step_id,
    known,
    messageId,
    now,
  })
  const message = addMessage(
    changes,
    context.publicUrl,
    {
      role: 'user',
      text: reply.text,
      via: reply.via,
      purpose: script === null ? 'said' : 'reply',
      credential_id: reply.credential_id,
      step_id: reply.step_id ?? row.state?.position?.step_id ?? null,
      session_id: reply.session_id,
    },
    documents,
    messageId,
  )
  insertAuditEntry(tx, call.actor, {
    action: 'message.received',
    subject_kind: 'message',
    subject_id: message.id,
    conversation_id: row.id,
    details: { via: reply.via },
  })
  for (const document of documents) recordDocument(tx, call, document)

  await cancelFollowUps(tx, call.actor, changes)
  let ended = false
  if (script && row.state) {
    const advanced = advance(script, row.state, toInput(reply, documents, message.number), now, {
      listeners: backEnd?.listeners ?? 0,
      has_model: asksModel(context, row),
    })
    ended = applyAdvance(changes, context.publicUrl, {
      ...advanced,
      messages: [...explainRefusals(documents, message.step_id), ...advanced.messages],
    })
    if (backEnd) await tellBackEnd(tx, context, changes, script, backEnd, advanced.effects)
  }
  const task = await taskOfQuestion(tx, changes, message, reply.wants_task ?? false)
  const said = changes.messages.filter(({ role }) => role === 'agent')
  // What is said to a message belongs to the same visit.
  for (const each of said) each.session_id = reply.session_id
  if (ended) await finishConversation(tx, context, call.actor, changes, 'finished')
  await scheduleByRules(tx, call.actor, changes, script?.no_reply_rules ?? rules)
  saveChanges(tx, context, subscriptions, changes)
  return { conversation: changes.row, message, documents, said, from_event: row.event_count, script, task }
}

/** Bounds what one link can store, and what a report or `chat_finished` has to hold. Throws `conflict`, `too_large`. */
export async function requireRoom(tx: Transaction, row: ConversationRow, files: number): Promise<void> {
  if (row.message_count >= MOST_MESSAGES)
    throw new AppError('conflict', 'This conversation holds as many messages as it can.')
  if (files > 0 && (await countDocuments(tx, row.id)) + files > MOST_DOCUMENTS)
    throw new AppError('too_large', noMoreFilesText(row.language))
}

function toInput(reply: Reply, documents: readonly DocumentRow[], messageNumber: number): Input {
  return {
    type: 'reply',
    ...(reply.step_id === null ? {} : { step_id: reply.step_id }),
    text: reply.text,
    files: documents.map((document) => ({ document_id: document.id, accepted: !document.rejected })),
    ...(reply.intent === null ? {} : { intent: reply.intent }),
    message_number: messageNumber,
  }
}

/** A refused file is answered at once, in the words that the page shows beside it. */
function explainRefusals(documents: readonly DocumentRow[], stepId: string | null): Said[] {
  return documents.flatMap((document) =>
    document.comment === null ? [] : [{ text: document.comment, step_id: stepId, purpose: 'retry' as const }],
  )
}
