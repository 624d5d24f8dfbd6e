import type { Step } from '#domain/script/script.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface QuestionListRow {
  /** The client's `question_list_id`. */
  number: number
  name: string
  steps: Step[]
  /** Where questions that a person asks back are answered from. */
  data_set_id: number | null
  created_at: string
  updated_at: string
}

const columns = 'number, name, steps, data_set_id, created_at, updated_at'

export async function insertQuestionList(
  tx: Transaction,
  row: Pick<QuestionListRow, 'number' | 'name' | 'steps' | 'data_set_id'>,
): Promise<QuestionListRow> {
  const [inserted] = await tx.read<QuestionListRow>({
    name: 'insert_question_list',
    text: `INSERT INTO question_lists (workspace_id, number, name, steps, data_set_id) VALUES ($1, $2, $3, $4, $5)
           RETURNING ${columns}`,
    values: [tx.workspaceId, row.number, row.name, JSON.stringify(row.steps), row.data_set_id],
  })
  if (!inserted) throw new Error('a question list was not inserted')
  return inserted
}

/** Holds the list's row until the transaction ends. */
export async function lockQuestionList(tx: Transaction, number: number): Promise<QuestionListRow | null> {
  const [row] = await tx.read<QuestionListRow>({
    name: 'lock_question_list',
    text: `SELECT ${columns} FROM question_lists WHERE workspace_id = $1 AND number = $2 FOR UPDATE`,
    values: [tx.workspaceId, number],
  })
  return row ?? null
}

/** The caller holds its row lock. */
export async function updateQuestionList(tx: Transaction, row: QuestionListRow): Promise<QuestionListRow> {
  const [updated] = await tx.read<QuestionListRow>({
    name: 'update_question_list',
    text: `UPDATE question_lists SET name = $3, steps = $4, data_set_id = $5, updated_at = now()
           WHERE workspace_id = $1 AND number = $2 RETURNING ${columns}`,
    values: [tx.workspaceId, row.number, row.name, JSON.stringify(row.steps), row.data_set_id],
  })
  if (!updated) throw new Error('the question list to update is not there')
  return updated
}

/** Conversations that were started with it go on. The caller holds its row lock. */
export function deleteQuestionList(tx: Transaction, number: number): void {
  tx.write({
    name: 'delete_question_list',
    text: 'DELETE FROM question_lists WHERE workspace_id = $1 AND number = $2',
    values: [tx.workspaceId, number],
  })
}

export function selectQuestionList(workspaceId: string, number: number): Statement {
  return {
    name: 'select_question_list',
    text: `SELECT ${columns} FROM question_lists WHERE workspace_id = $1 AND number = $2`,
    values: [workspaceId, number],
  }
}

/** Newest first. */
export function selectQuestionLists(workspaceId: string, offset: number, limit: number): Statement {
  return {
    name: 'select_question_lists',
    text: `SELECT ${columns} FROM question_lists WHERE workspace_id = $1 ORDER BY number DESC OFFSET $2 LIMIT $3`,
    values: [workspaceId, offset, limit],
  }
}

export function countQuestionLists(workspaceId: string): Statement {
  return {
    name: 'count_question_lists',
    text: 'SELECT count(*) AS total FROM question_lists WHERE workspace_id = $1',
    values: [workspaceId],
  }
}
