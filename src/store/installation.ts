import pg from 'pg'
import { StartupError } from '#lib/startup-error.ts'

/** Facts that hold for a database and everything that works on it. */
export interface InstallationFacts {
  default_workspace_id: string
  /** Tells nodes with another secret apart, without giving it away. */
  key_check: string
  /** Tells nodes with another file store apart. */
  file_store: string
  /** The private key that evidence is signed with, encrypted, base64. */
  signing_key: string
}

const OLDEST_VERSION = 150_000
const TOO_OLD =
  'The database is older than PostgreSQL 15. Update it, or leave DATABASE_URL out to use the embedded one.'
const WRONG_SECRET =
  'HEARBACK_SECRET is not the one that this database was set up with. Use the same secret on every node, or restore the data dir’s "secret" file.'

/** Throws StartupError for a server that is too old; the number is its `server_version_num`. */
export function requireVersion(number: number): void {
  if (number < OLDEST_VERSION) throw new StartupError(TOO_OLD)
}

/** Throws StartupError for a database of nodes with another secret. */
export function requireSameSecret(stored: string, ours: string): void {
  if (stored !== ours) throw new StartupError(WRONG_SECRET)
}

/**
 * Writes the facts on the first start and compares them on every later one, as the owner. Returns the default
 * workspace, whether this call chose it, and the signing key.
 * Throws StartupError for a database that is too old or belongs to nodes with another secret.
 */
export async function settleInstallation(
  ownerConnectionString: string,
  proposed: InstallationFacts,
): Promise<{ default_workspace_id: string; is_new: boolean; signing_key: string }> {
  const client = new pg.Client({ connectionString: ownerConnectionString })
  await client.connect()
  try {
    const version = await client.query<{ number: number }>(
      `SELECT current_setting('server_version_num')::int AS number`,
    )
    requireVersion(version.rows[0]?.number ?? 0)
    await client.query(
      `INSERT INTO installation (name, value) SELECT name, to_jsonb(value) FROM unnest($1::text[], $2::text[]) AS given (name, value)
       ON CONFLICT (name) DO NOTHING`,
      [Object.keys(proposed), Object.values(proposed)],
    )
    const stored = await client.query<{ name: string; value: string }>('SELECT name, value FROM installation')
    const facts = Object.fromEntries(stored.rows.map((row) => [row.name, row.value]))
    requireSameSecret(String(facts.key_check), proposed.key_check)
    if (facts.file_store !== proposed.file_store)
      throw new StartupError(
        'The files of this database are kept elsewhere: HEARBACK_FILES must be the same folder (or a copy of it) on every node, with its file "store-id".',
      )
    const chosen = String(facts.default_workspace_id)
    return {
      default_workspace_id: chosen,
      is_new: chosen === proposed.default_workspace_id,
      signing_key: String(facts.signing_key),
    }
  } finally {
    await client.end()
  }
}
