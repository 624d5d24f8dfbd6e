import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { newJob } from '#outbox/jobs.ts'
import { removeDataSet as removeFromIndex } from '#retrieval/remove.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { readWaitingFiles } from '#store/data-documents.ts'
import {
  type DataSetRow,
  deleteDataSet,
  insertDataSet,
  lockDataSet,
  updateDataSet,
} from '#store/data-sets.ts'
import { deleteIdempotencyRecordsAbout } from '#store/idempotency-records.ts'
import { failTasksOfDocuments } from '#store/tasks.ts'
import type { Transaction } from '#store/transaction.ts'
import { takeNumber } from '#store/workspaces.ts'
import type { Call } from '../run.ts'

export type DataSetContent = Pick<DataSetRow, 'name' | 'language' | 'system_message'>

/** Under which name answers are kept that hold texts of a data set. */
export const aboutDataSet = (number: number) => `data_set:${number}`

/** Makes a data set under the next number. */
export async function createDataSet(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  wanted: DataSetContent,
): Promise<DataSetRow> {
  const number = await takeNumber(tx, 'data_sets')
  audit(tx, call, 'created', number)
  return insertDataSet(tx, { ...wanted, number })
}

/** Changes what is given; another language has every document indexed anew, by a job. Throws `not_found`. */
export async function changeDataSet(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { number: number; changes: Partial<DataSetContent> },
): Promise<DataSetRow> {
  const row = await loadDataSet(tx, input.number)
  const changed = { ...row, ...input.changes }
  if (changed.language !== row.language) {
    const key = `reindex:${row.number}`
    enqueue(tx, context, [newJob('reindex_data_set', { data_set_id: row.number, after: 0 }, { key })])
  }
  audit(tx, call, 'changed', row.number)
  return updateDataSet(tx, changed)
}

/** With its documents, their files and all that is kept of them; conversations stay as they are. Throws `not_found`. */
export async function removeDataSet(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { number: number },
): Promise<void> {
  const { number } = await loadDataSet(tx, input.number)
  const keys = await readWaitingFiles(tx, number, null)
  if (keys.length > 0) enqueue(tx, context, [newJob('erase_files', { keys })])
  failTasksOfDocuments(tx, number, null, 'The data set was deleted.')
  deleteIdempotencyRecordsAbout(tx, [aboutDataSet(number)])
  removeFromIndex(tx, number)
  deleteDataSet(tx, number)
  audit(tx, call, 'removed', number)
}

async function loadDataSet(tx: Transaction, number: number): Promise<DataSetRow> {
  const row = await lockDataSet(tx, number)
  if (!row) throw new AppError('not_found', 'The data set was not found.')
  return row
}

/** A data set has no UUID: the workspace is what is changed. */
function audit(tx: Transaction, call: Call, what: string, number: number): void {
  insertAuditEntry(tx, call.actor, {
    action: `data_set.${what}`,
    subject_kind: 'workspace',
    subject_id: tx.workspaceId,
    details: { data_set_id: number },
  })
}
