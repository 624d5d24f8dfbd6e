import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { ingestJob, mergeJob, newJob } from '#outbox/jobs.ts'
import { removeDocument as removeFromIndex } from '#retrieval/remove.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import {
  type DataDocumentRow,
  deleteDataDocument,
  insertDataDocument,
  insertDataDocumentVersion,
  lockDataDocument,
  readWaitingFiles,
  updateDataDocument,
} from '#store/data-documents.ts'
import { holdDataSet } from '#store/data-sets.ts'
import { deleteIdempotencyRecordsAbout } from '#store/idempotency-records.ts'
import { failTasksOfDocuments, insertTask } from '#store/tasks.ts'
import type { Transaction } from '#store/transaction.ts'
import { takeNumber } from '#store/workspaces.ts'
import type { Call } from '../run.ts'
import { aboutDataSet } from './data-set.ts'

/** A text as it is given: itself, or the file that it is read from. */
export interface GivenText {
  data_set_id: number
  /** Null: the file's own, or else its name. */
  title: string | null
  url: string | null
  /** The path that an import found it at. */
  source: string | null
  /** Lower-case hex. */
  sha256: string
  content: string | null
  /** Where the file waits. */
  storage_key: string | null
  file_name: string | null
}

export interface QueuedDocument {
  document: DataDocumentRow
  task_id: string
}

const UNTITLED = 'Untitled'

/** Adds a document and the task that reads it. Throws `not_found`, and `conflict` for a second one of the same source. */
export async function addDataDocument(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  given: GivenText,
): Promise<QueuedDocument> {
  const number = await takeNumber(tx, 'data_documents')
  const dataSet = await holdDataSet(tx, given.data_set_id)
  if (!dataSet) throw new AppError('not_found', 'The data set was not found.')
  const document = await insertDataDocument(tx, {
    data_set_id: given.data_set_id,
    number,
    title: given.title ?? given.file_name ?? UNTITLED,
    url: given.url,
    source: given.source,
    sha256: given.sha256,
  })
  if (!document) throw new AppError('conflict', 'A document of this source is there already.')
  audit(tx, call, 'added', document)
  return queue(tx, context, document, given)
}

/** Gives a document another text; the one before is searched until the new one is read. Its source stays. Throws `not_found`. */
export async function replaceDataDocument(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  { number, ...given }: GivenText & { number: number },
): Promise<QueuedDocument> {
  const row = await loadDataDocument(tx, given.data_set_id, number)
  const document = {
    ...row,
    latest_version: row.latest_version + 1,
    error: null,
    sha256: given.sha256,
  }
  updateDataDocument(tx, document)
  audit(tx, call, 'replaced', document)
  return queue(tx, context, document, given)
}

/** From the commit on no answer uses it; its versions go with it, and so does what is kept of searches. Throws `not_found`. */
export async function removeDataDocument(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { data_set_id: number; number: number },
): Promise<void> {
  const row = await loadDataDocument(tx, input.data_set_id, input.number)
  const keys = await readWaitingFiles(tx, row.data_set_id, row.number)
  if (keys.length > 0) enqueue(tx, context, [newJob('erase_files', { keys })])
  failTasksOfDocuments(tx, row.data_set_id, row.number, 'The document was deleted.')
  deleteIdempotencyRecordsAbout(tx, [aboutDataSet(row.data_set_id)])
  removeFromIndex(tx, { data_set_id: row.data_set_id, document_id: row.number })
  deleteDataDocument(tx, row.data_set_id, row.number)
  enqueue(tx, context, [mergeJob(row.data_set_id)])
  audit(tx, call, 'removed', row)
}

async function loadDataDocument(
  tx: Transaction,
  dataSetId: number,
  number: number,
): Promise<DataDocumentRow> {
  const row = await lockDataDocument(tx, dataSetId, number)
  if (!row) throw new AppError('not_found', 'The document was not found.')
  return row
}

/** Stores the version that was given last, with the task and the job that read it. */
async function queue(
  tx: Transaction,
  context: CommandContext,
  document: DataDocumentRow,
  given: GivenText,
): Promise<QueuedDocument> {
  const { data_set_id, number: document_id, latest_version: version } = document
  const now = await tx.now()
  const task_id = randomUUID()
  insertDataDocumentVersion(tx, { ...given, document_id, version, blocks: null })
  insertTask(tx, {
    id: task_id,
    state: 'PENDING',
    conversation_id: null,
    question_number: null,
    answer_number: null,
    data_set_id,
    document_id,
    document_version: version,
    error: null,
    created_at: now,
    finished_at: null,
  })
  enqueue(tx, context, [ingestJob(tx.workspaceId, { data_set_id, document_id, version }, now)])
  return { document, task_id }
}

/** A document has no UUID: the workspace is what is changed. */
function audit(tx: Transaction, call: Call, what: string, { data_set_id, number }: DataDocumentRow): void {
  insertAuditEntry(tx, call.actor, {
    action: `data_document.${what}`,
    subject_kind: 'workspace',
    subject_id: tx.workspaceId,
    details: { data_set_id, document_id: number },
  })
}
