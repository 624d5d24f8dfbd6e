import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { createTestDatabase } from './database.ts'
import { type Plan, planStatement } from './plan-statement.ts'
import { gatherStatements } from './store-statements.ts'

/** Every scan of a tenant's table has the policy's condition, in whatever statement, even where its own is missing. */

const NAMES_THE_WORKSPACE = /(?:\w+\.)?\bworkspace_id = \$\d+/g
const POLICY = 'hearback.workspace_id'

test('a statement of the store that forgets its workspace still reads only its own', async (t) => {
  const { url } = await createTestDatabase(t)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  t.after(() => client.end())
  const tables = await tenantTables(client)
  await client.query('SET ROLE hearback_app')

  const forgetful = [...(await gatherStatements())].flatMap(([name, { role, texts }]) =>
    role === 'hearback_app'
      ? [...texts].map((text) => ({ name, text: text.replace(NAMES_THE_WORKSPACE, '($& OR true)') }))
      : [],
  )
  const lookAtAll = async () => {
    const scans: Scan[] = []
    for (const { name, text } of forgetful) {
      const plan = await planStatement(client, text)
      for (const scan of scansOf(plan, tables)) scans.push({ name, ...scan })
    }
    return scans
  }
  const scans = await lookAtAll()
  t.diagnostic(`${forgetful.length} statements, ${scans.length} scans`)
  const open = scans.filter(({ isGuarded }) => !isGuarded)
  assert.deepEqual(open, [], 'these read others’ rows')

  await client.query('RESET ROLE')
  await client.query('ALTER TABLE messages DISABLE ROW LEVEL SECURITY')
  await client.query('SET ROLE hearback_app')
  const noticed = (await lookAtAll()).filter(({ isGuarded }) => !isGuarded)
  assert.deepEqual(
    new Set(noticed.map(({ table }) => table)),
    new Set(['messages']),
    'a missing policy is noticed',
  )
})

interface Scan {
  /** Of the statement. */
  name: string
  table: string
  isGuarded: boolean
}

/** The nodes of a plan that read a tenant's table; guarded by a condition of their own or by one above all of them. */
function scansOf(plan: Plan, tables: ReadonlySet<string>, isAbove = false): Omit<Scan, 'name'>[] {
  const { Plans = [], ...node } = plan
  const table = node['Relation Name'] ?? ''
  const isGuarded = isAbove || JSON.stringify(node).includes(POLICY)
  const isScan = tables.has(table) && node['Node Type'].endsWith('Scan')
  const guardsBelow = isAbove || (node['One-Time Filter'] ?? '').includes(POLICY)
  return [
    ...(isScan ? [{ table, isGuarded }] : []),
    ...Plans.flatMap((below) => scansOf(below, tables, guardsBelow)),
  ]
}

async function tenantTables(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id'
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace`,
  )
  return new Set(rows.map(({ name }) => name))
}
