import type { CommandContext } from '#context'
import { type AuditHead, chainEntries, signHead } from '#domain/audit/audit-chain.ts'
import { lockAuditHead, saveAuditHead, sealEntries, selectUnsealedEntries } from '#store/audit-chain.ts'
import { type ClaimedJob, postponeJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

/** Sealed in one commit. Answers are waiting meanwhile, for the event loop and for the database: so, a few milliseconds. */
export const SEAL_BATCH = 250
/** With more to seal; 5,000 entries a second and not all of the machine. */
const PAUSE_SECONDS = 0.04
const SHORTEST_WAIT_SECONDS = 2
const LONGEST_WAIT_SECONDS = 300

export interface Sealing {
  /** How many entries were sealed now; as many as `SEAL_BATCH` means that there may be more. */
  sealed: number
  /** The end of the chain now; its sequence is 0 while the log is empty. */
  head: AuditHead
}

/**
 * Puts the oldest unsealed entries at the end of the workspace's chain and signs it anew. Sealers wait for each
 * other, nobody else waits for them. An entry that commits meanwhile, whatever its id, is the next one's.
 */
export async function sealAuditLog(
  tx: Transaction,
  context: CommandContext,
  _call: Call,
  _input: null,
): Promise<Sealing> {
  const head = await lockAuditHead(tx)
  const sealed = chainEntries(tx.workspaceId, head, await selectUnsealedEntries(tx, SEAL_BATCH))
  const last = sealed.at(-1)
  if (!last) return { sealed: 0, head }
  if ((await sealEntries(tx, sealed)) !== sealed.length)
    throw new Error('an audit entry went away while it was sealed')
  const end = { sequence: last.sequence, hash: last.hash, sealed_at: await tx.now() }
  const next = signHead(context.signer, tx.workspaceId, end)
  saveAuditHead(tx, next)
  return { sealed: sealed.length, head: next }
}

/**
 * Seals and comes back: almost at once while there is more, soon while the log grows, otherwise after as long as it has been
 * quiet, at most five minutes. So a quiet workspace costs next to nothing, and no command has to touch this job.
 */
export async function sealWhenDue(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { job: ClaimedJob },
): Promise<void> {
  const { sealed, head } = await sealAuditLog(tx, context, call, null)
  await postponeJob(tx, input.job, waitAfter(sealed, head, await tx.now()), null)
}

function waitAfter(sealed: number, head: AuditHead, now: string): number {
  if (sealed >= SEAL_BATCH) return PAUSE_SECONDS
  const quiet = (Date.parse(now) - Date.parse(head.sealed_at)) / 1_000
  return Math.min(Math.max(quiet, SHORTEST_WAIT_SECONDS), LONGEST_WAIT_SECONDS)
}
