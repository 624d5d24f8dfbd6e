import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export type DeliveryStatus = 'pending' | 'delivered' | 'dead'

export interface DeliveryRow {
  id: string
  endpoint_id: string
  conversation_id: string | null
  event_type: string
  webhook_id: string
  sequence: number
  payload_encrypted: Buffer
  status: DeliveryStatus
  outcome: string | null
  attempt_count: number
  /** Of those, the ones made before it was last sent again: its schedule and its order count from there. */
  attempts_before: number
  /** Sent again by hand: it waits for no other event and none waits for it. */
  unordered: boolean
  /** The wait of its conversation's dialogue that the reply ends; null where nothing waits, as when it is sent again. */
  wait_id: string | null
  /** Kept only where an attempt that was cut off is not repeated. */
  attempts_begun: number
  created_at: string
  finished_at: string | null
}

export interface AttemptRow {
  delivery_id: string
  number: number
  at: string
  duration_ms: number
  /** What was sent besides the body, without credentials; null when no request was made. */
  request_headers: Record<string, string> | null
  status_code: number | null
  error: string | null
  response_body: string | null
}

/** All but the payload. */
export type DeliveryState = Pick<
  DeliveryRow,
  'id' | 'endpoint_id' | 'conversation_id' | 'status' | 'outcome' | 'attempt_count'
>

const stateColumns = 'id, endpoint_id, conversation_id, status, outcome, attempt_count'

const columns = `id, endpoint_id, conversation_id, event_type, webhook_id, sequence, payload_encrypted, status, outcome,
  attempt_count, attempts_before, unordered, wait_id, attempts_begun, created_at, finished_at`

export type NewDelivery = Pick<
  DeliveryRow,
  | 'id'
  | 'endpoint_id'
  | 'conversation_id'
  | 'event_type'
  | 'webhook_id'
  | 'payload_encrypted'
  | 'status'
  | 'outcome'
  | 'wait_id'
>

/**
 * Numbers each delivery behind the last one of its endpoint and conversation; the caller holds the
 * conversation's row lock, which keeps the numbers in order.
 */
export function insertDeliveries(tx: Transaction, rows: readonly NewDelivery[]): void {
  if (rows.length === 0) return
  tx.write({
    name: 'insert_deliveries',
    merges: true,
    text: `INSERT INTO deliveries (workspace_id, id, endpoint_id, conversation_id, event_type, webhook_id,
             payload_encrypted, status, outcome, finished_at, wait_id, sequence)
           SELECT $1, given.id, given.endpoint_id, given.conversation_id, given.event_type, given.webhook_id, given.payload,
             given.status, given.outcome, CASE WHEN given.status <> 'pending' THEN now() END, given.wait_id,
             row_number() OVER (PARTITION BY given.endpoint_id, given.conversation_id ORDER BY given.position)
             + coalesce((SELECT max(sequence) FROM deliveries WHERE workspace_id = $1
                 AND endpoint_id = given.endpoint_id AND conversation_id = given.conversation_id), 0)
           FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::bytea[], $8::text[], $9::text[],
             $10::text[]) WITH ORDINALITY
             AS given (id, endpoint_id, conversation_id, event_type, webhook_id, payload, status, outcome, wait_id, position)`,
    values: [
      tx.workspaceId,
      rows.map((row) => row.id),
      rows.map((row) => row.endpoint_id),
      rows.map((row) => row.conversation_id),
      rows.map((row) => row.event_type),
      rows.map((row) => row.webhook_id),
      rows.map((row) => row.payload_encrypted),
      rows.map((row) => row.status),
      rows.map((row) => row.outcome),
      rows.map((row) => row.wait_id),
    ],
  })
}

