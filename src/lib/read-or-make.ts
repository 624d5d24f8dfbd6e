import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StartupError } from './startup-error.ts'

/**
 * A small file made on the first start; a crash leaves the old one or the new one, never half. Returns its text.
 * Throws StartupError when it can be neither read nor written.
 */
export async function readOrMake(file: string, make: () => string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT')
      throw new StartupError(`The file ${file} can't be read, and this server needs it.`, { cause: error })
  }
  const unfinished = `${file}.${process.pid}`
  const made = make()
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o711 })
    await writeFile(unfinished, `${made}\n`, { mode: 0o600, flush: true })
    await rename(unfinished, file)
  } catch (cause) {
    throw new StartupError(`The file ${file} can't be written. Give this user the right to write there.`, {
      cause,
    })
  }
  return made
}
