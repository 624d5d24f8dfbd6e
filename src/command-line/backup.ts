import { isAbsolute, relative, resolve } from 'node:path'
import { makeBackup } from '#backup/make-backup.ts'
import type { Manifest } from '#backup/manifest.ts'
import type { Config } from '#config'
import { StartupError } from '#lib/startup-error.ts'
import { VERSION } from '../version.ts'
import { readOptions } from './options.ts'

const HELP = `hearback backup – save the embedded database, the uploaded files and the secret into a new folder.

  backup FOLDER

The server may go on working meanwhile: all that was acknowledged before the backup began is in it.
Run it as the user whom the server runs as, with the same settings. Keep the folder safe: it holds the secret.
Example: hearback backup /backups/hearback-monday
`

export async function backupCommand(words: readonly string[], config: () => Config): Promise<number> {
  const options = readOptions(words, HELP, {})
  if (options === null) return 0
  const [name, ...others] = options.words
  if (name === undefined || others.length > 0) throw new StartupError(HELP)
  const { databaseUrl, dataDir, filesDir, bucket, secret } = config()
  if (databaseUrl !== null)
    throw new StartupError(
      'With DATABASE_URL the database’s own tools make the backup, such as pg_dump as a superuser; save the files of HEARBACK_FILES after it, and HEARBACK_SECRET.',
    )
  const folder = resolve(name)
  for (const kept of [dataDir, filesDir])
    if (isWithin(resolve(kept), folder))
      throw new StartupError(
        `The folder ${folder} is inside ${kept}. Name one elsewhere, best on another disk.`,
      )
  const began = performance.now()
  const log = (message: string) => console.error(message)
  const manifest = await makeBackup({ dataDir, filesDir, folder, version: VERSION, log })
  const milliseconds = Math.round(performance.now() - began)
  const summary = { folder, begun_at: manifest.begun_at, milliseconds, ...countFiles(manifest) }
  const notes = [
    ...(secret === null ? [] : ['HEARBACK_SECRET is not in it: keep it, nothing opens without it.']),
    ...(bucket === null ? [] : ['Uploaded files are not in it: they stay in the bucket of HEARBACK_FILES.']),
  ]
  if (options.json) console.log(JSON.stringify({ ...summary, notes }))
  else
    console.log(
      [
        `Saved ${summary.files} files (${summary.megabytes} MB) into ${folder} in ${milliseconds} ms.`,
        ...notes,
      ].join('\n'),
    )
  return 0
}

export function countFiles({ files }: Manifest): { files: number; megabytes: number } {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return { files: files.length, megabytes: Math.ceil(bytes / 1_048_576) }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !/^\.\.($|[\\/])/.test(way) && !isAbsolute(way)
}