export async function lockDelivery(tx: Transaction, id: string): Promise<DeliveryRow | null> {
  const [row] = await tx.read<DeliveryRow>({
    name: 'lock_delivery',
    text: `SELECT ${columns} FROM deliveries WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/** Locks these deliveries in the order of their ids, as everything that locks several does; those gone are left out. */
export function lockDeliveries(tx: Transaction, ids: readonly string[]): Promise<DeliveryState[]> {
  return tx.read({
    name: 'lock_deliveries',
    text: `SELECT ${stateColumns} FROM deliveries WHERE workspace_id = $1 AND id = ANY($2::uuid[])
           ORDER BY id FOR NO KEY UPDATE`,
    values: [tx.workspaceId, ids],
  })
}

export function updateDeliveries(
  tx: Transaction,
  rows: readonly Pick<DeliveryRow, 'id' | 'status' | 'outcome' | 'attempt_count' | 'finished_at'>[],
): void {
  if (rows.length === 0) return
  tx.write({
    name: 'update_deliveries',
    text: `UPDATE deliveries SET status = given.status, outcome = given.outcome, attempt_count = given.attempt_count,
             finished_at = given.finished_at
           FROM unnest($2::uuid[], $3::text[], $4::text[], $5::integer[], $6::timestamptz[])
             AS given (id, status, outcome, attempt_count, finished_at)
           WHERE deliveries.workspace_id = $1 AND deliveries.id = ANY($2) AND deliveries.id = given.id`,
    values: [
      tx.workspaceId,
      rows.map((row) => row.id),
      rows.map((row) => row.status),
      rows.map((row) => row.outcome),
      rows.map((row) => row.attempt_count),
      rows.map((row) => row.finished_at),
    ],
  })
}

/** Makes a delivery pending, out of order; one that was over begins its schedule anew. Null when there is none. */
export async function reopenDelivery(tx: Transaction, id: string): Promise<DeliveryRow | null> {
  const [row] = await tx.read<DeliveryRow>({
    name: 'reopen_delivery',
    text: `UPDATE deliveries SET status = 'pending', outcome = NULL, finished_at = NULL, unordered = true,
             wait_id = CASE status WHEN 'pending' THEN wait_id END,
             attempts_before = CASE status WHEN 'pending' THEN attempts_before ELSE attempt_count END
           WHERE workspace_id = $1 AND id = $2 RETURNING ${columns}`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/**
 * Makes an endpoint's deliveries of a range pending again, oldest first, at most 10,000; each begins its schedule
 * anew, in the order of its conversation.
 */
export function reopenDeliveries(
  tx: Transaction,
  endpointId: string,
  since: string,
  until: string,
): Promise<Pick<DeliveryRow, 'id' | 'endpoint_id' | 'conversation_id' | 'event_type' | 'created_at'>[]> {
  return tx.read({
    name: 'reopen_deliveries',
    text: `WITH chosen AS (
             SELECT id FROM deliveries WHERE workspace_id = $1 AND endpoint_id = $2 AND created_at >= $3 AND created_at < $4
             ORDER BY created_at, sequence LIMIT 10000 FOR NO KEY UPDATE),
           reopened AS (
             UPDATE deliveries SET status = 'pending', outcome = NULL, finished_at = NULL, unordered = false,
               wait_id = CASE status WHEN 'pending' THEN wait_id END, attempts_before = attempt_count
             FROM chosen WHERE deliveries.workspace_id = $1 AND deliveries.id = chosen.id RETURNING deliveries.*)
           SELECT id, endpoint_id, conversation_id, event_type, created_at FROM reopened ORDER BY created_at, sequence`,
    values: [tx.workspaceId, endpointId, since, until],
  })
}

/** An attempt at each of these begins; one that is never recorded is known by it. Returns the waits that they end now. */
export async function beginAttempts(
  tx: Transaction,
  ids: readonly string[],
): Promise<{ id: string; wait_id: string | null }[]> {
  if (ids.length === 0) return []
  return tx.read({
    name: 'begin_attempts',
    text: `UPDATE deliveries SET attempts_begun = attempt_count + 1 WHERE workspace_id = $1 AND id = ANY($2::uuid[])
           RETURNING id, wait_id`,
    values: [tx.workspaceId, ids],
  })
}

/** A wait that nobody knows: whoever replies to it is late. */
const NO_WAIT = 'over'

/** Takes the deliveries whose attempt has not begun out of a wait; the caller holds the conversation's row lock. */
export function leaveUnbegun(tx: Transaction, conversationId: string, waitId: string): void {
  tx.write({
    name: 'leave_unbegun',
    text: `UPDATE deliveries SET wait_id = $4 WHERE workspace_id = $1 AND conversation_id = $2 AND wait_id = $3
             AND status = 'pending' AND attempts_begun <= attempt_count`,
    values: [tx.workspaceId, conversationId, waitId, NO_WAIT],
  })
}

/** How many deliveries are to end a wait yet. */
export async function countAwaited(tx: Transaction, conversationId: string, waitId: string): Promise<number> {
  const [row] = await tx.read<{ count: number }>({
    name: 'count_awaited',
    text: `SELECT count(*)::integer AS count FROM deliveries
           WHERE workspace_id = $1 AND conversation_id = $2 AND wait_id = $3 AND status = 'pending'`,
    values: [tx.workspaceId, conversationId, waitId],
  })
  return row?.count ?? 0
}

export function insertAttempts(tx: Transaction, rows: readonly AttemptRow[]): void {
  if (rows.length === 0) return
  tx.write({
    name: 'insert_attempts',
    text: `INSERT INTO attempts (workspace_id, delivery_id, number, at, duration_ms, request_headers, status_code, error,
             response_body)
           SELECT $1, * FROM unnest($2::uuid[], $3::integer[], $4::timestamptz[], $5::integer[], $6::jsonb[],
             $7::integer[], $8::text[], $9::text[])`,
    values: [
      tx.workspaceId,
      rows.map((row) => row.delivery_id),
      rows.map((row) => row.number),
      rows.map((row) => row.at),
      rows.map((row) => row.duration_ms),
      rows.map((row) => row.request_headers && JSON.stringify(row.request_headers)),
      rows.map((row) => row.status_code),
      rows.map((row) => row.error),
      rows.map((row) => row.response_body),
    ],
  })
}

/** For each of these deliveries that has one, the first event before it that it must wait for. */
export function findEarlierPending(
  tx: Transaction,
  ids: readonly string[],
  attemptsThatLetPass: number,
): Promise<{ id: string; earlier_id: string }[]> {
  return tx.read({
    name: 'find_earlier_pending',
    text: `SELECT mine.id, earlier.id AS earlier_id FROM deliveries mine CROSS JOIN LATERAL (
             SELECT id FROM deliveries WHERE workspace_id = $1 AND endpoint_id = mine.endpoint_id
               AND conversation_id = mine.conversation_id AND sequence < mine.sequence
               AND status = 'pending' AND NOT unordered AND attempt_count - attempts_before < $3
             ORDER BY sequence LIMIT 1) AS earlier
           WHERE mine.workspace_id = $1 AND mine.id = ANY($2::uuid[]) AND NOT mine.unordered`,
    values: [tx.workspaceId, ids, attemptsThatLetPass],
  })
}

/**
 * Those of these deliveries that still hold up others. Locked, so that none can end between this look and the later
 * event's being put off, which would then sleep through its turn.
 */
export function lockEarlierPending(
  tx: Transaction,
  ids: readonly string[],
  attemptsThatLetPass: number,
): Promise<{ id: string }[]> {
  return tx.read({
    name: 'lock_earlier_pending',
    text: `SELECT id FROM deliveries WHERE workspace_id = $1 AND id = ANY($2::uuid[])
             AND status = 'pending' AND NOT unordered AND attempt_count - attempts_before < $3 ORDER BY id FOR SHARE`,
    values: [tx.workspaceId, ids, attemptsThatLetPass],
  })
}

/** The event behind each of these deliveries, which may have been waiting for it. */
export function findNextPending(
  tx: Transaction,
  ids: readonly string[],
): Promise<{ id: string; attempts_made: number }[]> {
  return tx.read({
    name: 'find_next_pending',
    text: `SELECT next.id, next.attempts_made FROM deliveries mine CROSS JOIN LATERAL (
             SELECT id, attempt_count - attempts_before AS attempts_made FROM deliveries WHERE workspace_id = $1 AND endpoint_id = mine.endpoint_id
               AND conversation_id = mine.conversation_id AND sequence > mine.sequence
               AND status = 'pending' AND NOT unordered ORDER BY sequence LIMIT 1) AS next
           WHERE mine.workspace_id = $1 AND mine.id = ANY($2::uuid[])`,
    values: [tx.workspaceId, ids],
  })
}

export function readDeliveries(tx: Transaction, ids: readonly string[]): Promise<DeliveryRow[]> {
  return tx.read({
    name: 'read_deliveries',
    text: `SELECT ${columns} FROM deliveries WHERE workspace_id = $1 AND id = ANY($2::uuid[])`,
    values: [tx.workspaceId, ids],
  })
}

export function selectDelivery(workspaceId: string, id: string): Statement {
  return {
    name: 'select_delivery',
    text: `SELECT ${columns} FROM deliveries WHERE workspace_id = $1 AND id = $2`,
    values: [workspaceId, id],
  }
}

export interface DeliveryFilter {
  endpoint_id: string | null
  status: DeliveryStatus | null
  event_type: string | null
  conversation_id: string | null
}

/** Newest first, behind the cursor. */
export function selectDeliveries(
  workspaceId: string,
  filter: DeliveryFilter,
  before: { at: string; id: string } | null,
  limit: number,
): Statement {
  return {
    name: 'select_deliveries',
    text: `SELECT ${columns} FROM deliveries WHERE workspace_id = $1
             AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
             AND ($4::uuid IS NULL OR endpoint_id = $4) AND ($5::text IS NULL OR status = $5)
             AND ($6::text IS NULL OR event_type = $6) AND ($7::uuid IS NULL OR conversation_id = $7)
           ORDER BY created_at DESC, id DESC LIMIT $8`,
    values: [
      workspaceId,
      before?.at ?? null,
      before?.id ?? null,
      filter.endpoint_id,
      filter.status,
      filter.event_type,
      filter.conversation_id,
      limit,
    ],
  }
}

/** Attempts of these deliveries, in order. */
export function selectAttempts(workspaceId: string, deliveryIds: string[]): Statement {
  return {
    name: 'select_attempts',
    text: `SELECT delivery_id, number, at, duration_ms, request_headers, status_code, error, response_body FROM attempts
           WHERE workspace_id = $1 AND delivery_id = ANY($2::uuid[]) ORDER BY delivery_id, number`,
    values: [workspaceId, deliveryIds],
  }
}
