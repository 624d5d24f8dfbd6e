import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { hashOf } from '#domain/knowledge/posting-blocks.ts'
import { selectPassages } from '#store/passages.ts'
import { selectForSearch } from '#store/postings.ts'
import type { Statement } from '#store/statement.ts'
import { createTestDatabase } from '../database.ts'
import { openIndex } from './search-index.ts'

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Cond'?: string
  Plans?: PlanNode[]
}

test('a search reads by whole keys, whether nobody has counted the tables or they were counted when they were small', async (t) => {
  const { url } = await createTestDatabase(t)
  const index = await openIndex(t, url, 'en')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  t.after(() => client.end())
  const segment_id = '00000000-0000-4000-8000-000000000000'
  const known = { hashes: [hashOf('word')], known: [segment_id], missing: [{ segment_id, block: 0 }] }
  const key = { document_id: 1, document_version: 1, ordinal: 0 }
  const statements: [Statement, string[]][] = [
    [selectForSearch(index.workspaceId, 1, known), ['block']],
    [selectPassages(index.workspaceId, 1, [key]), ['ordinal', 'number']],
  ]

  async function findNodes({ text, values = [] }: Statement): Promise<PlanNode[]> {
    await client.query('BEGIN')
    await client.query('SET LOCAL ROLE hearback_app')
    await client.query('SET LOCAL enable_seqscan = off')
    await client.query('SET LOCAL plan_cache_mode = force_generic_plan')
    const { rows } = await client.query({ text: `EXPLAIN (FORMAT JSON) ${text}`, values: [...values] })
    await client.query('ROLLBACK')
    const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)]
    return flat(rows[0]['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name'] !== undefined)
  }

  const check = async (when: string) => {
    for (const [statement, last] of statements) {
      const nodes = await findNodes(statement)
      for (const node of nodes) assert.match(node['Node Type'], /^Index/, `${when}: ${node['Relation Name']}`)
      const conditions = nodes.map((node) => node['Index Cond'] ?? '')
      for (const column of last)
        assert.ok(
          conditions.some((condition) => condition.includes(`(${column} =`)),
          `${when}: ${conditions}`,
        )
    }
  }
  await check('never counted')
  for (let id = 1; id <= 5; id++) await index.add({ id, content: `A short text with the number ${id}` })
  await client.query('ANALYZE')
  await check('counted when small')
})
