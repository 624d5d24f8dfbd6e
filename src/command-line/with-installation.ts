import type { Config } from '#config'
import type { CommandContext } from '#context'
import { createLog } from '#lib/log.ts'
import { createDatabase } from '#store/database.ts'
import { type Installation, openInstallation } from '../open-installation.ts'

/** Opens the installation for one command beside no running server, and closes it afterwards. Throws StartupError. */
export async function withInstallation(
  settings: Config,
  use: (context: CommandContext, installation: Installation) => Promise<void>,
): Promise<void> {
  const log = createLog('warn')
  const installation = await openInstallation(settings, log)
  const database = createDatabase(installation.connectionString, log, { poolSize: 1 })
  const context: CommandContext = {
    database,
    publicUrl: settings.publicUrl,
    secrets: installation.secrets,
    signer: installation.signer,
    log,
    scripts: new Map(),
    hint: { jobs: () => undefined, conversation: () => undefined },
  }
  try {
    await use(context, installation)
  } finally {
    await database.close()
    await installation.close()
  }
}
