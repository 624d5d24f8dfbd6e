import { chown, mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StartupError } from '#lib/startup-error.ts'
import {
  openPostgresHome,
  type PostgresHome,
  rememberPostgresHome,
} from '#store/embedded-postgres/postgres-home.ts'
import { copyFile, forEachOf } from './copy-files.ts'
import { checkBackup, isInside, type Manifest } from './manifest.ts'

const CLUSTER = 'cluster/'

/**
 * Puts a backup in place as the data dir of a server that is started next, with the owners that it needs. Every
 * file is compared with its sum before anything is written. Starts nothing.
 * @param dataDir an absolute path that is not there yet, or an empty folder
 * @throws StartupError for a damaged or unfinished backup, or a data dir that holds something
 */
export async function restoreBackup(folder: string, dataDir: string): Promise<Manifest> {
  await requireEmpty(dataDir)
  const manifest = await checkBackup(folder)
  const home = await openPostgresHome(dataDir)
  await requireEmpty(home.cluster)
  try {
    await makeCluster(home, manifest)
    await forEachOf(manifest.files, ({ path }) => restoreFile(home, folder, dataDir, path))
    await rememberPostgresHome(home)
    return manifest
  } catch (error) {
    await rm(home.cluster, { recursive: true, force: true })
    for (const name of await readdir(dataDir)) await rm(join(dataDir, name), { recursive: true, force: true })
    throw error
  }
}

/** Its folders, readable by the server's account alone. */
async function makeCluster(home: PostgresHome, manifest: Manifest): Promise<void> {
  const folders = manifest.cluster_folders.filter(isInside).map((path) => join(home.cluster, path))
  for (const path of [home.cluster, ...folders]) {
    await mkdir(path, { recursive: true, mode: 0o700 })
    if (home.account !== null) await chown(path, home.account.uid, home.account.gid)
  }
}

async function restoreFile(home: PostgresHome, folder: string, dataDir: string, path: string): Promise<void> {
  const ofCluster = path.startsWith(CLUSTER)
  const target = ofCluster
    ? join(home.cluster, path.slice(CLUSTER.length))
    : path === 'password'
      ? join(home.folder, path)
      : join(dataDir, path)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  if ((await copyFile(join(folder, path), target)) === null)
    throw new StartupError(`The backup in ${folder} is damaged: ${path} is missing. Nothing was restored.`)
  if (ofCluster && home.account !== null) await chown(target, home.account.uid, home.account.gid)
}

async function requireEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new StartupError(`The folder ${folder} can't be read. Name a new one.`, { cause: error })
  })
  if (names.length > 0)
    throw new StartupError(`The folder ${folder} is not empty. A backup is restored into a new one.`)
}
