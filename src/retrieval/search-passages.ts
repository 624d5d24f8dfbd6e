import type { Database } from '#store/database.ts'
import { findPassages, type PassageSearch } from './find-passages.ts'

/** A place in a document that fits a query; `text` is `content.slice(start, end)` of that version. */
export interface Passage {
  document_id: number
  document_version: number
  title: string
  url: string | null
  /** Highest first. */
  headings: string[]
  text: string
  start: number
  end: number
  /** Higher is better; comparable within one search only. */
  score: number
}

/** The passages of one data set that fit the query, the best first. */
export async function searchPassages(
  context: { database: Pick<Database, 'read'> },
  workspaceId: string,
  { limit, ...search }: PassageSearch & { limit: number },
): Promise<Passage[]> {
  const { passages } = await findPassages(context, workspaceId, search, limit)
  return passages
    .slice(0, limit)
    .map(({ candidate: _, evidence: __, ordinal: ___, ...passage }): Passage => passage)
}
