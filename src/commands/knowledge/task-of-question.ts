import { randomUUID } from 'node:crypto'
import { AppError } from '#domain/errors.ts'
import { summarise } from '#domain/knowledge/conversation-texts.ts'
import { answerJob } from '#outbox/jobs.ts'
import { type DataSetRow, selectDataSet } from '#store/data-sets.ts'
import type { MessageRow } from '#store/messages.ts'
import { insertTask, type TaskRow } from '#store/tasks.ts'
import type { Transaction } from '#store/transaction.ts'
import type { ConversationChanges } from '../conversations/conversation-changes.ts'
import { tellTaskFinished } from './tell-task-finished.ts'

/**
 * What a message asks for: in a conversation without a dialogue it is a question, which a job answers. Where there is
 * one, it has answered already, and whoever `wants` a task gets one that has succeeded. Null: there is no task.
 * The caller holds the conversation's row lock and saves. Throws `conflict` when the data set is gone.
 */
export async function taskOfQuestion(
  tx: Transaction,
  changes: ConversationChanges,
  message: MessageRow,
  wants: boolean,
): Promise<TaskRow | null> {
  const { row, now } = changes
  const asks = row.data_set_number !== null && row.script_id === null && message.text.trim() !== ''
  if (!asks && !wants) return null
  const task: TaskRow = {
    id: randomUUID(),
    state: asks ? 'PENDING' : 'SUCCESS',
    conversation_id: row.id,
    question_number: message.number,
    answer_number: asks ? null : (changes.messages.findLast(({ role }) => role === 'agent')?.number ?? null),
    data_set_id: row.data_set_number,
    document_id: null,
    document_version: null,
    error: null,
    created_at: now,
    finished_at: asks ? null : now,
  }
  insertTask(tx, task)
  if (!asks) {
    tellTaskFinished(changes, task)
    return task
  }
  const [dataSet] = await tx.read<DataSetRow>(selectDataSet(tx.workspaceId, row.data_set_number ?? 0))
  if (!dataSet) throw new AppError('conflict', 'The data set of this conversation was deleted.')
  row.summary ??= summarise(message.text, row.language)
  changes.jobs.push(answerJob(tx.workspaceId, row.id, now))
  return task
}
