import type pg from 'pg'

/** A node of a plan, with the names that PostgreSQL gives in JSON. */
export interface Plan {
  'Relation Name'?: string
  'Node Type': string
  'One-Time Filter'?: string
  Plans?: Plan[]
}

/**
 * Parses and plans a statement and checks its privileges, without running it or knowing its values; in a way that
 * PostgreSQL 15 has. Throws what PostgreSQL has against it.
 */
export async function planStatement(client: pg.Client, text: string): Promise<Plan> {
  await client.query('SET plan_cache_mode = force_generic_plan')
  await client.query(`PREPARE tried AS ${text}`)
  const { rows } = await client.query<{ parameters: number }>(
    `SELECT cardinality(parameter_types) AS parameters FROM pg_prepared_statements WHERE name = 'tried'`,
  )
  const values = Array.from({ length: rows[0]?.parameters ?? 0 }, () => 'NULL').join(', ')
  const explained = await client.query(
    `EXPLAIN (FORMAT JSON) EXECUTE tried${values === '' ? '' : ` (${values})`}`,
  )
  await client.query('DEALLOCATE tried')
  return explained.rows[0]['QUERY PLAN'][0].Plan
}
