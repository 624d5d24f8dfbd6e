import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import type { Question } from '#domain/knowledge/answerer.ts'
import { isUuid } from '#lib/uuid.ts'
import {
  type ConversationRow,
  countConversationsOfDataSet,
  selectConversation,
  selectConversationByNumber,
  selectConversationsOfDataSet,
} from '#store/conversations.ts'
import { type DataSetRow, selectDataSet } from '#store/data-sets.ts'
import { type MessageAnswerRow, selectMessageAnswers } from '#store/message-answers.ts'
import { type MessageRow, selectMessages } from '#store/messages.ts'
import { selectFirstQuestion, selectTask, selectTaskOfQuestion, type TaskRow } from '#store/tasks.ts'
import type { Viewer } from './conversations.ts'
import { listConversationsFrom } from './intake.ts'
import { type NumberedPage, type PageOfNumber, readNumberedPage } from './numbered-page.ts'

/** Messages that a question is understood with. */
const HISTORY = 20
const MOST_MESSAGES = 10_000
/** A dialogue says no more at a time. */
const MOST_SAID = 500

/** By its number. Throws `not_found`, also for a conversation of a kind that the viewer does not reach. */
export async function findConversationByNumber(
  context: CommandContext,
  viewer: Viewer,
  number: number,
): Promise<ConversationRow> {
  const [row] = await context.database.read<ConversationRow>(
    viewer.workspaceId,
    selectConversationByNumber(viewer.workspaceId, number),
  )
  if (!row || !viewer.kinds.includes(row.kind))
    throw new AppError('not_found', 'The conversation was not found.')
  return row
}

/** Newest first; those of one data set, or with null all that the viewer reaches. */
export function listConversationsOfDataSet(
  context: CommandContext,
  viewer: Viewer,
  dataSetId: number | null,
  page: PageOfNumber,
): Promise<NumberedPage<ConversationRow>> {
  if (dataSetId === null) return listConversationsFrom(context, viewer, page)
  const { workspaceId, kinds } = viewer
  return readNumberedPage(
    context,
    workspaceId,
    page,
    countConversationsOfDataSet(workspaceId, kinds, dataSetId),
    (offset, limit) => selectConversationsOfDataSet(workspaceId, kinds, dataSetId, offset, limit),
  )
}

/** All that was said, oldest first, each with what it rests on where it answers from a data set. */
export async function readHistory(
  context: CommandContext,
  workspaceId: string,
  { id }: ConversationRow,
): Promise<{ message: MessageRow; answer: MessageAnswerRow | null }[]> {
  const { database } = context
  const [messages, answers] = await Promise.all([
    database.read<MessageRow>(workspaceId, selectMessages(workspaceId, id, 0, MOST_MESSAGES)),
    database.read<MessageAnswerRow>(workspaceId, selectMessageAnswers(workspaceId, id, 0, MOST_MESSAGES)),
  ])
  const byNumber = new Map(answers.map((answer) => [answer.number, answer]))
  return messages.map((message) => ({ message, answer: byNumber.get(message.number) ?? null }))
}

/** One message of a conversation, with what it rests on; null when there is none of this number. */
export async function readSaid(
  { database }: Pick<CommandContext, 'database'>,
  workspaceId: string,
  conversationId: string,
  number: number,
): Promise<{ message: MessageRow; answer: MessageAnswerRow | null } | null> {
  const [[message], [answer = null]] = await Promise.all([
    database.read<MessageRow>(workspaceId, selectMessages(workspaceId, conversationId, number - 1, 1)),
    database.read<MessageAnswerRow>(
      workspaceId,
      selectMessageAnswers(workspaceId, conversationId, number - 1, number),
    ),
  ])
  return message ? { message, answer } : null
}

/** Throws `not_found`, also for a task of a conversation that the viewer does not reach. */
export async function findTask(context: CommandContext, viewer: Viewer, id: string): Promise<TaskRow> {
  const { workspaceId, kinds } = viewer
  const [task] = isUuid(id)
    ? await context.database.read<TaskRow>(workspaceId, selectTask(workspaceId, id))
    : []
  const [row] =
    task?.conversation_id == null
      ? []
      : await context.database.read<ConversationRow>(
          workspaceId,
          selectConversation(workspaceId, task.conversation_id),
        )
  if (!task || (task.conversation_id !== null && (!row || !kinds.includes(row.kind))))
    throw new AppError('not_found', 'The task was not found.')
  return task
}

/** The conversation's first question that waits; null when there is none, without `question` when the data set is gone. */
export async function readQuestion(
  context: CommandContext,
  workspaceId: string,
  conversationId: string,
): Promise<{ task_id: string; question_number: number; question: Question | null } | null> {
  const { database } = context
  const [[task], [row]] = await Promise.all([
    database.read<TaskRow>(workspaceId, selectFirstQuestion(workspaceId, conversationId)),
    database.read<ConversationRow>(workspaceId, selectConversation(workspaceId, conversationId)),
  ])
  if (!task || !row || task.question_number === null) return null
  const { id: task_id, question_number } = task
  const before = Math.max(0, question_number - 1 - HISTORY)
  const [messages, [dataSet]] = await Promise.all([
    database.read<MessageRow>(workspaceId, selectMessages(workspaceId, row.id, before, HISTORY + 1)),
    database.read<DataSetRow>(workspaceId, selectDataSet(workspaceId, task.data_set_id ?? 0)),
  ])
  const asked = messages.find(({ number }) => number === question_number)
  if (!asked || !dataSet) return { task_id, question_number, question: null }
  const question = {
    workspace_id: workspaceId,
    data_set_id: dataSet.number,
    question: asked.text,
    // What an agent gave as a file alone says nothing.
    history: messages
      .filter(({ number, text }) => number < asked.number && text.trim() !== '')
      .map(({ role, text }) => ({ role, text })),
    language: dataSet.language ?? 'en',
    system_message: dataSet.system_message,
  }
  return { task_id, question_number, question }
}

/**
 * What became of a question, by its message's number, and what was said then: the answer, and what a dialogue says after
 * it. Null when that asked nothing.
 */
export async function readAnswerTo(
  context: CommandContext,
  workspaceId: string,
  conversationId: string,
  number: number,
): Promise<{ state: TaskRow['state']; said: MessageRow[] } | null> {
  const { database } = context
  const [task] = await database.read<TaskRow>(
    workspaceId,
    selectTaskOfQuestion(workspaceId, conversationId, number),
  )
  if (!task) return null
  const { state, answer_number } = task
  if (answer_number === null) return { state, said: [] }
  const messages = await database.read<MessageRow>(
    workspaceId,
    selectMessages(workspaceId, conversationId, answer_number - 1, MOST_SAID),
  )
  const next = messages.findIndex(({ role }) => role === 'user')
  return { state, said: next < 0 ? messages : messages.slice(0, next) }
}
