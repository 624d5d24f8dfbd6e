import type { ClaimedJob } from '#store/jobs.ts'

/** Attempts that a worker which ends in the middle may use up. */
const MOST_ATTEMPTS = 10

/** Whether a job that fails now is given up; `giveUpAt` is ISO 8601 UTC. What was never tried is tried once, however late. */
export function isLastAttempt(job: Pick<ClaimedJob, 'attempts'>, giveUpAt: string): boolean {
  return job.attempts >= MOST_ATTEMPTS || Date.now() >= Date.parse(giveUpAt)
}
