import { createHash, randomBytes } from 'node:crypto'
import { after } from 'node:test'
import pg from 'pg'
import { migrate } from '#store/migrate.ts'
import { readMigrationFiles } from '#store/migration-files.ts'
import { findTestServer, type TestServer } from './test-server.ts'

export type TestDatabase = {
  /** The owner's URL: no superuser, migrated, empty. */
  url: string
  /** Ends its connections and drops it; happens by itself some time after the test. */
  drop(): Promise<void>
}

/** Of one test, or of a whole file: `{ after }` of node:test. */
export type Cleanup = { after(clean: () => unknown): void }

const TEMPLATE_LOCK = 4_327_329
let server: Promise<TestServer> | null = null
/** Databases of finished tests, by name. They go with a later creation, once the test's own connections are closed too. */
const finished = new Map<string, () => Promise<void>>()

after(async () => {
  await Promise.all([...finished.values()].map((drop) => drop()))
  await (await server)?.stop()
})

/** A database of its own for one test (or one file: pass the context of the outer test), with every migration applied. */
export async function createTestDatabase(t: Cleanup): Promise<TestDatabase> {
  server ??= findTestServer()
  const { ownerUrl, adminUrl } = await server
  await dropFinished(adminUrl)
  const name = `test_${randomBytes(8).toString('hex')}`
  await withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const template = await buildTemplate(client, ownerUrl)
    // Files are copied in a quarter of the time that logged pages take, where nothing waits for the disk.
    await client.query(`create database ${name} template ${template} strategy file_copy`)
  })
  const drop = async () => {
    finished.delete(name)
    await withClient(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
  t.after(() => void finished.set(name, drop))
  return { url: inDatabase(ownerUrl, name), drop }
}

/** URL of the superuser on the same database, for what the owner may not see or do. */
export async function adminUrlOf(database: TestDatabase): Promise<string> {
  server ??= findTestServer()
  return inDatabase((await server).adminUrl, new URL(database.url).pathname.slice(1))
}

/** The caller holds the template lock: a template must have no connections while it is copied. */
async function buildTemplate(client: pg.Client, ownerUrl: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await readMigrationFiles()) hash.update(`${file.name} ${file.sha256}\n`)
  const template = `template_${hash.digest('hex').slice(0, 16)}`
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
  if (rowCount === 0) {
    const unfinished = `${template}_unfinished`
    await client.query(`drop database if exists ${unfinished}`)
    await client.query(`create database ${unfinished}`)
    await migrate(inDatabase(ownerUrl, unfinished))
    await client.query(`alter database ${unfinished} rename to ${template}`)
  }
  return template
}

/** A test beside this one may have ended while its server still stops. */
async function dropFinished(adminUrl: string): Promise<void> {
  if (finished.size === 0) return
  const names = [...finished.keys()]
  const inUse = 'select distinct datname from pg_stat_activity where datname = any($1)'
  const { rows } = await withClient(adminUrl, (client) => client.query<{ datname: string }>(inUse, [names]))
  const used = new Set(rows.map(({ datname }) => datname))
  await Promise.all([...finished].flatMap(([name, drop]) => (used.has(name) ? [] : drop())))
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
