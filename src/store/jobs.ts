import type { Database } from './database.ts'
import type { Transaction } from './transaction.ts'

export const LANES = ['interactive', 'reply', 'delivery', 'follow_up', 'bulk', 'answer', 'ingest'] as const
export type Lane = (typeof LANES)[number]

export interface NewJob {
  lane: Lane
  name: string
  payload: unknown
  /** At most one waiting job of the workspace has this key; a second one changes nothing. */
  key: string | null
  conversation_id: string | null
  /** Jobs of one group share their lane's places fairly with other groups; null: those that belong to none. */
  group_id: string | null
  /** ISO 8601 UTC; null means now. */
  due_at: string | null
}

export interface ClaimedJob {
  workspace_id: string
  id: number
  lane: Lane
  group_id: string
  name: string
  payload: unknown
  /** ISO 8601 UTC. */
  due_at: string
  attempts: number
  fence: number
}

/** How many more jobs of one group may run now. */
export interface GroupRoom {
  group_id: string
  free: number
}

/** Of jobs that belong to none. */
export const NO_GROUP = '00000000-0000-0000-0000-000000000000'

/** The groups that have jobs in the lane $1, each found by one look into the index. */
const groupsOfLane = `found AS (
             (SELECT group_id FROM jobs WHERE lane = $1 ORDER BY group_id LIMIT 1)
             UNION ALL
             SELECT (SELECT group_id FROM jobs WHERE lane = $1 AND jobs.group_id > found.group_id ORDER BY group_id LIMIT 1)
             FROM found WHERE found.group_id IS NOT NULL),
           groups AS (SELECT group_id FROM found WHERE group_id IS NOT NULL)`

export function insertJobs(tx: Transaction, rows: readonly NewJob[]): void {
  if (rows.length === 0) return
  tx.write({
    name: 'insert_jobs',
    merges: true,
    text: `INSERT INTO jobs (workspace_id, lane, name, payload, key, conversation_id, due_at, group_id)
           SELECT $1, lane, name, payload, key, conversation_id, coalesce(due_at, now()), group_id
           FROM unnest($2::text[], $3::text[], $4::jsonb[], $5::text[], $6::uuid[], $7::timestamptz[], $8::uuid[])
             AS given (lane, name, payload, key, conversation_id, due_at, group_id)
           ON CONFLICT (workspace_id, key) WHERE key IS NOT NULL DO NOTHING`,
    values: [
      tx.workspaceId,
      rows.map((row) => row.lane),
      rows.map((row) => row.name),
      rows.map((row) => JSON.stringify(row.payload)),
      rows.map((row) => row.key),
      rows.map((row) => row.conversation_id),
      rows.map((row) => row.due_at),
      rows.map((row) => row.group_id ?? NO_GROUP),
    ],
  })
}

/**
 * Takes up to `limit` due jobs of a lane, of every workspace, for `leaseSeconds`; from each group in turn, and no
 * more than its `rooms` say or, where they say nothing, `roomOfOthers`. A lease that lies further ahead than any
 * lease can was made before the clock was set back, and counts as over. Rows are found again by their place, which
 * cannot change while they are locked: without statistics a join reads the whole table.
 */
export function claimJobs(
  database: Database,
  lane: Lane,
  limit: number,
  leaseSeconds: number,
  rooms: readonly GroupRoom[] = [],
  roomOfOthers = limit,
): Promise<ClaimedJob[]> {
  return database.dispatch<ClaimedJob>({
    name: 'claim_jobs',
    text: `WITH RECURSIVE ${groupsOfLane},
           ready AS (
             SELECT place, due_at, id, row_number() OVER (PARTITION BY groups.group_id ORDER BY due_at, id) AS turn
             FROM groups LEFT JOIN unnest($4::uuid[], $5::integer[]) AS rooms (group_id, free) USING (group_id)
             CROSS JOIN LATERAL (
               SELECT ctid AS place, id, due_at FROM jobs
               WHERE lane = $1 AND jobs.group_id = groups.group_id AND due_at <= now()
                 AND (leased_until IS NULL OR leased_until <= now() OR leased_until > now() + make_interval(secs => $3))
               ORDER BY due_at, id LIMIT least($2, coalesce(rooms.free, $6)) FOR UPDATE SKIP LOCKED) AS mine)
           UPDATE jobs SET leased_until = now() + make_interval(secs => $3), fence = fence + 1, attempts = attempts + 1
           WHERE ctid = ANY(ARRAY(SELECT place FROM ready ORDER BY turn, due_at, id LIMIT $2))
           RETURNING workspace_id, id, lane, group_id, name, payload, due_at, attempts, fence`,
    values: [
      lane,
      limit,
      leaseSeconds,
      rooms.map((room) => room.group_id),
      rooms.map((room) => room.free),
      roomOfOthers,
    ],
  })
}

