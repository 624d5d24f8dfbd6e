import type { CommandContext } from '#context'
import { type ClaimedJob, renewLeases } from '#store/jobs.ts'

/** For how long a job is lent. When a node dies, or stands still for that long, others get its jobs then. */
export const LEASE_SECONDS = 30
const RENEW_MS = 10_000

/** The jobs that this node works on; their leases are renewed until they end. */
export interface Leases {
  hold(job: ClaimedJob): void
  release(job: ClaimedJob): void
  close(): void
}

/** A job that has taken longer than `longestMs` is lent no more: its handler may hang, and others should try. */
export function createLeases(context: CommandContext, longestMs: number): Leases {
  const heldSince = new Map<ClaimedJob, number>()

  async function renew(): Promise<void> {
    const now = performance.now()
    const jobs = [...heldSince].flatMap(([job, since]) => {
      const age = now - since
      return age >= RENEW_MS / 2 && age < longestMs ? job : []
    })
    if (jobs.length > 0) await renewLeases(context.database, jobs, LEASE_SECONDS)
  }

  const timer = setInterval(() => {
    renew().catch((error: unknown) => context.log.warn({ err: error }, 'leases were not renewed'))
  }, RENEW_MS)

  return {
    hold: (job) => void heldSince.set(job, performance.now()),
    release: (job) => void heldSince.delete(job),
    close: () => clearInterval(timer),
  }
}
