import { spawn } from 'node:child_process'
import { chmod, chown, cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { findPostgresBinaries } from '#store/embedded-postgres/postgres-binaries.ts'
import { openPostgresHome } from '#store/embedded-postgres/postgres-home.ts'
import { runProgram } from '#store/embedded-postgres/run-program.ts'
import { chooseServerAccount } from '#store/embedded-postgres/server-account.ts'
import { freePort } from './caller.ts'

/** Of one test, or of a whole file. */
type Cleanup = { after(clean: () => Promise<void>): void }

/** A PostgreSQL server as an operator runs one: on a TCP port, started, stopped and promoted by hand. */
export interface PostgresCluster {
  /** The owner's database, as somebody who is no superuser. */
  ownerUrl: string
  adminUrl: string
  start(settings?: Record<string, string>): Promise<void>
  stop(mode: 'fast' | 'immediate'): Promise<void>
  /** Makes a standby a primary. */
  promote(): Promise<void>
  /** A copy that follows this one, which must be stopped; not started either. `name` is its `application_name`. */
  makeStandby(name: string): Promise<PostgresCluster>
  /** The superuser's query, first row. */
  query<Row extends pg.QueryResultRow>(sql: string): Promise<Row | undefined>
}

/** Where Debian keeps PostgreSQL 15; null where it isn't installed. */
export async function findPostgres15(): Promise<string | null> {
  const folder = '/usr/lib/postgresql/15/bin'
  return (await stat(join(folder, 'initdb')).catch(() => null)) === null ? null : folder
}

/** The programs of the PostgreSQL that comes with Hearback. */
export async function findOwnPostgres(t: Cleanup): Promise<string> {
  const folder = await makeFolder()
  t.after(() => rm(folder, { recursive: true, force: true }))
  const { initdb } = await findPostgresBinaries(await openPostgresHome(folder))
  return join(initdb, '..')
}

/**
 * Makes and starts a server with the programs in `bin`. It is gone after the test; with the whole file's `after`, when
 * those that use it have stopped.
 */
export async function startPostgresCluster(
  t: Cleanup,
  bin: string,
  settings: Record<string, string> = {},
): Promise<PostgresCluster> {
  const folder = join(await makeFolder(), 'cluster')
  const account = await chooseServerAccount(folder)
  await mkdir(folder, { mode: 0o700 })
  if (account !== null) await chown(folder, account.uid, account.gid)
  const { code, output } = await runProgram(
    join(bin, 'initdb'),
    ['-D', folder, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    account,
  )
  if (code !== 0) throw new Error(`initdb failed: ${output}`)
  const cluster = await openCluster(t, bin, folder)
  await cluster.start(settings)
  await cluster.query('CREATE ROLE hearback LOGIN CREATEROLE CREATEDB')
  await cluster.query('CREATE DATABASE hearback OWNER hearback')
  return cluster
}

async function openCluster(t: Cleanup, bin: string, folder: string): Promise<PostgresCluster> {
  const account = await chooseServerAccount(folder)
  const port = await freePort()
  const log = join(folder, '..', `${port}.log`)
  await writeFile(log, '')
  if (account !== null) await chown(log, account.uid, account.gid)
  const adminUrl = `postgresql://postgres@127.0.0.1:${port}/postgres`

  async function control(...parameters: string[]): Promise<void> {
    const { code, output } = await runProgram(
      join(bin, 'pg_ctl'),
      [...parameters, '-D', folder, '-w', '-t', '60'],
      account,
    )
    if (code !== 0) throw new Error(`pg_ctl ${parameters[0]} failed: ${output}`)
  }

  const cluster: PostgresCluster = {
    ownerUrl: `postgresql://hearback@127.0.0.1:${port}/hearback`,
    adminUrl,
    async start(settings = {}) {
      const all = { port: String(port), unix_socket_directories: '', timezone: 'UTC', ...settings }
      const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`)
      await control('start', '-l', log, '-o', options.join(' '))
    },
    stop: (mode) => control('stop', '-m', mode),
    promote: () => control('promote'),
    async makeStandby(name) {
      const copy = join(await makeFolder(), 'cluster')
      await cp(folder, copy, { recursive: true, preserveTimestamps: true })
      await writeFile(join(copy, 'standby.signal'), '')
      const source = `host=127.0.0.1 port=${port} user=postgres application_name=${name}`
      await writeFile(join(copy, 'postgresql.auto.conf'), `primary_conninfo = '${source}'\n`)
      if (account !== null) await giveTo(copy, `${account.uid}:${account.gid}`)
      await chmod(copy, 0o700)
      return openCluster(t, bin, copy)
    },
    async query<Row extends pg.QueryResultRow>(sql: string) {
      const client = new pg.Client({ connectionString: adminUrl })
      await client.connect()
      try {
        return (await client.query<Row>(sql)).rows[0]
      } finally {
        await client.end()
      }
    },
  }
  t.after(async () => {
    await cluster.stop('immediate').catch(() => undefined)
    await rm(join(folder, '..'), { recursive: true, force: true, maxRetries: 3 })
  })
  return cluster
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-postgres-'))
  await chmod(folder, 0o711)
  return folder
}

function giveTo(folder: string, owner: string): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn('chown', ['-R', owner, folder])
      .once('error', reject)
      .once('close', (code) => (code === 0 ? resolve() : reject(new Error(`chown ended with ${code}`))))
  })
}
