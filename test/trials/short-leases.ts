import { alteredBy } from './alter-source.ts'

export const SHORT_LEASE_SECONDS = 4

/** Node's options for a server whose jobs come back sooner, so that a short trial needn't wait for half a minute. */
export function shortLeases(seconds = SHORT_LEASE_SECONDS): string[] {
  const file = 'src/worker/leases.ts'
  return alteredBy([
    { file, find: 'LEASE_SECONDS = 30', replace: `LEASE_SECONDS = ${seconds}` },
    { file, find: 'RENEW_MS = 10_000', replace: 'RENEW_MS = 1_000' },
  ])
}
