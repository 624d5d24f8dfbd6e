import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartupError } from '#lib/startup-error.ts'
import { canReach, chooseServerAccount, type ServerAccount } from './server-account.ts'

/** Where one embedded server keeps its things, all paths absolute. */
export type PostgresHome = {
  /** Holds everything below; the same for every process that uses this data folder. */
  folder: string
  /** PGDATA. */
  cluster: string
  /** Holds the Unix sockets of PostgreSQL and of the process lock; readable by the server's account only. */
  sockets: string
  logFile: string
  /** In the data folder: says where `folder` is when it could not be there. */
  pointerFile: string
  account: ServerAccount
}

const SHARED_STATE = '/var/lib/hearback'
/** `sun_path` has 108 bytes on Linux and 104 on macOS, its end mark included. */
const SOCKET_PATH_LIMIT = process.platform === 'linux' ? 107 : 103
const LONGEST_SOCKET_NAME = '/.s.PGSQL.5432.lock'.length

/**
 * Finds or makes the folders of the server that belongs to `dataDir`. As root, a data folder that another user
 * cannot reach (below /root, say) keeps its database under /var/lib/hearback.
 * @throws StartupError when the place a pointer names is gone, or a socket folder belongs to somebody else
 */
export async function openPostgresHome(dataDir: string): Promise<PostgresHome> {
  const created = await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const isRoot = process.getuid?.() === 0
  if (created !== undefined) await chmod(dataDir, isRoot ? 0o711 : 0o700)
  const data = await realpath(dataDir)
  const pointerFile = join(data, 'postgres-location')
  const folder = await homeFolder(data, pointerFile)
  await mkdir(folder, { recursive: true, mode: 0o711 })
  if (isRoot) await chmod(folder, 0o711)
  const cluster = join(folder, 'cluster')
  const account = await chooseServerAccount(cluster)
  const sockets = await makeSocketFolder(folder, account)
  return { folder, cluster, sockets, logFile: join(data, 'postgres.log'), pointerFile, account }
}

/** Remembers a home outside the data folder; called once its cluster exists. */
export async function rememberPostgresHome(home: PostgresHome): Promise<void> {
  if (home.folder.startsWith(SHARED_STATE)) await writeFile(home.pointerFile, `${home.folder}\n`)
}

/** The superuser's password, generated on the first call and kept 0600 in the home folder. */
export async function readPassword(home: PostgresHome): Promise<string> {
  const file = join(home.folder, 'password')
  try {
    await writeFile(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return await readFile(file, 'utf8')
}

async function homeFolder(data: string, pointerFile: string): Promise<string> {
  const pointer = (await readFile(pointerFile, 'utf8').catch(() => '')).trim()
  if (pointer !== '') {
    if (await exists(pointer)) return pointer
    throw new StartupError(
      `The database of ${data} is kept in ${pointer}, which is not there. ` +
        `Restore it, or delete ${pointerFile} to begin with an empty database.`,
    )
  }
  const account = await chooseServerAccount(join(data, 'postgres', 'cluster'))
  if (await canReach(account, data)) return join(data, 'postgres')
  return join(SHARED_STATE, shortHash(data))
}

async function makeSocketFolder(folder: string, account: ServerAccount): Promise<string> {
  const near = join(folder, 'sockets')
  const fits = Buffer.byteLength(near) + LONGEST_SOCKET_NAME <= SOCKET_PATH_LIMIT
  const sockets = fits ? near : join(tmpdir(), `hearback-${shortHash(folder)}`)
  const made = await mkdir(sockets, { recursive: true, mode: 0o700 })
  if (made !== undefined && account !== null) await chown(sockets, account.uid, account.gid)
  const { uid } = await lstat(sockets)
  if (process.getuid !== undefined && uid !== (account?.uid ?? process.getuid())) {
    throw new StartupError(
      `${sockets} belongs to another user (${uid}). Start Hearback as that user or remove the folder.`,
    )
  }
  return sockets
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
