import type { CommandContext } from '#context'
import type { AnswerText } from '#domain/knowledge/answerer.ts'
import { failedText, goneText } from '#domain/knowledge/conversation-texts.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { answerJob } from '#outbox/jobs.ts'
import { findDataDocuments } from '#store/data-documents.ts'
import { type ClaimedJob, finishJob, postponeJob } from '#store/jobs.ts'
import { endTask, selectFirstQuestion, type TaskRow } from '#store/tasks.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { readNoReplyRules } from '#store/workspaces.ts'
import { advanceConversation } from '../conversations/change-conversation.ts'
import {
  addMessage,
  type ConversationChanges,
  gatherChanges,
  saveChanges,
} from '../conversations/conversation-changes.ts'
import { loadConversation } from '../conversations/load-conversation.ts'
import { scheduleByRules } from '../follow-ups/schedule-by-rules.ts'
import type { Call } from '../run.ts'
import { tellTaskFinished } from './tell-task-finished.ts'

interface TaskToEnd {
  job: ClaimedJob
  conversation_id: string
  task_id: string
}

/**
 * Says the answer and ends the task; where it cites what was deleted meanwhile, the question is asked again at once.
 * What has ended already stays as it is. Throws `not_found` when the conversation is gone.
 */
export async function saveAnswer(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  { answer, message_id, ...task }: TaskToEnd & { answer: AnswerText; message_id: string },
): Promise<void> {
  await endFirstTask(tx, context, call, task, async (changes, row) => {
    const cited = [...new Set(answer.citations.map(({ document_id }) => document_id))]
    const found = await findDataDocuments(tx, row.data_set_id ?? 0, cited)
    if (found.size < cited.length) return null
    const { answered, citations, metadata } = answer
    const said = {
      role: 'agent',
      text: answer.text,
      via: 'rule',
      purpose: 'said',
      step_id: stepOf(changes),
      answer: { answered, citations, metadata },
    } as const
    const message = addMessage(changes, context.publicUrl, said, [], message_id)
    return { state: 'SUCCESS', answer_number: message.number, error: null }
  })
}

/**
 * Says that the question could not be processed, with `is_gone` because there is nothing to answer from any more, and
 * ends the task. Throws `not_found` when the conversation is gone.
 */
export async function failQuestion(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  { error, is_gone, ...task }: TaskToEnd & { error: string; is_gone: boolean },
): Promise<void> {
  const fail = async (changes: ConversationChanges): Promise<End> => {
    const { language } = changes.row
    const text = is_gone ? goneText(language) : failedText(language)
    const message = addMessage(changes, context.publicUrl, {
      role: 'agent',
      text,
      via: 'rule',
      purpose: 'said',
      step_id: stepOf(changes),
      answer: { answered: false, citations: [], metadata: { error } },
    })
    return { state: 'FAILURE', answer_number: message.number, error }
  }
  await endFirstTask(tx, context, call, task, fail, is_gone)
}

/** In a dialogue, the answer belongs to the step that was asked something. */
const stepOf = ({ row }: ConversationChanges) => row.state?.answering?.step_id ?? null

type End = Pick<TaskRow, 'state' | 'answer_number' | 'error'>

/**
 * Ends the question whose turn it is, with what `decide` says; null puts it off. A dialogue returns to what it asked,
 * and the next question's turn follows.
 */
async function endFirstTask(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  { job, conversation_id, task_id }: TaskToEnd,
  decide: (changes: ConversationChanges, task: TaskRow) => Promise<End | null>,
  is_gone = false,
): Promise<void> {
  const [row, subscriptions, rules, now] = await Promise.all([
    loadConversation(tx, conversation_id),
    readSubscriptions(tx),
    readNoReplyRules(tx),
    tx.now(),
  ])
  const [first] = await tx.read<TaskRow>(selectFirstQuestion(tx.workspaceId, conversation_id))
  const changes = gatherChanges(row, now)
  const isOver = row.status !== 'active'
  const over: End = { state: 'FAILURE', answer_number: null, error: 'The conversation is over.' }
  const end = first?.id !== task_id ? undefined : isOver ? over : await decide(changes, first)
  if (end === null) {
    await postponeJob(tx, job, 0, null)
    return
  }
  if (!(await finishJob(tx, job))) return
  if (first && end) {
    endTask(tx, { id: task_id, ...end })
    tellTaskFinished(changes, { id: task_id, state: end.state })
    if (!isOver && row.script_id === null) await scheduleByRules(tx, call.actor, changes, rules)
    if (!isOver && row.script_id !== null) {
      const message_number = first.question_number ?? 0
      const answered = { type: 'question_answered', message_number, is_gone } as const
      await advanceConversation(tx, context, call, changes, answered)
    }
    saveChanges(tx, context, subscriptions, changes)
  }
  const [next] = await tx.read<TaskRow>(selectFirstQuestion(tx.workspaceId, conversation_id))
  if (next) enqueue(tx, context, [answerJob(tx.workspaceId, conversation_id, now)])
}
