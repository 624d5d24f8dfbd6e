import pg from 'pg'
import { StartupError } from '#lib/startup-error.ts'
import { type MigrationFile, readMigrationFiles } from './migration-files.ts'

/** Any number that nobody else uses: nodes that start at once queue here. */
const MIGRATION_LOCK = 4_327_328

export type AppliedMigration = { number: number; name: string; sha256: string }

/**
 * Brings the database to this version, each migration in a transaction of its own, one node at a time.
 * @param connectionString the owner's
 * @returns the numbers applied now
 * @throws StartupError when a newer version migrated it or an applied migration has changed since
 */
export async function migrate(connectionString: string, folder?: string): Promise<number[]> {
  const files = await readMigrationFiles(folder)
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(
      `create table if not exists schema_migrations (
         number integer primary key,
         name text not null,
         sha256 text not null,
         applied_at timestamptz not null default now()
       )`,
    )
    const { rows: applied } = await client.query<AppliedMigration>(
      'select number, name, sha256 from schema_migrations order by number',
    )
    checkApplied(files, applied)
    const pending = files.slice(applied.length)
    for (const file of pending) await apply(client, file)
    return pending.map((file) => file.number)
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.sql)
    await client.query('insert into schema_migrations (number, name, sha256) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Migration ${file.name} failed: ${reason}`, { cause: error })
  }
}

/** What is applied has to be the beginning of what we know. Throws StartupError. */
export function checkApplied(files: MigrationFile[], applied: AppliedMigration[]): void {
  const newest = applied.at(-1)
  if (newest !== undefined && newest.number > (files.at(-1)?.number ?? 0)) {
    throw new StartupError(
      `The database was migrated by a newer version of Hearback (${fourDigits(newest.number)}). Update this server.`,
    )
  }
  applied.forEach((row, index) => {
    const file = files[index]
    if (file?.number === row.number && file.sha256 === row.sha256) return
    throw new StartupError(
      `The migration ${row.name} is not the one that this database was migrated with. ` +
        'Use the version of Hearback that did it, or an empty database.',
    )
  })
}

function fourDigits(number: number): string {
  return String(number).padStart(4, '0')
}
