import { type Config, readConfig } from '#config'
import { StartupError } from '#lib/startup-error.ts'
import { checkDatabase } from './doctor/check-database.ts'
import { checkDataDir, checkFilesDir } from './doctor/check-folders.ts'
import { checkServer } from './doctor/check-server.ts'
import { checkBucket, checkMail, checkModel } from './doctor/check-services.ts'
import { type Finding, failed, ok } from './doctor/finding.ts'
import { readOptions } from './options.ts'

const HELP = `hearback doctor – check the settings and everything that they name, and say what to do.

Looks at the data dir, the database, the files, the mail server, the model and the running server; starts, migrates
and sends nothing. Ends with 1 when something would keep the server from working.

Example: DATABASE_URL=postgresql://owner:password@db/hearback hearback doctor
`
const CHECKS: readonly [name: string, check: (config: Config) => Promise<Finding | null>][] = [
  ['data dir', checkDataDir],
  ['database', checkDatabase],
  ['files', (config) => (config.bucket === null ? checkFilesDir(config) : checkBucket(config))],
  ['mail', checkMail],
  ['model', checkModel],
  ['server', checkServer],
]
const SIGNS = { ok: '✔', warning: '!', failed: '✖' } as const
const NAME_WIDTH = 10

export async function doctorCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const options = readOptions(words, HELP, {})
  if (options === null) return 0
  const findings = await examine(environment)
  if (options.json) console.log(JSON.stringify(findings, null, 2))
  else
    for (const { check, state, says } of findings)
      console.log(`${SIGNS[state]} ${check.padEnd(NAME_WIDTH)} ${says}`)
  return findings.some(({ state }) => state === 'failed') ? 1 : 0
}

/** Services that are not set up are left out. */
async function examine(environment: NodeJS.ProcessEnv): Promise<(Finding & { check: string })[]> {
  let config: Config
  try {
    config = readConfig(environment)
  } catch (error) {
    if (!(error instanceof StartupError)) throw error
    return error.message.split('\n').map((sentence) => ({ check: 'settings', ...failed(sentence) }))
  }
  const found = await Promise.all(
    CHECKS.map(async ([check, run]) => {
      const finding = await run(config)
      return finding === null ? [] : [{ check, ...finding }]
    }),
  )
  return [{ check: 'settings', ...ok('can be read') }, ...found.flat()]
}
