import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface DataSetRow {
  /** The `data_set_id` of the routes. */
  number: number
  name: string
  /** Decides how words are compared; null until the first text tells. */
  language: string | null
  /** What a model is told before it answers. */
  system_message: string | null
  created_at: string
  updated_at: string
}

const columns = 'number, name, language, system_message, created_at, updated_at'

export async function insertDataSet(
  tx: Transaction,
  row: Pick<DataSetRow, 'number' | 'name' | 'language' | 'system_message'>,
): Promise<DataSetRow> {
  const [inserted] = await tx.read<DataSetRow>({
    name: 'insert_data_set',
    text: `INSERT INTO data_sets (workspace_id, number, name, language, system_message) VALUES ($1, $2, $3, $4, $5)
           RETURNING ${columns}`,
    values: [tx.workspaceId, row.number, row.name, row.language, row.system_message],
  })
  if (!inserted) throw new Error('a data set was not inserted')
  return inserted
}

/** Which of these there are. */
export async function findDataSets(tx: Transaction, numbers: readonly number[]): Promise<Set<number>> {
  const rows = await tx.read<{ number: number }>({
    name: 'find_data_sets',
    text: 'SELECT number FROM data_sets WHERE workspace_id = $1 AND number = ANY ($2::bigint[])',
    values: [tx.workspaceId, numbers],
  })
  return new Set(rows.map(({ number }) => number))
}

/** Holds the data set's row until the transaction ends. */
export async function lockDataSet(tx: Transaction, number: number): Promise<DataSetRow | null> {
  const [row] = await tx.read<DataSetRow>({
    name: 'lock_data_set',
    text: `SELECT ${columns} FROM data_sets WHERE workspace_id = $1 AND number = $2 FOR UPDATE`,
    values: [tx.workspaceId, number],
  })
  return row ?? null
}

/** Keeps the data set from going until the transaction ends; others may do the same. */
export async function holdDataSet(tx: Transaction, number: number): Promise<DataSetRow | null> {
  const [row] = await tx.read<DataSetRow>({
    name: 'hold_data_set',
    text: `SELECT ${columns} FROM data_sets WHERE workspace_id = $1 AND number = $2 FOR KEY SHARE`,
    values: [tx.workspaceId, number],
  })
  return row ?? null
}

/** The caller holds its row lock. */
export async function updateDataSet(tx: Transaction, row: DataSetRow): Promise<DataSetRow> {
  const [updated] = await tx.read<DataSetRow>({
    name: 'update_data_set',
    text: `UPDATE data_sets SET name = $3, language = $4, system_message = $5, updated_at = now()
           WHERE workspace_id = $1 AND number = $2 RETURNING ${columns}`,
    values: [tx.workspaceId, row.number, row.name, row.language, row.system_message],
  })
  if (!updated) throw new Error('the data set to update is not there')
  return updated
}

/** What its first text is written in; one that is known stays. */
export function noteLanguage(tx: Transaction, number: number, language: string): void {
  tx.write({
    name: 'note_language_of_data_set',
    text: 'UPDATE data_sets SET language = $3 WHERE workspace_id = $1 AND number = $2 AND language IS NULL',
    values: [tx.workspaceId, number, language],
  })
}

/** With its documents. The caller holds its row lock. */
export function deleteDataSet(tx: Transaction, number: number): void {
  tx.write({
    name: 'delete_data_set',
    text: 'DELETE FROM data_sets WHERE workspace_id = $1 AND number = $2',
    values: [tx.workspaceId, number],
  })
}

export function selectDataSet(workspaceId: string, number: number): Statement {
  return {
    name: 'select_data_set',
    text: `SELECT ${columns} FROM data_sets WHERE workspace_id = $1 AND number = $2`,
    values: [workspaceId, number],
  }
}

/** Newest first. */
export function selectDataSets(workspaceId: string, offset: number, limit: number): Statement {
  return {
    name: 'select_data_sets',
    text: `SELECT ${columns} FROM data_sets WHERE workspace_id = $1 ORDER BY number DESC OFFSET $2 LIMIT $3`,
    values: [workspaceId, offset, limit],
  }
}

export function countDataSets(workspaceId: string): Statement {
  return {
    name: 'count_data_sets',
    text: 'SELECT count(*) AS total FROM data_sets WHERE workspace_id = $1',
    values: [workspaceId],
  }
}
