import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { AppError } from '#domain/errors.ts'
import type { FileStorage, ReceivedFile } from './file-storage.ts'

const STALE_AFTER_MS = 60 * 60 * 1000
const KEY = /^[0-9a-f-]+(?:\/[0-9a-f-]+)*$/

/**
 * Files below `<data_dir>/files`, readable by this process's user only.
 * New ones begin in `incoming/`, a name that no key can have.
 */
export function createDiskStorage(data_dir: string): FileStorage {
  const root = join(data_dir, 'files')
  const incoming = join(root, 'incoming')

  function pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('a storage key has only hex digits, dashes and slashes')
    return join(root, ...key.split('/'))
  }

  return {
    async receive(stream, { max_size }) {
      try {
        await mkdir(incoming, { recursive: true, mode: 0o700 })
        return await writeTemporaryFile(stream, join(incoming, randomUUID()), max_size)
      } catch (error) {
        stream.destroy()
        throw recognised(error)
      }
    },

    async keep(received, key) {
      const path = pathOf(key)
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await rename(received.temporary_path, path)
        // Every folder, not only the ones made here: another upload may have made them without syncing yet.
        for (const folder of foldersBetween(root, path)) await syncFolder(folder)
      } catch (error) {
        throw recognised(error)
      }
    },

    async open(key) {
      const handle = await open(pathOf(key), 'r').catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') throw new AppError('not_found', 'This file is not stored any more.')
        throw error
      })
      const { size } = await handle.stat()
      return { stream: handle.createReadStream(), size }
    },

    remove: (key) => rm(pathOf(key), { force: true }),
    removeFolder: (prefix) => rm(pathOf(prefix), { recursive: true, force: true }),
    discard: (received) => rm(received.temporary_path, { force: true }),
    path: (received) => received.temporary_path,

    async removeStaleTemporaryFiles() {
      const names = await readdir(incoming).catch(() => [])
      for (const name of names) {
        const path = join(incoming, name)
        const found = await stat(path).catch(() => null)
        if (found && found.mtimeMs < Date.now() - STALE_AFTER_MS) await rm(path, { force: true })
      }
    },
  }
}

async function writeTemporaryFile(stream: Readable, path: string, max_size: number): Promise<ReceivedFile> {
  const handle = await open(path, 'wx', 0o600)
  try {
    const arrived = await write(stream, handle, max_size)
    await handle.sync()
    await handle.close()
    return { temporary_path: path, ...arrived }
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(path, { force: true })
    throw error
  }
}

/** Reading chunk by chunk and awaiting each write is what holds the sender back. */
async function write(stream: Readable, handle: FileHandle, max_size: number) {
  const hash = createHash('sha256')
  let size = 0
  let truncated = false
  for await (const chunk of stream) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
    hash.update(bytes)
    size += bytes.length
    if (size <= max_size) {
      await handle.appendFile(bytes)
    } else if (!truncated) {
      truncated = true
      await handle.truncate(0)
    }
  }
  return { size, sha256: hash.digest('hex'), truncated }
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

function recognised(error: unknown): unknown {
  const full = ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '')
  return full
    ? new AppError('storage_full', 'There is no room for this file right now.', { cause: error })
    : error
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
}
