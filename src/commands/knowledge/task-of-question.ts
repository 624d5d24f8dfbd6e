import { AppError } from '#domain/errors.ts'
import { summarise } from '#domain/knowledge/conversation-texts.ts'
import { isHeld } from '#domain/script/is-held.ts'
import { type DataSetRow, selectDataSet } from '#store/data-sets.ts'
import type { MessageRow } from '#store/messages.ts'
import type { TaskRow } from '#store/tasks.ts'
import type { Transaction } from '#store/transaction.ts'
import { type ConversationChanges, newQuestion } from '../conversations/conversation-changes.ts'
import { tellTaskFinished } from './tell-task-finished.ts'

/**
 * What a message asks for: in a conversation without a dialogue it is a question, which a job answers; a dialogue says
 * itself when it is one. Else it has answered already, and whoever `wants` a task gets one that has succeeded; where it
 * waits for somebody else first, the task does too. Null: there is no task. The caller holds the conversation's row lock
 * and saves. Throws `conflict` when the data set is gone.
 */
export async function taskOfQuestion(
  tx: Transaction,
  changes: ConversationChanges,
  message: MessageRow,
  wants: boolean,
): Promise<TaskRow | null> {
  const { row, now } = changes
  const asked = changes.tasks.find(({ question_number }) => question_number === message.number)
  if (asked) return asked
  const asks = row.data_set_number !== null && row.script_id === null && message.text.trim() !== ''
  if (!asks && !wants) return null
  const task = newQuestion(changes, message.number, row.data_set_number)
  changes.tasks.push(task)
  if (!asks) {
    if (isHeld(row.state)) return task
    task.state = 'SUCCESS'
    task.answer_number = changes.messages.findLast(({ role }) => role === 'agent')?.number ?? null
    task.finished_at = now
    tellTaskFinished(changes, task)
    return task
  }
  const [dataSet] = await tx.read<DataSetRow>(selectDataSet(tx.workspaceId, row.data_set_number ?? 0))
  if (!dataSet) throw new AppError('conflict', 'The data set of this conversation was deleted.')
  row.summary ??= summarise(message.text, row.language)
  return task
}
