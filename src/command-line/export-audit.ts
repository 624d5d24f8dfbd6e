import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sealAll } from '#commands/audit/seal-all.ts'
import type { Config } from '#config'
import type { CommandContext } from '#context'
import { createLog } from '#lib/log.ts'
import { StartupError } from '#lib/startup-error.ts'
import { isUuid } from '#lib/uuid.ts'
import { exportAuditLog } from '#queries/audit-export.ts'
import { createDatabase } from '#store/database.ts'
import { selectWorkspace } from '#store/workspaces.ts'
import { openInstallation } from '../open-installation.ts'
import { readOptions } from './options.ts'

const HELP = `hearback export-audit – write the sealed audit log to standard output, as JSON that "hearback verify" checks.

  --workspace ID     of this workspace instead of the default one

With the embedded database, stop the server first, or use its GET /api/v1/audit-log/export.
Example: hearback export-audit > audit.json
`

export async function exportAuditCommand(words: readonly string[], config: () => Config): Promise<number> {
  const options = readOptions(words, HELP, { workspace: { type: 'string' } })
  if (options === null) return 0
  const { workspace } = options.values
  if (workspace !== undefined && !isUuid(workspace)) throw new StartupError('--workspace takes an id.')
  const log = createLog('warn')
  const settings = config()
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
    const workspaceId = workspace ?? installation.defaultWorkspaceId
    const [found] = await database.read(workspaceId, selectWorkspace(workspaceId))
    if (!found) throw new StartupError(`There is no workspace ${workspaceId}.`)
    await sealAll(context, workspaceId)
    await pipeline(Readable.from(exportAuditLog(context, workspaceId)), process.stdout, { end: false })
    return 0
  } finally {
    await database.close()
    await installation.close()
  }
}
