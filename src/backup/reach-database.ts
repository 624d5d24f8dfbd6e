import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { StartupError } from '#lib/startup-error.ts'
import { openPostgresHome, type PostgresHome } from '#store/embedded-postgres/postgres-home.ts'
import { readPostmasterFile } from '#store/embedded-postgres/run-postgres.ts'
import { startEmbeddedPostgres } from '#store/embedded-postgres.ts'

export interface ReachedDatabase {
  home: PostgresHome
  /** As the superuser, in a session of its own. */
  client: pg.Client
  /** Ends the session, and the server if it runs for our sake. */
  leave(): Promise<void>
}

/**
 * The embedded database of a data dir, whether Hearback runs there now or not: a server that does not run is
 * started for the time being.
 * @throws StartupError when the data dir has no database or it does not start
 */
export async function reachDatabase(
  dataDir: string,
  log: (message: string) => void,
): Promise<ReachedDatabase> {
  const nothing = new StartupError(
    `There is no embedded database in ${dataDir}. Set HEARBACK_DATA_DIR to the server's data dir.`,
  )
  if (!(await exists(dataDir))) throw nothing
  const home = await openPostgresHome(dataDir)
  if (!(await exists(join(home.cluster, 'PG_VERSION')))) throw nothing
  const running = await connectToRunning(home)
  if (running !== null) return { home, client: running, leave: () => running.end() }
  const server = await startEmbeddedPostgres({ dataDir, log })
  try {
    const client = new pg.Client({ connectionString: server.adminConnectionString })
    await client.connect()
    const leave = async () => {
      await client.end()
      await server.stop()
    }
    return { home, client, leave }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Null when no server runs there. */
async function connectToRunning(home: PostgresHome): Promise<pg.Client | null> {
  const postmaster = await readPostmasterFile(home)
  if (postmaster === null) return null
  const client = new pg.Client({
    host: process.platform === 'win32' ? '127.0.0.1' : home.sockets,
    port: postmaster.port,
    user: 'postgres',
    database: 'postgres',
    password: await readFile(join(home.folder, 'password'), 'utf8'),
  })
  try {
    await client.connect()
    return client
  } catch (error) {
    // Left by a server that was killed; one that is still starting is refused by the process lock.
    if (['ENOENT', 'ECONNREFUSED', '57P03'].includes(String((error as { code?: unknown }).code))) return null
    throw error
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
