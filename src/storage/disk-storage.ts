import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { AppError } from '#domain/errors.ts'
import { readOrMake } from '#lib/read-or-make.ts'
import { createArrivals } from './arrivals.ts'
import type { FileStorage, KeptFile } from './file-storage.ts'
import { recogniseFull } from './recognise-full.ts'
import { requireKey } from './storage-key.ts'

/**
 * Files below `<files_dir>/files`, readable by this process's user only.
 * New ones begin in `incoming/`, a name that no key can have. `page_size` bounds what a list holds.
 */
export function createDiskStorage(files_dir: string, page_size = 1000): FileStorage {
  const root = join(files_dir, 'files')
  const pathOf = (key: string) => join(root, ...requireKey(key).split('/'))

  return {
    ...createArrivals(join(root, 'incoming')),
    identity: () => readOrMake(join(files_dir, 'store-id'), randomUUID),

    async keep(received, key) {
      const path = pathOf(key)
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await rename(received.temporary_path, path)
        // Every folder, not only the ones made here: another upload may have made them without syncing yet.
        for (const folder of foldersBetween(root, path)) await syncFolder(folder)
      } catch (error) {
        throw recogniseFull(error)
      }
    },

    async open(key) {
      const handle = await open(pathOf(key), 'r').catch((error: unknown) => {
        if (isMissing(error)) throw new AppError('not_found', 'This file is not stored any more.')
        throw error
      })
      const { size } = await handle.stat()
      return { stream: handle.createReadStream(), size }
    },

    remove: (key) => rm(pathOf(key), { force: true }),
    removeFolder: (prefix) => rm(pathOf(prefix), { recursive: true, force: true }),

    async list(workspace_id, after) {
      const files: KeptFile[] = []
      for (const folder of await sortedNames(pathOf(workspace_id))) {
        const prefix = `${workspace_id}/${folder}/`
        // Whole folders that lie before; the one of `after` itself may hold more.
        if (after !== null && prefix < after && !after.startsWith(prefix)) continue
        for (const name of await sortedNames(pathOf(`${workspace_id}/${folder}`))) {
          const key = `${prefix}${name}`
          if (after !== null && key <= after) continue
          const found = await stat(pathOf(key)).catch(() => null)
          if (found?.isFile()) files.push({ key, stored_at: found.mtimeMs })
          if (files.length === page_size) return { files, next: key }
        }
      }
      return { files, next: null }
    },
  }
}

/** Of a folder, those that can be parts of a key; none when it is gone. */
async function sortedNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error) || (error as { code?: string }).code === 'ENOTDIR') return []
    throw error
  })
  return names.filter((name) => /^[0-9a-f-]+$/.test(name)).sort()
}

/** The folder of `path`, then its parents up to and including `root`. */
function foldersBetween(root: string, path: string): string[] {
  const names = relative(root, dirname(path)).split(sep)
  return [...names.map((_, index) => join(root, ...names.slice(0, names.length - index))), root]
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open folders and needs no sync of them.
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isMissing(error: unknown): boolean {
  return (error as { code?: string }).code === 'ENOENT'
}
