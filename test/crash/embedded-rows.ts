import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** Rows of the embedded database of a running server, whatever their workspace. */
export function readEmbeddedRows<Row extends pg.QueryResultRow>(
  dataDir: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return withEmbeddedDatabase(dataDir, async (client) => (await client.query<Row>(sql, values)).rows)
}

/** As its superuser. */
export async function withEmbeddedDatabase<Result>(
  dataDir: string,
  use: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    host: join(dataDir, 'postgres', 'sockets'),
    user: 'postgres',
    database: 'hearback',
    password: await readFile(join(dataDir, 'postgres', 'password'), 'utf8'),
  })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
