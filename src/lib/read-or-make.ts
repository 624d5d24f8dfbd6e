import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StartupError } from './startup-error.ts'

/**
 * A small file made on the first start; a crash leaves none or a whole one, and of several that make it at the same
 * moment all get the same. Returns its text.
 * Throws StartupError when it can be neither read nor written.
 */
export async function readOrMake(file: string, make: () => string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT')
      throw new StartupError(`The file ${file} can't be read, and this server needs it.`, { cause: error })
  }
  const unfinished = `${file}.${randomUUID()}`
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o711 })
    await writeFile(unfinished, `${make()}\n`, { mode: 0o600, flush: true })
    await putInPlace(unfinished, file)
    return (await readFile(file, 'utf8')).trim()
  } catch (cause) {
    throw new StartupError(`The file ${file} can't be written. Give this user the right to write there.`, {
      cause,
    })
  }
}

/** Unlike a rename a link replaces nothing, so that nodes that start together agree on the first one's. */
async function putInPlace(unfinished: string, file: string): Promise<void> {
  try {
    await link(unfinished, file)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code !== 'EEXIST') return rename(unfinished, file)
  }
  await rm(unfinished)
}