/** Lends claimed jobs for `leaseSeconds` from now, where they are still lent to whoever asks. */
export async function renewLeases(
  database: Database,
  jobs: readonly ClaimedJob[],
  leaseSeconds: number,
): Promise<void> {
  await database.dispatch({
    name: 'renew_leases',
    text: `UPDATE jobs SET leased_until = now() + make_interval(secs => $4)
           FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS given (workspace_id, id, fence)
           WHERE jobs.workspace_id = ANY($1) AND jobs.id = ANY($2) AND leased_until IS NOT NULL
             AND jobs.workspace_id = given.workspace_id AND jobs.id = given.id AND jobs.fence = given.fence`,
    values: [
      jobs.map((job) => job.workspace_id),
      jobs.map((job) => job.id),
      jobs.map((job) => job.fence),
      leaseSeconds,
    ],
  })
}

/** Ends every lease. Only for a database that no other process works on: whoever held them is gone. */
export async function endLeases(database: Database): Promise<void> {
  await database.dispatch({
    name: 'end_leases',
    text: 'UPDATE jobs SET leased_until = NULL WHERE leased_until IS NOT NULL',
  })
}

/** A leased job was due before those that wait, so the first ones of a group tell when it needs a look again. */
const FIRST_ONES = 200

/**
 * Milliseconds until the lane's next job is due or the next lease ends; null when there is none, never negative.
 * `full` names the groups that have no room: whoever makes room there looks again.
 */
