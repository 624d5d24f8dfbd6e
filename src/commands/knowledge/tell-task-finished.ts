import type { TaskRow } from '#store/tasks.ts'
import { addEvent, type ConversationChanges } from '../conversations/conversation-changes.ts'

/** Tells the stream and the webhooks that a conversation's task has ended; the caller saves the changes. */
export function tellTaskFinished(
  changes: ConversationChanges,
  { id, state }: Pick<TaskRow, 'id' | 'state'>,
): void {
  const payload = { event: 'task.finished', conversation_id: changes.row.id, task_id: id, state }
  addEvent(changes, 'task.finished', payload)
  changes.emissions.push({ event_type: 'task.finished', conversation_id: changes.row.id, payload })
}
