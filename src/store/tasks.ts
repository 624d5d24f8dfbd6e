import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export const TASK_STATES = ['PENDING', 'SUCCESS', 'FAILURE'] as const
export type TaskState = (typeof TASK_STATES)[number]

/** A question to answer, or a version of a document to read. */
export interface TaskRow {
  id: string
  state: TaskState
  conversation_id: string | null
  question_number: number | null
  answer_number: number | null
  data_set_id: number | null
  document_id: number | null
  document_version: number | null
  error: string | null
  created_at: string
  finished_at: string | null
}

/** More than a dialogue holds. */
const MOST_HELD = 1_000

const columns = `id, state, conversation_id, question_number, answer_number, data_set_id, document_id, document_version,
  error, created_at, finished_at`

/**
 * A message that was held when its task was made may turn out to be a question later: the task is then open again. The
 * caller holds the row lock of the conversation or the document.
 */
export function insertTask(tx: Transaction, row: TaskRow): void {
  tx.write({
    name: 'insert_task',
    merges: true,
    text: `INSERT INTO tasks (workspace_id, ${columns})
           SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::int[], $6::int[], $7::bigint[], $8::bigint[],
             $9::int[], $10::text[], $11::timestamptz[], $12::timestamptz[])
           ON CONFLICT (workspace_id, conversation_id, question_number) WHERE conversation_id IS NOT NULL
           DO UPDATE SET state = excluded.state, data_set_id = excluded.data_set_id, finished_at = excluded.finished_at`,
    values: [
      tx.workspaceId,
      [row.id],
      [row.state],
      [row.conversation_id],
      [row.question_number],
      [row.answer_number],
      [row.data_set_id],
      [row.document_id],
      [row.document_version],
      [row.error],
      [row.created_at],
      [row.finished_at],
    ],
  })
}

/** Ends a task that waits; one that has ended stays as it is. The caller holds the conversation or the document. */
export function endTask(
  tx: Transaction,
  row: Pick<TaskRow, 'id' | 'state' | 'answer_number' | 'error'>,
): void {
  tx.write({
    name: 'end_task',
    text: `UPDATE tasks SET state = $3, answer_number = $4, error = $5, finished_at = now()
           WHERE workspace_id = $1 AND id = $2 AND state = 'PENDING'`,
    values: [tx.workspaceId, row.id, row.state, row.answer_number, row.error],
  })
}

/** Ends what waits for a document, or with null for any of the data set. */
export function failTasksOfDocuments(
  tx: Transaction,
  dataSetId: number,
  documentId: number | null,
  error: string,
): void {
  tx.write({
    name: 'fail_tasks_of_documents',
    text: `UPDATE tasks SET state = 'FAILURE', error = $4, finished_at = now()
           WHERE workspace_id = $1 AND data_set_id = $2 AND ($3::bigint IS NULL OR document_id = $3)
             AND document_id IS NOT NULL AND state = 'PENDING'`,
    values: [tx.workspaceId, dataSetId, documentId, error],
  })
}

/** Of messages to which the dialogue has not said anything yet; no data set answers them. */
export function selectHeldTasks(workspaceId: string, conversationId: string): Statement {
  return {
    name: 'select_held_tasks',
    text: `SELECT ${columns} FROM tasks WHERE workspace_id = $1 AND conversation_id = $2 AND state = 'PENDING'
             AND data_set_id IS NULL ORDER BY question_number LIMIT ${MOST_HELD}`,
    values: [workspaceId, conversationId],
  }
}

/** The first question of the conversation that waits for an answer from a data set. */
export function selectFirstQuestion(workspaceId: string, conversationId: string): Statement {
  return {
    name: 'select_first_question',
    text: `SELECT ${columns} FROM tasks WHERE workspace_id = $1 AND conversation_id = $2 AND state = 'PENDING'
             AND data_set_id IS NOT NULL ORDER BY question_number LIMIT 1`,
    values: [workspaceId, conversationId],
  }
}

export function selectTask(workspaceId: string, id: string): Statement {
  return {
    name: 'select_task',
    text: `SELECT ${columns} FROM tasks WHERE workspace_id = $1 AND id = $2`,
    values: [workspaceId, id],
  }
}

export function selectTaskOfQuestion(workspaceId: string, conversationId: string, number: number): Statement {
  return {
    name: 'select_task_of_question',
    text: `SELECT ${columns} FROM tasks WHERE workspace_id = $1 AND conversation_id = $2 AND question_number = $3`,
    values: [workspaceId, conversationId, number],
  }
}

/** Of a version of a document; the caller holds the document's row lock. */
export async function readTaskOfVersion(
  tx: Transaction,
  dataSetId: number,
  documentId: number,
  version: number,
): Promise<TaskRow | null> {
  const [row] = await tx.read<TaskRow>({
    name: 'select_task_of_version',
    text: `SELECT ${columns} FROM tasks
           WHERE workspace_id = $1 AND data_set_id = $2 AND document_id = $3 AND document_version = $4`,
    values: [tx.workspaceId, dataSetId, documentId, version],
  })
  return row ?? null
}

/** Forgets tasks that ended more than 30 days ago, at most 1,000 at a time; returns how many went. */
export async function deleteOldTasks(tx: Transaction): Promise<number> {
  const rows = await tx.read({
    name: 'delete_old_tasks',
    text: `DELETE FROM tasks WHERE workspace_id = $1 AND id IN (
             SELECT id FROM tasks WHERE workspace_id = $1 AND finished_at < now() - interval '30 days' LIMIT 1000) RETURNING 1`,
    values: [tx.workspaceId],
  })
  return rows.length
}
