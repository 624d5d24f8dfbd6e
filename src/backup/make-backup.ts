import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { StartupError } from '#lib/startup-error.ts'
import { type CopiedFile, copyFile, describeFile, findFiles, forEachOf } from './copy-files.ts'
import { type Manifest, writeManifest } from './manifest.ts'
import { reachDatabase } from './reach-database.ts'

export interface BackupWanted {
  dataDir: string
  /** Holds `files/` and `store-id`; often the data dir. */
  filesDir: string
  /** An absolute path that is not there yet, or an empty folder. */
  folder: string
  /** Of Hearback. */
  version: string
  log: (message: string) => void
}

/** What PostgreSQL makes anew at every start, and what belongs to the running server only. */
const NOT_COPIED =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|pg_internal\.init|(pg_(wal|dynshmem|notify|replslot|serial|snapshots|stat_tmp|subtrans))\/.*|.*\/pg_internal\.init|(.*\/)?pgsql_tmp.*)$/
/** Made here, because what lies below `pg_wal/` is copied apart. */
const WAL_FOLDERS = ['pg_wal/archive_status', 'pg_wal/summaries']
/** A segment of the write-ahead log, or the history of its timelines. */
const WAL_FILE = /^pg_wal\/([0-9A-F]{24}|[0-9A-F]{8}\.history)$/
/** Beside the secret and the like: logs, where the database is on this machine, files that were being made. */
const NOT_OF_THE_DATA = /^(postgres\.log.*|postgres-location|.*\.\d+)$/
const CONTROL_FILE = 'global/pg_control'

/**
 * Saves the embedded database, the uploaded files and the secret into a folder, while the server runs or not. First
 * the database with its log up to the end, then the files: a file is kept before the row that names it, so each
 * row's file is there.
 * @returns what is in the backup
 * @throws StartupError when the folder holds something, or there is no database
 */
export async function makeBackup(wanted: BackupWanted): Promise<Manifest> {
  await makeEmptyFolder(wanted.folder)
  try {
    const begun_at = new Date().toISOString()
    const database = await saveDatabase(wanted)
    const files = [...database.files, ...(await saveFiles(wanted))]
    const manifest: Manifest = {
      format: 1,
      version: wanted.version,
      begun_at,
      finished_at: new Date().toISOString(),
      postgres: database.postgres,
      cluster_folders: database.folders,
      files,
    }
    await writeManifest(wanted.folder, manifest)
    return manifest
  } catch (error) {
    await emptyFolder(wanted.folder)
    throw error
  }
}

async function saveDatabase(wanted: BackupWanted) {
  const { home, client, leave } = await reachDatabase(wanted.dataDir, wanted.log)
  const target = join(wanted.folder, 'cluster')
  try {
    await beginBackup(client)
    const { files: names, folders } = await findFiles(home.cluster, (path) => NOT_COPIED.test(path))
    // Last, as PostgreSQL wants it: nothing of the copy may be older than what it says.
    const others = names.filter((name) => name !== CONTROL_FILE)
    const files = await copyAll(home.cluster, others, wanted.folder, 'cluster')
    files.push(...(await copyAll(home.cluster, [CONTROL_FILE], wanted.folder, 'cluster')))
    const label = await endBackup(client)
    await writeFile(join(target, 'backup_label'), label, { mode: 0o600, flush: true })
    const labelled = await describeFile(join(target, 'backup_label'))
    if (labelled) files.push({ path: 'cluster/backup_label', ...labelled })
    const log = await findFiles(home.cluster, (path) => path !== 'pg_wal' && !WAL_FILE.test(path))
    files.push(...(await copyAll(home.cluster, log.files, wanted.folder, 'cluster')))
    files.push(...(await copyAll(home.folder, ['password'], wanted.folder, '')))
    const postgres = Number.parseInt(await readFile(join(target, 'PG_VERSION'), 'utf8'), 10)
    return { files, postgres, folders: [...folders, ...WAL_FOLDERS] }
  } finally {
    await leave()
  }
}

/** The temporary slot, which ends with the session, keeps checkpoints from removing log that the copy will need. */
async function beginBackup(client: pg.Client): Promise<void> {
  const slot = `hearback_backup_${process.pid}`
  await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [slot])
  await client.query(`SELECT pg_backup_start('hearback', true)`)
}

/** Returns the content of `backup_label`, from which the copy recovers. The log is on disk up to here. */
async function endBackup(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)')
  const [row] = rows
  if (!row) throw new Error('the database gave no backup label')
  return row.labelfile
}

async function saveFiles({ dataDir, filesDir, folder }: BackupWanted): Promise<CopiedFile[]> {
  const small = await findFiles(dataDir, (path) => path.includes('/') || NOT_OF_THE_DATA.test(path))
  const { files } = await findFiles(join(filesDir, 'files'), (path) => path === 'incoming')
  return [
    ...(await copyAll(dataDir, small.files, folder, '')),
    ...(filesDir === dataDir ? [] : await copyAll(filesDir, ['store-id'], folder, '')),
    ...(await copyAll(join(filesDir, 'files'), files, folder, 'files')),
  ]
}

/** A file that is gone by now is left out. */
async function copyAll(
  from: string,
  names: readonly string[],
  folder: string,
  below: string,
): Promise<CopiedFile[]> {
  const copied: CopiedFile[] = []
  await forEachOf(names, async (name) => {
    const path = below === '' ? name : `${below}/${name}`
    const file = await copyFile(join(from, name), join(folder, path))
    if (file) copied.push({ path, ...file })
  })
  return copied
}

async function makeEmptyFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if ((await readdir(folder)).length === 0) {
      await chmod(folder, 0o700)
      return
    }
  } catch (cause) {
    throw new StartupError(`The folder ${folder} can't be made. Name one that you may write to.`, { cause })
  }
  throw new StartupError(`The folder ${folder} is not empty. Name a new one for each backup.`)
}

async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
}
