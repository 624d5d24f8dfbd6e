import { randomUUID } from 'node:crypto'
import { encodeBlocks } from '#domain/knowledge/posting-blocks.ts'
import { encodeTerms, writeContents } from '#domain/knowledge/segment.ts'
import { deletePassages, insertPassages, readNextOrdinal } from '#store/passages.ts'
import { insertSegment } from '#store/postings.ts'
import type { Transaction } from '#store/transaction.ts'
import type { PreparedDocument } from './prepare-document.ts'

/**
 * Makes this version of the document the one that searches find, when the transaction commits; what was indexed of it
 * before, in another language, is found no more. The caller holds the
 * document's row lock, and queues `merge_postings` for the data set in the same transaction.
 */
export async function indexDocument(
  tx: Transaction,
  document: { data_set_id: number; document_id: number; document_version: number },
  { passages, index }: PreparedDocument,
): Promise<void> {
  const { data_set_id, document_id, document_version } = document
  const first = await readNextOrdinal(tx, document)
  deletePassages(tx, data_set_id, document_id)
  if (passages.length === 0) return
  insertPassages(tx, document, first, passages)
  const contents = index.lengths.map((length, place) => ({
    document_id,
    document_version,
    ordinal: first + place,
    length,
  }))
  const segment = {
    id: randomUUID(),
    passage_count: passages.length,
    word_count: index.lengths.reduce((sum, length) => sum + length, 0),
    contents: writeContents(contents),
  }
  insertSegment(tx, data_set_id, segment, encodeBlocks(encodeTerms(index.postings)))
}
