import type { Config } from '#config'
import { createLog } from '#lib/log.ts'
import { openInstallation } from '../open-installation.ts'
import { readOptions } from './options.ts'

const HELP = `hearback migrate – bring the database to this version and exit.

Example: DATABASE_URL=postgresql://owner:password@db/hearback HEARBACK_SECRET=… hearback migrate
`

export async function runMigrations(words: readonly string[], config: () => Config): Promise<number> {
  const options = readOptions(words, HELP, {})
  if (options === null) return 0
  const settings = config()
  const installation = await openInstallation(settings, createLog('warn'))
  await installation.close()
  console.log(options.json ? JSON.stringify({ migrated: true }) : 'The database is up to date.')
  return 0
}
