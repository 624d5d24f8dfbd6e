import { randomUUID } from 'node:crypto'
import { encodeTerms, writeContents } from '#domain/knowledge/segment.ts'
import { deletePassages, insertPassages } from '#store/passages.ts'
import { insertSegment } from '#store/postings.ts'
import type { Transaction } from '#store/transaction.ts'
import type { PreparedDocument } from './prepare-document.ts'

/**
 * Makes this version of the document the one that searches find, when the transaction commits. The caller holds the
 * document's row lock, and queues `merge_postings` for the data set in the same transaction.
 */
export async function indexDocument(
  tx: Transaction,
  document: { data_set_id: number; document_id: number; document_version: number },
  { passages, index }: PreparedDocument,
): Promise<void> {
  const { data_set_id, document_id, document_version } = document
  deletePassages(tx, data_set_id, document_id)
  if (passages.length === 0) return
  insertPassages(tx, document, passages)
  const contents = index.lengths.map((length, ordinal) => ({
    document_id,
    document_version,
    ordinal,
    length,
  }))
  const segment = {
    id: randomUUID(),
    passage_count: passages.length,
    word_count: index.lengths.reduce((sum, length) => sum + length, 0),
    contents: writeContents(contents),
  }
  insertSegment(tx, data_set_id, segment, encodeTerms(index.postings))
}
