import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refused, unreadable } from './refused.ts'

const MAX_ENTRIES = 5000
const MAX_TOTAL_BYTES = 200 * 1024 * 1024
/** Text compresses 20 to 100 times; only beyond this size is a higher ratio suspicious. */
const MAX_RATIO = 200
const RATIO_APPLIES_FROM_BYTES = 20 * 1024 * 1024
/** How much of one part is kept for looking at; the rest is only inflated and checked. */
const KEPT_BYTES = 16 * 1024 * 1024

export interface ZipPart {
  name: string
  /** The inflated part, cut off after 16 MB. */
  start: Buffer
  complete: boolean
}

/**
 * Calls `visit` with each part of a zip, inflating all of them to check lengths and check sums.
 * Parts for which `wanted` is false are passed with an empty `start`.
 * @throws Refused for a bomb, a broken part, a path that leads outside, an encrypted or doubled part
 */
export async function readZip(
  file: Buffer,
  wanted: (name: string) => boolean,
  visit: (part: ZipPart) => void,
): Promise<void> {
  // Strict about names: absolute paths, `..` and backslashes make the next entry throw.
  const zip = await fromBufferPromise(file, { lazyEntries: true, strictFileNames: true }).catch(broken)
  if (zip.entryCount > MAX_ENTRIES) throw unreadable(`more than ${MAX_ENTRIES} parts`)
  const seen = new Set<string>()
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (seen.has(entry.fileName)) throw unreadable('two parts with one name')
      seen.add(entry.fileName)
      if (entry.isEncrypted()) throw new Refused('encrypted', 'encryption', 'encrypted part')
      if (entry.fileName.endsWith('/')) continue
      const part = await inflate(zip, entry, wanted(entry.fileName), (bytes) => {
        total += bytes
        if (total > MAX_TOTAL_BYTES) throw unreadable('more than 200 MB when unpacked')
        if (total > RATIO_APPLIES_FROM_BYTES && total > file.length * MAX_RATIO)
          throw unreadable(`unpacks to more than ${MAX_RATIO} times its size`)
      })
      visit(part)
    }
  } catch (error) {
    broken(error)
  }
}

async function inflate(
  zip: ZipFile,
  entry: Entry,
  keep: boolean,
  count: (bytes: number) => void,
): Promise<ZipPart> {
  const kept: Buffer[] = []
  let size = 0
  let checksum = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    count(chunk.length)
    checksum = crc32(chunk, checksum)
    if (keep && size < KEPT_BYTES) kept.push(chunk)
    size += chunk.length
  }
  if (checksum !== entry.crc32) throw unreadable('a part is damaged')
  return { name: entry.fileName, start: Buffer.concat(kept), complete: size <= KEPT_BYTES }
}

function broken(error: unknown): never {
  throw error instanceof Refused ? error : unreadable('damaged zip file')
}