export async function readNextDue(
  database: Database,
  lane: Lane,
  full: readonly string[] = [],
): Promise<number | null> {
  const [row] = await database.dispatch<{ wait: number | null }>({
    name: 'read_next_due',
    text: `WITH RECURSIVE ${groupsOfLane}
           SELECT (extract(epoch FROM min(coalesce(first.leased_until, first.due_at)) - now()) * 1000)::float8 AS wait
           FROM groups CROSS JOIN LATERAL (
             SELECT due_at, leased_until FROM jobs WHERE lane = $1 AND jobs.group_id = groups.group_id
             ORDER BY due_at, id LIMIT ${FIRST_ONES}) AS first
           WHERE groups.group_id <> ALL($2::uuid[])`,
    values: [lane, full],
  })
  const wait = row?.wait ?? null
  return wait === null ? null : Math.max(0, wait)
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

/** Ends claimed jobs; returns the ids of those whose lease still held. */
export async function finishJobs(tx: Transaction, jobs: readonly ClaimedJob[]): Promise<Set<number>> {
  if (jobs.length === 0) return new Set()
  const rows = await tx.read<{ id: number }>({
    name: 'finish_jobs',
    text: `DELETE FROM jobs USING unnest($2::bigint[], $3::bigint[]) AS given (id, fence)
           WHERE jobs.workspace_id = $1 AND jobs.id = ANY($2) AND jobs.id = given.id AND jobs.fence = given.fence RETURNING jobs.id`,
    values: [tx.workspaceId, jobs.map((job) => job.id), jobs.map((job) => job.fence)],
  })
  return new Set(rows.map((row) => row.id))
}

export interface Postponement {
  job: ClaimedJob
  delaySeconds: number
  error: string | null
}

/**
 * Gives claimed jobs back, to run later; returns the ids of those whose lease still held. One that somebody has put
 * in front meanwhile (`requeueJob`) stays there.
 */
export async function postponeJobs(tx: Transaction, given: readonly Postponement[]): Promise<Set<number>> {
  if (given.length === 0) return new Set()
  const rows = await tx.read<{ id: number }>({
    name: 'postpone_jobs',
    text: `UPDATE jobs SET leased_until = NULL, last_error = given.error, due_at = CASE
             WHEN jobs.due_at > given.due_at THEN jobs.due_at ELSE now() + make_interval(secs => given.delay) END
           FROM unnest($2::bigint[], $3::bigint[], $4::float8[], $5::text[], $6::timestamptz[])
             AS given (id, fence, delay, error, due_at)
           WHERE jobs.workspace_id = $1 AND jobs.id = ANY($2) AND jobs.id = given.id AND jobs.fence = given.fence RETURNING jobs.id`,
    values: [
      tx.workspaceId,
      given.map(({ job }) => job.id),
      given.map(({ job }) => job.fence),
      given.map(({ delaySeconds }) => delaySeconds),
      given.map(({ error }) => error),
      given.map(({ job }) => job.due_at),
    ],
  })
  return new Set(rows.map((row) => row.id))
}

/** Puts a job that somebody asked for by hand in front: a waiting one of the same key takes its payload. */
export function requeueJob(tx: Transaction, row: NewJob): void {
  tx.write({
    name: 'requeue_job',
    text: `INSERT INTO jobs (workspace_id, lane, name, payload, key, conversation_id, group_id, due_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, now())
           ON CONFLICT (workspace_id, key) WHERE key IS NOT NULL DO UPDATE SET payload = excluded.payload, due_at = now()`,
    values: [
      tx.workspaceId,
      row.lane,
      row.name,
      JSON.stringify(row.payload),
      row.key,
      row.conversation_id,
      row.group_id ?? NO_GROUP,
    ],
  })
}

/** Gives the job of this key another time and payload; a worker that holds it finds its lease outdated. */
export function moveJob(tx: Transaction, row: NewJob): void {
  tx.write({
    name: 'move_job',
    text: `INSERT INTO jobs (workspace_id, lane, name, payload, key, conversation_id, group_id, due_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
           ON CONFLICT (workspace_id, key) WHERE key IS NOT NULL DO UPDATE SET payload = excluded.payload,
             conversation_id = excluded.conversation_id, due_at = excluded.due_at, leased_until = NULL,
             fence = jobs.fence + 1`,
    values: [
      tx.workspaceId,
      row.lane,
      row.name,
      JSON.stringify(row.payload),
      row.key,
      row.conversation_id,
      row.group_id ?? NO_GROUP,
      row.due_at,
    ],
  })
}

/** Puts the jobs with these keys off to `delaySeconds` from now; a worker that holds one finds its lease outdated. */
export function putOffJobs(tx: Transaction, keys: readonly string[], delaySeconds: number): void {
  if (keys.length === 0) return
  tx.write({
    name: 'put_off_jobs',
    text: `UPDATE jobs SET due_at = now() + make_interval(secs => $3), leased_until = NULL, fence = fence + 1
           WHERE workspace_id = $1 AND key = ANY($2::text[])`,
    values: [tx.workspaceId, keys, delaySeconds],
  })
}

/** What the jobs of these keys were to do is not to be done any more. */
export function deleteJobs(tx: Transaction, keys: readonly string[]): void {
  if (keys.length === 0) return
  tx.write({
    name: 'delete_jobs',
    text: 'DELETE FROM jobs WHERE workspace_id = $1 AND key = ANY($2::text[])',
    values: [tx.workspaceId, keys],
  })
}

/** Makes the waiting job with this key due at once. */
export function hastenJob(tx: Transaction, key: string): void {
  hastenJobs(tx, [key])
}

/** Makes the waiting jobs with these keys due at once. */
export function hastenJobs(tx: Transaction, keys: readonly string[]): void {
  if (keys.length === 0) return
  tx.write({
    name: 'hasten_jobs',
    text: `UPDATE jobs SET due_at = now() WHERE workspace_id = $1 AND key = ANY($2::text[]) AND leased_until IS NULL AND due_at > now()`,
    values: [tx.workspaceId, keys],
  })
}

/** Makes every waiting job of a group in these lanes due at once. */
export function hastenGroup(tx: Transaction, lanes: readonly Lane[], groupId: string): void {
  tx.write({
    name: 'hasten_group',
    text: `UPDATE jobs SET due_at = now()
           WHERE workspace_id = $1 AND lane = ANY($2::text[]) AND group_id = $3 AND leased_until IS NULL AND due_at > now()`,
    values: [tx.workspaceId, lanes, groupId],
  })
}
