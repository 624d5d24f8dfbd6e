import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import type { MessageSource } from '#domain/conversation.ts'
import type { Advanced, Effect, State } from '#domain/script/state.ts'
import { type Emission, emit } from '#outbox/emit.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { answerJob, judgingJobs, newJob } from '#outbox/jobs.ts'
import { type AnswerBasis, messageObject } from '#outbox/payloads/objects.ts'
import type { ConversationRow } from '#store/conversations.ts'
import { updateConversation } from '#store/conversations.ts'
import type { DocumentRow } from '#store/documents.ts'
import { type EventRow, insertEvents } from '#store/events.ts'
import { type FollowUpRow, insertFollowUps } from '#store/follow-ups.ts'
import type { NewJob } from '#store/jobs.ts'
import { insertMessageAnswer, type MessageAnswerRow } from '#store/message-answers.ts'
import { insertMessages, type MessagePurpose, type MessageRow } from '#store/messages.ts'
import { removeOpportunityFields, saveOpportunityFields } from '#store/opportunities.ts'
import { insertTask, type TaskRow } from '#store/tasks.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Subscription } from '#store/webhook-endpoints.ts'
import { queueOutgoing } from '../whatsapp/queue-outgoing.ts'

/**
 * What one command changes in one conversation, gathered while it decides and written at once.
 * `row` is a copy; the caller holds the conversation's row lock, or has just made it.
 */
export interface ConversationChanges {
  row: ConversationRow
  now: string
  messages: MessageRow[]
  /** What those of them that answer from a data set rest on. */
  answers: MessageAnswerRow[]
  events: EventRow[]
  jobs: NewJob[]
  /** Questions of the person's that a data set is to answer. */
  tasks: TaskRow[]
  follow_ups: FollowUpRow[]
  emissions: Emission[]
  /** Ids of messages that the conversation's channel is to send. */
  outgoing: string[]
  /** What becomes of the opportunity's fields, by name; null takes the conversation's answer back. */
  fields: Map<string, string | null>
}

export function gatherChanges(row: ConversationRow, now: string): ConversationChanges {
  return {
    row: { ...row },
    now,
    messages: [],
    answers: [],
    events: [],
    jobs: [],
    tasks: [],
    follow_ups: [],
    emissions: [],
    outgoing: [],
    fields: new Map(),
  }
}

export interface NewMessage {
  role: 'user' | 'agent'
  text: string
  via: MessageSource
  purpose: MessagePurpose
  credential_id?: string | null
  step_id?: string | null
  session_id?: string | null
  /** The channel has taken it already. */
  is_sent?: boolean
  /** What it rests on, where it answers from a data set. */
  answer?: AnswerBasis
}

/** Numbers the message and tells the stream and the webhooks about it. `documents` came with the message. */
export function addMessage(
  changes: ConversationChanges,
  publicUrl: string,
  message: NewMessage,
  documents: readonly DocumentRow[] = [],
  id: string = randomUUID(),
): MessageRow {
  changes.row.message_count += 1
  const row: MessageRow = {
    id,
    conversation_id: changes.row.id,
    number: changes.row.message_count,
    role: message.role,
    text: message.text,
    via: message.via,
    credential_id: message.credential_id ?? null,
    purpose: message.purpose,
    step_id: message.step_id ?? null,
    session_id: message.session_id ?? null,
    created_at: changes.now,
  }
  changes.messages.push(row)
  const says = message.text.trim() !== '' || documents.some(({ rejected }) => !rejected)
  if (message.role === 'agent' && says && changes.row.channel_id !== null && !message.is_sent)
    changes.outgoing.push(id)
  if (message.answer)
    changes.answers.push({ conversation_id: changes.row.id, number: row.number, ...message.answer })
  const payload = {
    event: 'message.created',
    conversation_id: changes.row.id,
    message: messageObject(row, documents, publicUrl, message.answer),
  }
  addEvent(changes, 'message.created', payload)
  changes.emissions.push({ event_type: 'message.created', conversation_id: changes.row.id, payload })
  return row
}

export function addEvent(changes: ConversationChanges, type: string, data: unknown): void {
  changes.row.event_count += 1
  changes.events.push({
    conversation_id: changes.row.id,
    number: changes.row.event_count,
    type,
    data,
    created_at: changes.now,
  })
}

