import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Arrivals, ReceivedFile } from './file-storage.ts'
import { recogniseFull } from './recognise-full.ts'

const STALE_AFTER_MS = 60 * 60 * 1000

/** Files on their way, in `folder`, readable by this process's user only. */
export function createArrivals(folder: string): Arrivals {
  return {
    async receive(stream, { max_size }) {
      // It may break before anybody reads it, which would end the process; who reads it then is told.
      stream.on('error', () => undefined)
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        return await writeTemporaryFile(stream, join(folder, randomUUID()), max_size)
      } catch (error) {
        await readToItsEnd(stream)
        throw recogniseFull(error)
      }
    },

    discard: (received) => rm(received.temporary_path, { force: true }),
    path: (received) => received.temporary_path,

    async removeStaleTemporaryFiles() {
      const names = await readdir(folder).catch(() => [])
      for (const name of names) {
        const path = join(folder, name)
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
  // The stream stays open when a write fails: who sends it is told why only after the last byte.
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
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

/** The sender's own limits end this. */
async function readToItsEnd(stream: Readable): Promise<void> {
  try {
    for await (const _ of stream);
  } catch {
    stream.destroy()
  }
}
