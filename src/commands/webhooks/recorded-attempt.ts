import type { AttemptRow } from '#store/deliveries.ts'
import type { ClaimedJob } from '#store/jobs.ts'

/** One attempt, as the worker made it. */
export interface RecordedAttempt {
  job: ClaimedJob
  delivery_id: string
  attempt: Omit<AttemptRow, 'delivery_id' | 'number'>
  /** What follows: nothing more, another attempt after so many ms, or nothing because it is hopeless. */
  result: { status: 'delivered' } | { status: 'retry'; after_ms: number } | { status: 'dead'; gone: boolean }
  /** What became of the reply, where that matters. */
  outcome?: string
}
