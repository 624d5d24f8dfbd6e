import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '#store/embedded-postgres.ts'

export type TestServer = {
  /** The owner's URL: no superuser, may create databases. */
  ownerUrl: string
  /** The superuser's URL. */
  adminUrl: string
  /** Stops the server and removes what it stored. */
  stop(): Promise<void>
}

/** Two files run at once, some with ten servers, each with connections of its own. */
const CONNECTIONS = { max_connections: '300' }
const CARELESS = { ...CONNECTIONS, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** The server that the environment names, or one of our own. */
export async function findTestServer(): Promise<TestServer> {
  const ownerUrl = process.env.HEARBACK_TEST_DATABASE_URL
  const adminUrl = process.env.HEARBACK_TEST_DATABASE_ADMIN_URL
  if (ownerUrl !== undefined && adminUrl !== undefined) return { ownerUrl, adminUrl, stop: async () => {} }
  return await startTestServer({ waitsForDisk: false })
}

/**
 * A PostgreSQL server in a temporary folder. One that does not wait for the disk loses what it holds with the machine's
 * power, though not with any process.
 */
export async function startTestServer({ waitsForDisk = true } = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-test-'))
  await chmod(dataDir, 0o711)
  const settings = waitsForDisk ? CONNECTIONS : CARELESS
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => {}, settings })
  return {
    ownerUrl: postgres.connectionString,
    adminUrl: postgres.adminConnectionString,
    stop: async () => {
      await postgres.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
