import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { clearLeftover } from './embedded-postgres/clear-leftover.ts'
import { createCluster } from './embedded-postgres/create-cluster.ts'
import { findPostgresBinaries, type PostgresBinaries } from './embedded-postgres/postgres-binaries.ts'
import { openPostgresHome, type PostgresHome, readPassword } from './embedded-postgres/postgres-home.ts'
import { takeProcessLock } from './embedded-postgres/process-lock.ts'
import { runPostgres, type ServerSettings, stopPostgres } from './embedded-postgres/run-postgres.ts'

export type EmbeddedPostgres = {
  /** URL of database `hearback` as its owner `hearback`: no superuser, may create roles and databases. */
  connectionString: string
  /** URL of database `postgres` as the superuser. */
  adminConnectionString: string
  /** Fast shutdown; resolves when the server is gone. May be called again. */
  stop(): Promise<void>
}

const OWNER = 'hearback'
const RESTART_PAUSE_MS = 1_000

/**
 * Starts the PostgreSQL server that lives in `dataDir` (made on the first start) and keeps it up: a server that
 * dies is started again. It listens on a Unix socket, on Windows on a loopback port.
 * @param options.log gets one line of plain text per thing worth knowing
 * @param options.settings of PostgreSQL, above the usual ones; only tests, whose rows nobody misses, have any
 * @throws StartupError when it cannot start: another Hearback runs there, a newer cluster, an unsupported platform
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string
  log: (message: string) => void
  settings?: Record<string, string>
}): Promise<EmbeddedPostgres> {
  const home = await openPostgresHome(resolve(options.dataDir))
  const unlock = await takeProcessLock(home, options.dataDir)
  try {
    const binaries = await findPostgresBinaries(home)
    const password = await readPassword(home)
    const began = performance.now()
    if (await createCluster(home, binaries, password)) {
      options.log(`Created the database in ${Math.round(performance.now() - began)} ms`)
    }
    await clearLeftover(home, binaries, options.log)
    const port = process.platform === 'win32' ? await freePort() : 5432
    const settings = { ...options.settings, port: String(port) }
    const stopServer = await superviseServer(home, binaries, settings, options.log)
    const url = (user: string, secret: string, database: string) =>
      process.platform === 'win32'
        ? `postgresql://${user}:${secret}@127.0.0.1:${port}/${database}`
        : `postgresql://${user}:${secret}@${encodeURIComponent(home.sockets)}/${database}`
    const ownerPassword = createHash('sha256').update(`owner ${password}`).digest('hex')
    const adminConnectionString = url('postgres', password, 'postgres')
    try {
      await createOwner(adminConnectionString, ownerPassword)
    } catch (error) {
      await stopServer()
      throw error
    }
    return {
      connectionString: url(OWNER, ownerPassword, OWNER),
      adminConnectionString,
      stop: async () => {
        await stopServer()
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

/** Runs the server until the returned function is called; one that dies is started again. */
async function superviseServer(
  home: PostgresHome,
  binaries: PostgresBinaries,
  settings: ServerSettings,
  log: (message: string) => void,
): Promise<() => Promise<void>> {
  let stopping: Promise<void> | null = null
  let server = await start()

  async function start(): Promise<ChildProcess> {
    const child = await runPostgres(home, binaries, settings)
    child.once('exit', () => void restart())
    return child
  }
  async function restart(): Promise<void> {
    while (stopping === null) {
      log('The database server ended unexpectedly, starting it again')
      try {
        server = await start()
        if (stopping !== null) await stopPostgres(home, binaries)
        return
      } catch (error) {
        log(String(error))
        await sleep(RESTART_PAUSE_MS)
      }
    }
  }
  async function stop(): Promise<void> {
    await stopPostgres(home, binaries)
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT')
    process.off('exit', stopAtExit)
  }
  /** For a process that ends without calling stop: the server must not outlive us. */
  const stopAtExit = () => void server.kill('SIGINT')
  process.on('exit', stopAtExit)

  return () => {
    stopping ??= stop()
    return stopping
  }
}

/** Idempotent, because the very first start may have been interrupted between creating the cluster and this. */
async function createOwner(adminConnectionString: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminConnectionString })
  await client.connect()
  try {
    const { rowCount: roles } = await client.query('select from pg_roles where rolname = $1', [OWNER])
    if (roles === 0)
      await client.query(`create role ${OWNER} login createrole createdb password '${password}'`)
    const { rowCount: databases } = await client.query('select from pg_database where datname = $1', [OWNER])
    if (databases === 0) await client.query(`create database ${OWNER} owner ${OWNER}`)
  } finally {
    await client.end()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
