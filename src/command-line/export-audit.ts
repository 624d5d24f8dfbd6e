import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sealAll } from '#commands/audit/seal-all.ts'
import type { Config } from '#config'
import { StartupError } from '#lib/startup-error.ts'
import { isUuid } from '#lib/uuid.ts'
import { exportAuditLog } from '#queries/audit-export.ts'
import { selectWorkspace } from '#store/workspaces.ts'
import { readOptions } from './options.ts'
import { unlessNobodyReads } from './unless-nobody-reads.ts'
import { withInstallation } from './with-installation.ts'

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
  await withInstallation(config(), async (context, installation) => {
    const workspaceId = workspace ?? installation.defaultWorkspaceId
    const [found] = await context.database.read(workspaceId, selectWorkspace(workspaceId))
    if (!found) throw new StartupError(`There is no workspace ${workspaceId}.`)
    await sealAll(context, workspaceId)
    const log = Readable.from(exportAuditLog(context, workspaceId))
    await pipeline(log, process.stdout, { end: false }).catch(unlessNobodyReads)
  })
  return 0
}
