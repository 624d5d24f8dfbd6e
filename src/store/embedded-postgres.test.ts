import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'

const isRoot = process.getuid?.() === 0
/** Removed at the very end: every test's own cleaning up, in order of registration, stops its server first. */
const temporaryFolders: string[] = []

after(() => Promise.all(temporaryFolders.map((folder) => rm(folder, { recursive: true, force: true }))))

describe('the embedded PostgreSQL', { concurrency: 3 }, () => {
  test('data outlives a killed server and a restart', async (t) => {
    const dataDir = await temporaryFolder()
    const first = await start(t, dataDir)
    await query(first, 'create table kept as select 1 as n')
    process.kill(await postmasterNumber(dataDir), 'SIGKILL')
    assert.equal(await eventually(() => query(first, 'select n from kept')), 1)
    await first.stop()
    await first.stop()
    const second = await start(t, dataDir)
    assert.equal(await query(second, 'select n from kept'), 1)
  })

  test('the owner is no superuser and may create roles and databases', async (t) => {
    const postgres = await start(t, await temporaryFolder())
    const rights = `select concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb) from pg_roles where rolname = current_user`
    assert.equal(await query(postgres, rights), 'f f t t')
    assert.equal(await query(postgres, 'show data_checksums'), 'on')
    assert.equal(await query(postgres, 'show timezone'), 'UTC')
    assert.equal(
      await query(
        postgres,
        `select datlocprovider::text || datlocale from pg_database where datname = 'hearback'`,
      ),
      'bC.UTF-8',
    )
  })

  test('a second start on the same folder is refused with one sentence', async (t) => {
    const dataDir = await temporaryFolder()
    const postgres = await start(t, dataDir)
    await assert.rejects(startEmbeddedPostgres({ dataDir, log: () => {} }), {
      name: 'StartupError',
      message: `Another Hearback server is already running on ${dataDir} (process ${process.pid}). Stop it or set HEARBACK_DATA_DIR.`,
    })
    assert.equal(await query(postgres, 'select 1'), 1)
  })

  test('the server that a killed parent left behind is stopped and started anew', async (t) => {
    const dataDir = await temporaryFolder()
    const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))}
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} })
    console.log('up')
    setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(parent.stdout, 'data')
    const leftover = await postmasterNumber(dataDir)
    parent.kill('SIGKILL')
    await once(parent, 'exit')
    const said: string[] = []
    const postgres = await start(t, dataDir, (message) => said.push(message))
    assert.deepEqual(said, [
      `Stopping the database server that an earlier run left behind (process ${leftover})`,
    ])
    assert.equal(await query(postgres, 'select 1'), 1)
  })

  test('a process that exits without stopping the server takes it along', async () => {
    const dataDir = await temporaryFolder()
    const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))}
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} })
    process.exit(3)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' })
    assert.equal((await once(parent, 'exit'))[0], 3)
    await eventually(async () =>
      assert.equal((await readdir(join(dataDir, 'postgres', 'cluster'))).includes('postmaster.pid'), false),
    )
  })

  test('a process number that another program has got since does not stop the start', async (t) => {
    const dataDir = await temporaryFolder()
    const first = await start(t, dataDir)
    await first.stop()
    const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
    await writeFile(file, `${process.pid}\n${join(dataDir, 'postgres', 'cluster')}\n`)
    const lock = join(dataDir, 'postgres', 'sockets', '.s.PGSQL.5432.lock')
    await writeFile(lock, `${process.pid}\n${join(dataDir, 'postgres', 'cluster')}\n`)
    assert.equal(await query(await start(t, dataDir), 'select 1'), 1)
  })

  test('an interrupted creation is done again', async (t) => {
    const dataDir = await temporaryFolder()
    const home = join(dataDir, 'postgres')
    await mkdir(join(home, 'cluster.new-abcdef', 'base'), { recursive: true })
    await chmod(home, 0o711)
    await writeFile(join(home, 'cluster.new-abcdef', 'PG_VERSION'), '18\n')
    const postgres = await start(t, dataDir)
    assert.equal(await query(postgres, 'select 1'), 1)
    assert.deepEqual(await readdir(home), ['cluster', 'password', 'sockets'])
  })

  test('the cluster of a newer PostgreSQL is refused with one sentence', async () => {
    const dataDir = await temporaryFolder()
    await mkdir(join(dataDir, 'postgres', 'cluster'), { recursive: true })
    await writeFile(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '42\n')
    await assert.rejects(startEmbeddedPostgres({ dataDir, log: () => {} }), {
      name: 'StartupError',
      message: /was made by PostgreSQL 42 and this version of Hearback brings 18\. Update Hearback, or set/,
    })
  })

  test('a path too long for a socket and with unusual characters works', async (t) => {
    const dataDir = join(await temporaryFolder(), `a b'ü%${'x'.repeat(120)}`)
    const postgres = await start(t, dataDir)
    const socketFolder = decodeURIComponent(new URL(postgres.connectionString).hostname)
    temporaryFolders.push(socketFolder)
    assert.equal(dirname(socketFolder), tmpdir())
    assert.equal(await query(postgres, 'select 1'), 1)
  })

  test('a data folder that only root can enter keeps its database elsewhere', {
    skip: !isRoot,
  }, async (t) => {
    const parent = await temporaryFolder()
    await chmod(parent, 0o700)
    const dataDir = join(parent, 'data')
    const first = await start(t, dataDir)
    await query(first, 'create table kept as select 1 as n')
    await first.stop()
    const home = (await readFile(join(dataDir, 'postgres-location'), 'utf8')).trim()
    assert.match(home, /^\/var\/lib\/hearback\/[0-9a-f]{16}$/)
    const second = await start(t, dataDir)
    assert.equal(await query(second, 'select n from kept'), 1)
    await second.stop()
    await rm(home, { recursive: true })
    await assert.rejects(startEmbeddedPostgres({ dataDir, log: () => {} }), {
      name: 'StartupError',
      message: /which is not there/,
    })
  })
})

async function start(t: TestContext, dataDir: string, log: (message: string) => void = () => {}) {
  const postgres = await startEmbeddedPostgres({ dataDir, log })
  t.after(() => postgres.stop())
  return postgres
}

/** First column of the first row, as the owner. */
async function query(postgres: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: postgres.connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

async function postmasterNumber(dataDir: string): Promise<number> {
  const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
  return Number.parseInt(await readFile(file, 'utf8'), 10)
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-postgres-'))
  await chmod(folder, 0o711)
  temporaryFolders.push(folder)
  return folder
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === 600) throw error
      await sleep(50)
    }
  }
}
