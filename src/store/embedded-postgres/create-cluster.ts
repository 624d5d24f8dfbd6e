import { chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { StartupError } from '#lib/startup-error.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { type PostgresHome, rememberPostgresHome } from './postgres-home.ts'
import { runProgram } from './run-program.ts'

/**
 * Makes the cluster when there is none. It is made in a sibling folder and renamed when whole, so that an
 * interrupted start leaves nothing half done.
 * @returns whether it was made now
 * @throws StartupError when the cluster is of another major version
 */
export async function createCluster(
  home: PostgresHome,
  binaries: PostgresBinaries,
  password: string,
): Promise<boolean> {
  const version = await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(readFailure(home))
  if (version !== null) {
    checkVersion(home, binaries, Number.parseInt(version, 10))
    return false
  }
  await removeUnfinished(home)
  const fresh = await mkdtemp(unfinishedPrefix(home))
  const passwordFile = `${fresh}-password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (home.account !== null) {
    await chown(fresh, home.account.uid, home.account.gid)
    await chown(passwordFile, home.account.uid, home.account.gid)
  }
  try {
    await runInitdb(home, binaries, fresh, passwordFile)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(fresh, home.cluster)
  await rememberPostgresHome(home)
  return true
}

async function runInitdb(
  home: PostgresHome,
  binaries: PostgresBinaries,
  folder: string,
  passwordFile: string,
) {
  const result = await runProgram(
    binaries.initdb,
    [
      ...['-D', folder, '-U', 'postgres', '--pwfile', passwordFile, '--auth=scram-sha-256'],
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...['--data-checksums', '--no-instructions'],
    ],
    home.account,
  )
  if (result.code === 0) return
  if (result.output.includes('could not look up effective user ID')) {
    throw new StartupError(
      `User ${process.getuid?.()} has no entry in /etc/passwd, which PostgreSQL needs. ` +
        'Add one, or set DATABASE_URL to a PostgreSQL 15 or later.',
    )
  }
  throw new StartupError(`The database could not be created in ${folder}: ${lastLine(result.output)}`)
}

/** Every attempt has a folder of its own: an initdb that outlived its parent cannot write into the next one's. */
function unfinishedPrefix(home: PostgresHome): string {
  return `${home.cluster}.new-`
}

async function removeUnfinished(home: PostgresHome): Promise<void> {
  const prefix = basename(unfinishedPrefix(home))
  for (const name of await readdir(home.folder)) {
    if (name.startsWith(prefix)) await rm(join(home.folder, name), { recursive: true, force: true })
  }
}

function checkVersion(home: PostgresHome, { major }: PostgresBinaries, found: number): void {
  if (found === major) return
  const advice = found > major ? 'Update Hearback' : 'Move its data over with pg_dump of that version'
  throw new StartupError(
    `The database in ${home.cluster} was made by PostgreSQL ${found} and this version of Hearback brings ${major}. ` +
      `${advice}, or set HEARBACK_DATA_DIR to another folder.`,
  )
}

function readFailure(home: PostgresHome) {
  return (error: NodeJS.ErrnoException): null => {
    if (error.code === 'ENOENT') return null
    throw new StartupError(
      `The database in ${home.cluster} cannot be read by this user (${process.getuid?.()}). ` +
        'Start Hearback as the user who owns it, or set HEARBACK_DATA_DIR to another folder.',
    )
  }
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}
