import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import pg from 'pg'
import { createSecretBox } from '#lib/secret-box.ts'
import { readEmbeddedRows, withEmbeddedDatabase } from '../crash/embedded-rows.ts'

/**
 * Where a text is: `table.column` for rows, opened where they are encrypted, `statistics table.column`,
 * `file path` for the bytes of files other than the database's, and the lines that the server has said.
 */
export async function findCanary(
  dataDir: string,
  said: Record<string, string>,
  canary: string,
): Promise<string[]> {
  const places = new Set(await findInRows(dataDir, canary))
  for (const path of await filesWith(dataDir, [canary], (name) => !isOfDatabase(name)))
    places.add(`file ${path}`)
  for (const [name, text] of Object.entries(said))
    for (const line of text.split('\n')) if (line.includes(canary)) places.add(`${name}: ${line}`)
  return [...places].sort()
}

/** The database's own files that hold any of them; what is dead in them has to be written over before. */
export function findInDatabaseFiles(dataDir: string, canaries: readonly string[]): Promise<string[]> {
  return filesWith(dataDir, canaries, isOfDatabase)
}

function findInRows(dataDir: string, canary: string): Promise<string[]> {
  return withEmbeddedDatabase(dataDir, async (client) => {
    const places: string[] = []
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`,
    )
    const box = createSecretBox((await readFile(join(dataDir, 'secret'), 'utf8')).trim())
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        `SELECT row_to_json(t) AS row FROM ${pg.escapeIdentifier(name)} t`,
      )
      for (const { row } of rows)
        for (const [column, value] of Object.entries(row))
          if (holds(column.endsWith('_encrypted') ? open(box, name, row, column) : value, canary))
            places.push(`${name}.${column}`)
    }
    const { rows: statistics } = await client.query<{ place: string }>(
      `SELECT 'statistics ' || tablename || '.' || attname AS place FROM pg_stats WHERE strpos(row_to_json(pg_stats)::text, $1) > 0`,
      [canary],
    )
    return [...places, ...statistics.map(({ place }) => place)]
  })
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

const isOfDatabase = (name: string) => name.startsWith(`postgres${sep}`)

/**
 * Files below the data dir whose bytes or name hold one. The write-ahead log is left out: PostgreSQL overwrites its
 * segments in turn, whatever they hold.
 */
async function filesWith(
  dataDir: string,
  canaries: readonly string[],
  isMeant: (name: string) => boolean,
): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(dataDir, path)
    if (!entry.isFile() || name.includes('pg_wal') || !isMeant(name)) continue
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    if (canaries.some((canary) => bytes.includes(canary) || name.includes(canary))) found.push(name)
  }
  return found
}
