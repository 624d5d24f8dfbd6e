import { type SendOrder, sendDueFollowUps } from '#commands/follow-ups/send-due-follow-ups.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import { createBatcher } from '../batcher.ts'
import type { Handler } from '../worker.ts'

const SYSTEM = { kind: 'system', id: null } as const

/** Sends a follow-up that is due; those of a workspace that are due in the same moment share a transaction. */
export function sendFollowUp(context: CommandContext): Handler {
  const send = createBatcher<SendOrder, null>({
    mostInputs: 200,
    mostBatches: 2,
    gatherMs: 5,
    run: (workspaceId, orders) => runQuietly(context, workspaceId, SYSTEM, sendDueFollowUps, orders),
  })
  return async (job) => {
    await send(job.workspace_id, { job, ...(job.payload as JobPayloads['send_follow_up']) })
  }
}
