import type { Database } from './database.ts'
import type { Transaction } from './transaction.ts'

export const LANES = ['interactive', 'delivery', 'follow_up', 'bulk'] as const
export type Lane = (typeof LANES)[number]

export interface NewJob {
  lane: Lane
  name: string
  payload: unknown
  /** At most one waiting job of the workspace has this key; a second one changes nothing. */
  key: string | null
  conversation_id: string | null
  /** ISO 8601 UTC; null means now. */
  due_at: string | null
}

export interface ClaimedJob {
  workspace_id: string
  id: number
  lane: Lane
  name: string
  payload: unknown
  attempts: number
  fence: number
}

export function insertJobs(tx: Transaction, rows: readonly NewJob[]): void {
  if (rows.length === 0) return
  tx.write({
    name: 'insert_jobs',
    text: `INSERT INTO jobs (workspace_id, lane, name, payload, key, conversation_id, due_at)
           SELECT $1, lane, name, payload, key, conversation_id, coalesce(due_at, now())
           FROM unnest($2::text[], $3::text[], $4::jsonb[], $5::text[], $6::uuid[], $7::timestamptz[])
             AS given (lane, name, payload, key, conversation_id, due_at)
           ON CONFLICT (workspace_id, key) WHERE key IS NOT NULL DO NOTHING`,
    values: [
      tx.workspaceId,
      rows.map((row) => row.lane),
      rows.map((row) => row.name),
      rows.map((row) => JSON.stringify(row.payload)),
      rows.map((row) => row.key),
      rows.map((row) => row.conversation_id),
      rows.map((row) => row.due_at),
    ],
  })
}

/**
 * Takes up to `limit` due jobs of a lane, of every workspace, for `leaseSeconds`. A lease that lies further ahead
 * than any lease can was made before the clock was set back, and counts as over.
 */
export function claimJobs(
  database: Database,
  lane: Lane,
  limit: number,
  leaseSeconds: number,
): Promise<ClaimedJob[]> {
  return database.dispatch<ClaimedJob>({
    name: 'claim_jobs',
    text: `WITH due AS (
             SELECT workspace_id, id FROM jobs
             WHERE lane = $1 AND due_at <= now()
               AND (leased_until IS NULL OR leased_until <= now() OR leased_until > now() + make_interval(secs => $3))
             ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED)
           UPDATE jobs SET leased_until = now() + make_interval(secs => $3), fence = fence + 1, attempts = attempts + 1
           FROM due WHERE jobs.workspace_id = due.workspace_id AND jobs.id = due.id
           RETURNING jobs.workspace_id, jobs.id, jobs.lane, jobs.name, jobs.payload, jobs.attempts, jobs.fence`,
    values: [lane, limit, leaseSeconds],
  })
}

/** Ends every lease. Only for a database that no other process works on: whoever held them is gone. */
export async function endLeases(database: Database): Promise<void> {
  await database.dispatch({
    name: 'end_leases',
    text: 'UPDATE jobs SET leased_until = NULL WHERE leased_until IS NOT NULL',
  })
}

/** Milliseconds until the lane's next job is due; null when it has none. Never negative. */
export async function readNextDue(database: Database, lane: Lane): Promise<number | null> {
  const [row] = await database.dispatch<{ wait: number | null }>({
    name: 'read_next_due',
    // A leased job was due before; apart, so that one in work does not hide those that become due meanwhile.
    text: `SELECT greatest(0, extract(epoch FROM least(
             (SELECT due_at FROM jobs WHERE lane = $1 AND leased_until IS NULL ORDER BY due_at, id LIMIT 1),
             (SELECT min(leased_until) FROM jobs WHERE lane = $1 AND leased_until IS NOT NULL AND due_at <= now())
           ) - now()) * 1000)::float8 AS wait`,
    values: [lane],
  })
  return row?.wait ?? null
}

/** Ends a claimed job in the transaction of its effect. False: the lease was given to another, so undo the effect. */
export async function finishJob(tx: Transaction, job: ClaimedJob): Promise<boolean> {
  const rows = await tx.read({
    name: 'finish_job',
    text: 'DELETE FROM jobs WHERE workspace_id = $1 AND id = $2 AND fence = $3 RETURNING id',
    values: [tx.workspaceId, job.id, job.fence],
  })
  return rows.length === 1
}

/** Gives a claimed job back, to run after `delaySeconds`. False: the lease was given to another, so undo the effect. */
export async function postponeJob(
  tx: Transaction,
  job: ClaimedJob,
  delaySeconds: number,
  error: string | null,
): Promise<boolean> {
  const rows = await tx.read({
    name: 'postpone_job',
    text: `UPDATE jobs SET due_at = now() + make_interval(secs => $4), leased_until = NULL, last_error = $5
           WHERE workspace_id = $1 AND id = $2 AND fence = $3 RETURNING id`,
    values: [tx.workspaceId, job.id, job.fence, delaySeconds, error],
  })
  return rows.length === 1
}

/** Puts a job that somebody asked for by hand in front: a waiting one of the same key takes its payload. */
export function requeueJob(tx: Transaction, row: NewJob): void {
  tx.write({
    name: 'requeue_job',
    text: `INSERT INTO jobs (workspace_id, lane, name, payload, key, conversation_id, due_at)
           VALUES ($1, $2, $3, $4, $5, $6, now())
           ON CONFLICT (workspace_id, key) WHERE key IS NOT NULL DO UPDATE SET payload = excluded.payload, due_at = now()`,
    values: [tx.workspaceId, row.lane, row.name, JSON.stringify(row.payload), row.key, row.conversation_id],
  })
}

/** Makes the waiting job with this key due at once. */
export function hastenJob(tx: Transaction, key: string): void {
  tx.write({
    name: 'hasten_job',
    text: 'UPDATE jobs SET due_at = now() WHERE workspace_id = $1 AND key = $2 AND leased_until IS NULL AND due_at > now()',
    values: [tx.workspaceId, key],
  })
}
