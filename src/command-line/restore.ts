import { resolve } from 'node:path'
import { restoreBackup } from '#backup/restore-backup.ts'
import { StartupError } from '#lib/startup-error.ts'
import { countFiles } from './backup.ts'
import { readOptions } from './options.ts'

const HELP = `hearback restore – put a backup in place as a new data dir. Starts nothing.

  restore FOLDER --to DATA_DIR

Every file is compared with its sum first; a damaged backup is refused. DATA_DIR must be new or empty.
Example: hearback restore /backups/hearback-monday --to /srv/hearback
`

export async function restoreCommand(words: readonly string[]): Promise<number> {
  const options = readOptions(words, HELP, { to: { type: 'string' } })
  if (options === null) return 0
  const [name, ...others] = options.words
  const { to } = options.values
  if (name === undefined || others.length > 0 || to === undefined) throw new StartupError(HELP)
  const dataDir = resolve(to)
  const manifest = await restoreBackup(resolve(name), dataDir)
  const summary = { data_dir: dataDir, begun_at: manifest.begun_at, ...countFiles(manifest) }
  const hasSecret = manifest.files.some(({ path }) => path === 'secret')
  if (options.json) {
    console.log(JSON.stringify({ ...summary, has_secret: hasSecret }))
    return 0
  }
  console.log(
    `Restored ${summary.files} files (${summary.megabytes} MB) of ${manifest.begun_at} into ${dataDir}.\n` +
      `Start it with HEARBACK_DATA_DIR=${dataDir}${hasSecret ? '' : ' and the HEARBACK_SECRET of then'}; uploaded files are in ${dataDir} too.`,
  )
  return 0
}
