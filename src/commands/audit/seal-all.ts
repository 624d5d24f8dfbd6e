import type { CommandContext } from '#context'
import { runQuietly } from '../run.ts'
import { SEAL_BATCH, sealAuditLog } from './seal-audit.ts'

const MOST_BATCHES = 400
const SYSTEM = { kind: 'system', id: null } as const

/**
 * Seals what has been committed so far, so that a report or an export holds what happened just before. A backlog of
 * more than 100,000 entries is left to the sealer's job.
 */
export async function sealAll(context: CommandContext, workspaceId: string): Promise<void> {
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const { sealed } = await runQuietly(context, workspaceId, SYSTEM, sealAuditLog, null)
    if (sealed < SEAL_BATCH) return
  }
}
