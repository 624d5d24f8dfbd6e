import type pg from 'pg'

/** A hash of each table's rows, by its name; of one workspace's rows where its id is given. */
export async function tableDigests(client: pg.Client, workspaceId?: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; has_workspace: boolean }>(`
    select table_name as name, bool_or(column_name = 'workspace_id') as has_workspace
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' group by table_name order by table_name`)
  const digests = new Map<string, string>()
  for (const { name, has_workspace } of rows) {
    if (workspaceId !== undefined && !has_workspace) continue
    const where = workspaceId === undefined ? '' : 'where workspace_id = $1'
    const found = await client.query(
      `select md5(string_agg(hash, '' order by hash)) as digest from (select md5(t::text) as hash from "${name}" t ${where}) all_rows`,
      workspaceId === undefined ? [] : [workspaceId],
    )
    digests.set(name, found.rows[0].digest ?? 'empty')
  }
  return digests
}
