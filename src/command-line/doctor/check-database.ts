import { access } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '#config'
import { createSecretBox } from '#lib/secret-box.ts'
import { requireSameSecret, requireVersion } from '#store/installation.ts'
import { type AppliedMigration, checkApplied } from '#store/migrate.ts'
import { readMigrationFiles } from '#store/migration-files.ts'
import { explainDatabaseError } from '../../open-installation.ts'
import { type Finding, failed, ok, warning } from './finding.ts'

const PATIENCE_MS = 5_000
const MOST_SECONDS_APART = 5

interface Facts {
  version: number
  may_create_roles: boolean
  owns: boolean
  seconds_apart: number
  is_standby: boolean
}

/** The database that `DATABASE_URL` names, or the embedded one's folder. Changes nothing there. */
export async function checkDatabase(config: Config): Promise<Finding> {
  if (config.databaseUrl === null) return checkEmbedded(config.dataDir)
  const client = new pg.Client({
    connectionString: config.databaseUrl,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return judge(await readFacts(client)) ?? (await checkContents(client, config.secret))
  } catch (error) {
    const explained = explainDatabaseError(error)
    return failed(explained instanceof Error ? explained.message : String(explained))
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function checkEmbedded(dataDir: string): Promise<Finding> {
  const exists = await Promise.any([
    access(join(dataDir, 'postgres', 'cluster', 'PG_VERSION')),
    access(join(dataDir, 'postgres-location')),
  ]).then(
    () => true,
    () => false,
  )
  return ok(exists ? 'embedded, starts and stops with the server' : 'embedded, made at the first start')
}

async function readFacts(client: pg.Client): Promise<Facts> {
  const { rows } = await client.query<Facts>(
    `SELECT current_setting('server_version_num')::int AS version,
       (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS may_create_roles,
       (SELECT pg_has_role(current_user, datdba, 'USAGE') FROM pg_database WHERE datname = current_database()) AS owns,
       extract(epoch FROM clock_timestamp() - $1::timestamptz)::float8 AS seconds_apart,
       pg_is_in_recovery() AS is_standby`,
    [new Date().toISOString()],
  )
  const [facts] = rows
  if (!facts) throw new Error('the database answered with nothing')
  return facts
}

/** Null when there is nothing to complain about. Throws StartupError, as the start does. */
function judge(facts: Facts): Finding | null {
  requireVersion(facts.version)
  if (facts.is_standby)
    return failed('DATABASE_URL leads to a standby, which can’t be written to. Give the primary’s address.')
  if (!facts.owns || !facts.may_create_roles)
    return failed('The user of DATABASE_URL must own the database and have CREATEROLE.')
  if (Math.abs(facts.seconds_apart) > MOST_SECONDS_APART)
    return warning(
      `The database’s clock is ${facts.seconds_apart.toFixed(0)} s apart from this machine’s. Set both by NTP.`,
    )
  return null
}

async function checkContents(client: pg.Client, secret: string | null): Promise<Finding> {
  const files = await readMigrationFiles()
  const { rows: tables } = await client.query<{ is_there: boolean }>(
    `SELECT to_regclass('schema_migrations') IS NOT NULL AND to_regclass('installation') IS NOT NULL AS is_there`,
  )
  if (!tables[0]?.is_there) return ok('empty, set up at the first start')
  const { rows: applied } = await client.query<AppliedMigration>(
    'SELECT number, name, sha256 FROM schema_migrations ORDER BY number',
  )
  checkApplied(files, applied)
  const { rows: keys } = await client.query<{ value: string }>(
    `SELECT value #>> '{}' AS value FROM installation WHERE name = 'key_check'`,
  )
  if (secret !== null && keys[0]) requireSameSecret(keys[0].value, createSecretBox(secret).keyCheck())
  const pending = files.length - applied.length
  return ok(
    pending === 0 ? 'reached, up to date' : `reached, ${pending} migrations to apply at the next start`,
  )
}
