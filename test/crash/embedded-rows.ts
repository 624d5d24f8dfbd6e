import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** Rows of the embedded database of a running server, whatever their workspace. */
export async function readEmbeddedRows<Row extends pg.QueryResultRow>(
  dataDir: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({
    host: join(dataDir, 'postgres', 'sockets'),
    user: 'postgres',
    database: 'hearback',
    password: await readFile(join(dataDir, 'postgres', 'password'), 'utf8'),
  })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
