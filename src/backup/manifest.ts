import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartupError } from '#lib/startup-error.ts'
import { type CopiedFile, describeFile, forEachOf } from './copy-files.ts'

const NAME = 'manifest.json'
const FORMAT = 1

/** Written last: a folder without it is no finished backup. */
export interface Manifest {
  format: typeof FORMAT
  /** Of Hearback. */
  version: string
  /** ISO 8601 UTC: all that was acknowledged before this is in the backup. */
  begun_at: string
  finished_at: string
  /** Major version of the PostgreSQL that the cluster belongs to. */
  postgres: number
  /** Folders below `cluster/`, empty ones too: PostgreSQL misses them. */
  cluster_folders: string[]
  files: CopiedFile[]
}

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const content = JSON.stringify(manifest)
  const sealed = JSON.stringify({ sha256: hashOf(content), manifest }, null, 1)
  const unfinished = join(folder, `${NAME}.unfinished`)
  await writeFile(unfinished, `${sealed}\n`, { mode: 0o600, flush: true })
  await rename(unfinished, join(folder, NAME))
}

/**
 * Reads the manifest and compares every file with it.
 * @throws StartupError for a folder that is no finished backup, or a damaged one, naming the first file that differs
 */
export async function checkBackup(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => {
    throw new StartupError(`${folder} is not a finished backup: it has no file ${NAME}.`)
  })
  const manifest = parseManifest(folder, text)
  await forEachOf(manifest.files, async ({ path, size, sha256 }) => {
    const found = isInside(path) ? await describeFile(join(folder, path)) : null
    if (found?.size !== size || found.sha256 !== sha256)
      throw damaged(
        folder,
        `${path} is ${found === null ? 'missing' : 'not as it was saved'}. Nothing was restored.`,
      )
  })
  return manifest
}

function parseManifest(folder: string, text: string): Manifest {
  let read: { sha256?: unknown; manifest?: Partial<Manifest> }
  try {
    read = JSON.parse(text)
  } catch {
    throw damaged(folder, `${NAME} can't be read. Nothing was restored.`)
  }
  const { manifest } = read
  if (manifest?.format !== undefined && manifest.format !== FORMAT)
    throw new StartupError(
      `The backup in ${folder} is of a format that this version of Hearback does not know.`,
    )
  if (manifest === undefined || hashOf(JSON.stringify(manifest)) !== read.sha256)
    throw damaged(folder, `${NAME} is not as it was saved. Nothing was restored.`)
  return manifest as Manifest
}

/** A path of a manifest never leads out of its folder. */
export function isInside(path: string): boolean {
  return path !== '' && !/(^|\/)\.{0,2}(\/|$)|[\\:]/.test(path)
}

function damaged(folder: string, what: string): StartupError {
  return new StartupError(`The backup in ${folder} is damaged: ${what}`)
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
