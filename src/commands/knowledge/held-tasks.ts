import { endTask, selectHeldTasks, type TaskRow } from '#store/tasks.ts'
import type { Transaction } from '#store/transaction.ts'
import type { ConversationChanges } from '../conversations/conversation-changes.ts'
import { tellTaskFinished } from './tell-task-finished.ts'

/** Ends the tasks of messages that the dialogue has answered now, or never will. The caller saves the changes. */
export async function endHeldTasks(
  tx: Transaction,
  changes: ConversationChanges,
  end: Pick<TaskRow, 'state' | 'error'>,
): Promise<void> {
  const held = await tx.read<TaskRow>(selectHeldTasks(tx.workspaceId, changes.row.id))
  const said = changes.messages.findLast(({ role }) => role === 'agent')?.number ?? null
  for (const { id } of held) {
    endTask(tx, { id, ...end, answer_number: end.state === 'SUCCESS' ? said : null })
    tellTaskFinished(changes, { id, state: end.state })
  }
}
