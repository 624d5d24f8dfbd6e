import { access, constants, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Config } from '#config'
import { type Finding, failed, ok, warning } from './finding.ts'

const LITTLE_SPACE_BYTES = 1024 ** 3
const NO_SPACE_BYTES = 50 * 1024 ** 2

/** Whether the data dir, or the folder that it will be made in, can be written to and has room. */
export function checkDataDir({ dataDir }: Config): Promise<Finding> {
  return checkFolder(dataDir, 'The data dir', 'Set HEARBACK_DATA_DIR to a folder that you may write to.')
}

/** Likewise for a folder of files of their own; null where they are in the data dir. A bucket is `checkBucket`'s. */
export async function checkFilesDir({ dataDir, filesDir }: Config): Promise<Finding | null> {
  if (filesDir === dataDir) return null
  return checkFolder(filesDir, 'The folder of files', 'Set HEARBACK_FILES to one that you may write to.')
}

async function checkFolder(folder: string, name: string, remedy: string): Promise<Finding> {
  const existing = await findExisting(folder)
  const isWritable = await access(existing, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!isWritable) return failed(`${name} ${folder} can’t be written to. ${remedy}`)
  const { bavail, bsize } = await statfs(existing)
  const free = bavail * bsize
  const room = `${(free / 1024 ** 3).toFixed(1)} GB free`
  if (free < NO_SPACE_BYTES) return failed(`${name} ${folder} has no room: ${room}. Free some.`)
  if (free < LITTLE_SPACE_BYTES) return warning(`${name} ${folder} has little room: ${room}.`)
  const isNew = existing !== folder
  return ok(`${folder}, ${isNew ? 'made at the first start, ' : ''}${room}`)
}

async function findExisting(folder: string): Promise<string> {
  const exists = await access(folder).then(
    () => true,
    () => false,
  )
  return exists || dirname(folder) === folder ? folder : findExisting(dirname(folder))
}
