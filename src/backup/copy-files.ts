import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Disks write several small files at once faster than one after another. */
const AT_ONCE = 16

/** One file of a backup. `path` is relative to the backup, with slashes. */
export interface CopiedFile {
  path: string
  /** Bytes. */
  size: number
  /** Of the content, lower-case hex. */
  sha256: string
}

export interface FoundTree {
  /** Relative to the folder, with slashes. */
  files: string[]
  /** Every folder below, parents first. */
  folders: string[]
}

/** All files and folders below a folder, without those that `leaveOut` names; none when there is no such folder. */
export async function findFiles(folder: string, leaveOut: (path: string) => boolean): Promise<FoundTree> {
  const found: FoundTree = { files: [], folders: [] }
  async function look(below: string): Promise<void> {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(noneWhenGone)
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (leaveOut(path)) continue
      if (entry.isDirectory()) {
        found.folders.push(path)
        await look(path)
      } else if (entry.isFile()) found.files.push(path)
    }
  }
  await look('')
  return found
}

/**
 * Copies one file durably, readable by this user only, and returns what was copied; null when it was removed
 * meanwhile. It may grow or change while it is read.
 */
export async function copyFile(source: string, target: string): Promise<Omit<CopiedFile, 'path'> | null> {
  const input = await open(source, 'r').catch(nullWhenGone)
  if (input === null) return null
  try {
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    const output = await open(target, 'wx', 0o600)
    try {
      const hash = createHash('sha256')
      let size = 0
      for await (const chunk of input.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
        const bytes = chunk as Buffer
        hash.update(bytes)
        size += bytes.length
        await output.appendFile(bytes)
      }
      await output.sync()
      return { size, sha256: hash.digest('hex') }
    } finally {
      await output.close()
    }
  } finally {
    await input.close()
  }
}

/** Does something for each of the items, a few at a time. The first failure ends it. */
export async function forEachOf<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values()
  let failed = false
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (const item of waiting) {
      if (failed) return
      await work(item).catch((error: unknown) => {
        failed = true
        throw error
      })
    }
  })
  await Promise.all(workers)
}

/** What a file holds now; null when it is not there. */
export async function describeFile(path: string): Promise<Omit<CopiedFile, 'path'> | null> {
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk as Buffer)
      size += (chunk as Buffer).length
    }
  } catch (error) {
    return nullWhenGone(error)
  }
  return { size, sha256: hash.digest('hex') }
}

function nullWhenGone(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
  throw error
}

const noneWhenGone = (error: unknown) => nullWhenGone(error) ?? []
