import type { CommandContext } from '#context'
import { enqueue } from '#outbox/enqueue.ts'
import { ingestJob, newJob } from '#outbox/jobs.ts'
import { type DataDocumentRow, selectSearchedDocuments } from '#store/data-documents.ts'
import { type ClaimedJob, finishJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

const AT_ONCE = 500

/** Has the next documents of a data set indexed anew, and comes back for those behind them. */
export async function reindexDataSet(
  tx: Transaction,
  context: CommandContext,
  _call: Call,
  { job, data_set_id, after }: { job: ClaimedJob; data_set_id: number; after: number },
): Promise<void> {
  if (!(await finishJob(tx, job))) return
  const now = await tx.now()
  const documents = await tx.read<DataDocumentRow>(
    selectSearchedDocuments(tx.workspaceId, data_set_id, after, AT_ONCE),
  )
  const jobs = documents.flatMap(({ number, version }) =>
    version === null ? [] : ingestJob(tx.workspaceId, { data_set_id, document_id: number, version }, now),
  )
  const last = documents.at(-1)
  if (documents.length === AT_ONCE && last) {
    const next = { data_set_id, after: last.number }
    jobs.push(newJob('reindex_data_set', next, { key: `reindex:${data_set_id}` }))
  }
  enqueue(tx, context, jobs)
}
