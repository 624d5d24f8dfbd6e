import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import pg from 'pg'
import { createSecretBox } from '#lib/secret-box.ts'
import { readEmbeddedRows } from '../crash/embedded-rows.ts'

/**
 * Where a text is: `table.column` for rows, opened where they are encrypted, `statistics table.column`,
 * `file path` for the bytes of files, and the lines that the server has said.
 */
export async function findCanary(
  dataDir: string,
  said: Record<string, string>,
  canary: string,
): Promise<string[]> {
  const places = new Set<string>()
  const tables = await readEmbeddedRows<{ name: string }>(
    dataDir,
    `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`,
  )
  const box = createSecretBox((await readFile(join(dataDir, 'secret'), 'utf8')).trim())
  for (const { name } of tables) {
    const rows = await readEmbeddedRows<{ row: Record<string, unknown> }>(
      dataDir,
      `SELECT row_to_json(t) AS row FROM ${pg.escapeIdentifier(name)} t`,
    )
    for (const { row } of rows)
      for (const [column, value] of Object.entries(row))
        if (holds(column.endsWith('_encrypted') ? open(box, name, row, column) : value, canary))
          places.add(`${name}.${column}`)
  }
  const statistics = await readEmbeddedRows<{ place: string }>(
    dataDir,
    `SELECT 'statistics ' || tablename || '.' || attname AS place FROM pg_stats WHERE strpos(row_to_json(pg_stats)::text, $1) > 0`,
    [canary],
  )
  for (const { place } of statistics) places.add(place)
  for (const path of await filesWith(dataDir, canary)) places.add(`file ${path}`)
  for (const [name, text] of Object.entries(said))
    for (const line of text.split('\n')) if (line.includes(canary)) places.add(`${name}: ${line}`)
  return [...places].sort()
}

/** The database takes samples of what it holds now, as it does by itself every now and then. */
export async function sampleDatabase(dataDir: string): Promise<void> {
  await readEmbeddedRows(dataDir, 'ANALYZE')
}

/** What dead rows have left in the database's files is written over. */
export async function settleDatabase(dataDir: string): Promise<void> {
  for (const sql of ['VACUUM FULL', 'CHECKPOINT']) await readEmbeddedRows(dataDir, sql)
}

/** The words to which boxes are bound; a table that is not here is not looked into, so it must not have any. */
const CONTEXTS: Record<string, (row: Record<string, unknown>, column: string) => string> = {
  links: (row) => `link:${row.id}`,
  deliveries: (row) => `delivery:${row.id}`,
  sessions: (row) => `session:${row.conversation_id}`,
  idempotency_records: (row) => `idempotency:${row.method} ${row.path} ${row.key}`,
}
/** Secrets that we make ourselves, and settings of the back end: nothing of a person. */
const NOT_OF_PEOPLE = new Set(['webhook_endpoints', 'channels', 'audit_heads', 'signing_keys'])

function open(
  box: ReturnType<typeof createSecretBox>,
  table: string,
  row: Record<string, unknown>,
  column: string,
): string {
  const value = row[column]
  if (value === null || NOT_OF_PEOPLE.has(table)) return ''
  const context = CONTEXTS[table]
  if (!context) throw new Error(`say in this test how ${table}.${column} is opened`)
  return box.decrypt(Buffer.from(String(value).slice(2), 'hex'), context(row, column)).toString('utf8')
}

function holds(value: unknown, canary: string): boolean {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (text.includes(canary)) return true
  // Bytes are shown as hexadecimal.
  return text.includes(Buffer.from(canary).toString('hex'))
}

/**
 * Files below the data dir whose bytes hold it. The write-ahead log is left out: PostgreSQL overwrites its segments in
 * turn, whatever they hold.
 */
async function filesWith(dataDir: string, canary: string): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(dataDir, path)
    if (!entry.isFile() || name.includes('pg_wal')) continue
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    if (bytes.includes(canary) || name.includes(canary)) found.push(name)
  }
  return found
}
