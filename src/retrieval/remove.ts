import { deletePassages } from '#store/passages.ts'
import { deleteIndex } from '#store/postings.ts'
import type { Transaction } from '#store/transaction.ts'

/**
 * From the commit on, no search finds the document. Its words leave the postings when `merge_postings` runs, which the
 * caller queues for the data set in the same transaction.
 */
export function removeDocument(
  tx: Transaction,
  document: { data_set_id: number; document_id: number },
): void {
  deletePassages(tx, document.data_set_id, document.document_id)
}

/** The caller holds the data set's row lock. */
export function removeDataSet(tx: Transaction, dataSetId: number): void {
  deleteIndex(tx, dataSetId)
}
