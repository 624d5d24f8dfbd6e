import { randomUUID } from 'node:crypto'
import type { Block } from '#domain/knowledge/block.ts'
import { createLog } from '#lib/log.ts'
import { indexDocument } from '#retrieval/index-document.ts'
import { mergePostings } from '#retrieval/merge-postings.ts'
import { prepareDocument } from '#retrieval/prepare-document.ts'
import { searchPassages } from '#retrieval/search-passages.ts'
import { insertDataDocument } from '#store/data-documents.ts'
import { insertDataSet } from '#store/data-sets.ts'
import { createDatabase } from '#store/database.ts'
import { insertWorkspace } from '#store/workspaces.ts'

export interface TestDocument {
  id: number
  title?: string
  content: string
  blocks?: Block[]
  /** 1 by default. */
  version?: number
}

export type SearchIndex = Awaited<ReturnType<typeof openIndex>>

/** The search and its tables without routes and jobs, as one node has them, in a workspace with data set 1. */
export async function openIndex(
  t: { after(cleanUp: () => Promise<unknown>): void },
  databaseUrl: string,
  language: string,
  given?: string,
) {
  const database = createDatabase(databaseUrl, createLog('silent'))
  t.after(() => database.close())
  const workspaceId = given ?? randomUUID()
  if (given === undefined)
    await database.transaction(workspaceId, async (tx) => {
      insertWorkspace(tx, 'Search')
      await insertDataSet(tx, { number: 1, name: 'One', language, system_message: null })
    })

  const again = (document: TestDocument) => add(document, 1, false)

  async function add(
    { id, title = '', content, blocks, version = 1 }: TestDocument,
    dataSetId = 1,
    isNew = version === 1,
  ) {
    const prepared = await prepareDocument({ language, title, content, ...(blocks && { blocks }) })
    await database.transaction(workspaceId, async (tx) => {
      if (isNew) {
        const row = { data_set_id: dataSetId, number: id, title, url: null, source: null, sha256: '' }
        await insertDataDocument(tx, row)
      }
      await indexDocument(
        tx,
        { data_set_id: dataSetId, document_id: id, document_version: version },
        prepared,
      )
    })
  }

  return {
    database,
    workspaceId,
    add,
    /** Indexes a version that was indexed before. */
    again,
    search: (query: string, limit = 10, dataSetId = 1) =>
      searchPassages({ database }, workspaceId, { data_set_id: dataSetId, language, query, limit }),
    /** Until there is nothing more to merge. */
    async merge(dataSetId = 1) {
      while (await database.transaction(workspaceId, (tx) => mergePostings(tx, dataSetId)));
    },
  }
}