/** Takes over what the engine decided: its state, what it says, its timers. True when the dialogue has ended. */
export function applyAdvance(changes: ConversationChanges, publicUrl: string, advanced: Advanced): boolean {
  noteFields(changes, advanced.state)
  changes.row.state = advanced.state
  changes.row.language = advanced.state.language
  for (const said of advanced.messages)
    addMessage(changes, publicUrl, {
      role: 'agent',
      text: said.text,
      via: 'rule',
      purpose: said.purpose,
      step_id: said.step_id,
    })
  for (const effect of advanced.effects) applyEffect(changes, effect)
  return advanced.state.status === 'finished'
}

/** An opportunity's fields are the session keys that the dialogue has set, changed or taken back. */
function noteFields({ row, fields }: ConversationChanges, { keys }: State): void {
  if (row.opportunity_id === null) return
  const before = row.state?.keys ?? {}
  for (const [name, { value }] of Object.entries(keys))
    if (before[name]?.value !== value) fields.set(name, value)
  for (const name of Object.keys(before)) if (!Object.hasOwn(keys, name)) fields.set(name, null)
}

function saveFields(tx: Transaction, { row, fields, now }: ConversationChanges): void {
  const { opportunity_id, id: conversation_id } = row
  if (opportunity_id === null) return
  const given = [...fields].filter(([, value]) => value !== null)
  const taken = [...fields].filter(([, value]) => value === null)
  saveOpportunityFields(
    tx,
    given.map(([name, value]) => ({ opportunity_id, name, conversation_id, value, updated_at: now })),
  )
  removeOpportunityFields(
    tx,
    taken.map(([name]) => ({ opportunity_id, name, source_id: conversation_id })),
  )
}

function applyEffect(changes: ConversationChanges, effect: Effect): void {
  // Ends and waits are the callers' business.
  if (effect.type === 'finish' || effect.type === 'await_replies' || effect.type === 'timed_out') return
  const conversation_id = changes.row.id
  if (effect.type === 'start_timer') {
    changes.jobs.push(
      newJob(
        'resume_conversation',
        { conversation_id, timer_id: effect.timer_id },
        { key: `timer:${conversation_id}:${effect.timer_id}`, conversation_id, due_at: effect.until },
      ),
    )
    return
  }
  if (effect.type === 'question_asked') {
    changes.tasks.push(newQuestion(changes, effect.message_number, effect.data_set_id))
    return
  }
  if (effect.type === 'judge_reply') {
    changes.jobs.push(...judgingJobs(conversation_id, effect.message_number, changes.now))
    return
  }
  const answer = changes.row.state?.answers.findLast((candidate) => candidate.step_id === effect.step_id)
  addEvent(changes, effect.type === 'answer_settled' ? 'answer.settled' : 'answer.superseded', {
    event: effect.type === 'answer_settled' ? 'answer.settled' : 'answer.superseded',
    conversation_id,
    step_id: effect.step_id,
    ...(answer && effect.type === 'answer_settled' ? { answer: answer.text, outcome: answer.outcome } : {}),
  })
}

/** The task of a question that waits for its answer. */
export function newQuestion(
  { row, now }: ConversationChanges,
  question_number: number,
  data_set_id: number | null,
): TaskRow {
  return {
    id: randomUUID(),
    state: 'PENDING',
    conversation_id: row.id,
    question_number,
    answer_number: null,
    data_set_id,
    document_id: null,
    document_version: null,
    error: null,
    created_at: now,
    finished_at: null,
  }
}

/** Writes everything gathered; the transaction's commit makes it one. A new conversation's row is written before. */
export function saveChanges(
  tx: Transaction,
  context: CommandContext,
  subscriptions: readonly Subscription[],
  changes: ConversationChanges,
  options: { isNew?: boolean } = {},
): void {
  if (!options.isNew) updateConversation(tx, changes.row)
  insertMessages(tx, changes.messages)
  for (const answer of changes.answers) insertMessageAnswer(tx, answer)
  insertEvents(tx, changes.events)
  insertFollowUps(tx, changes.follow_ups)
  saveFields(tx, changes)
  for (const task of changes.tasks) insertTask(tx, task)
  if (changes.tasks.some(({ state, data_set_id }) => state === 'PENDING' && data_set_id !== null))
    changes.jobs.push(answerJob(tx.workspaceId, changes.row.id, changes.now))
  enqueue(tx, context, changes.jobs)
  queueOutgoing(
    tx,
    context,
    changes.row,
    changes.outgoing.map((message_id) => ({ message_id, follow_up_id: null })),
  )
  emit(tx, context, subscriptions, changes.emissions)
  tx.afterCommit(() => context.hint.conversation(changes.row.id))
}
