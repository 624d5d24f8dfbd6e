import type { CommandContext } from '#context'
import { deliveryContext, ENDPOINT_DISABLED } from '#outbox/emit.ts'
import { NEVER_QUEUES, REPLY_WITHIN_MS, waitJobKey } from '#outbox/jobs.ts'
import {
  beginAttempts,
  type DeliveryRow,
  findEarlierPending,
  lockEarlierPending,
  readDeliveries,
  updateDeliveries,
} from '#store/deliveries.ts'
import { type ClaimedJob, finishJobs, postponeJobs, putOffJobs } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import { readEndpointsOf, type WebhookEndpointRow } from '#store/webhook-endpoints.ts'
import { BEGUN_WITHIN_MS } from '../outreach/back-end.ts'
import type { Call } from '../run.ts'
import { type EndpointSecrets, openEndpointSecrets } from './endpoint-secrets.ts'

/** All that one attempt needs. */
export interface DeliveryTask extends EndpointSecrets {
  endpoint_id: string
  url: string
  webhook_id: string
  event_type: string
  conversation_id: string | null
  /** The wait of the conversation's dialogue that the reply ends. */
  wait_id: string | null
  /** The attempt was cut off, and is not to be repeated. */
  was_cut_off: boolean
  sequence: number | null
  /** Of the present schedule. */
  attempts_made: number
  /** The frozen bytes. */
  body: string
}

export interface DeliveryOrder {
  job: ClaimedJob
  delivery_id: string
}

/** After so many failed attempts an earlier event no longer holds up the later ones. */
const ATTEMPTS_THAT_LET_PASS = 4
/** What comes within the last moment has to be written down, too, before the wait ends. */
const RECORDED_WITHIN_MS = 500
/** The earlier event's end wakes the later one; this is only the second line. */
const LOOK_AGAIN_SECONDS = 30

/** For each order what to send, or null when there is nothing to do now; its job is then ended or put off. */
export async function prepareDeliveries(
  tx: Transaction,
  context: CommandContext,
  _call: Call,
  orders: readonly DeliveryOrder[],
): Promise<(DeliveryTask | null)[]> {
  const ids = orders.map((order) => order.delivery_id)
  const [rows, endpoints, behind, now] = await Promise.all([
    readDeliveries(tx, ids).then(byId),
    readEndpointsOf(tx, ids).then(byId),
    findEarlierPending(tx, ids, ATTEMPTS_THAT_LET_PASS),
    tx.now(),
  ])
  const earlierOf = new Map(behind.map(({ id, earlier_id }) => [id, earlier_id]))
  const over: DeliveryOrder[] = []
  const disabled: DeliveryOrder[] = []
  const waiting: { order: DeliveryOrder; earlier_id: string }[] = []
  const ready = new Map<DeliveryOrder, { row: DeliveryRow; endpoint: WebhookEndpointRow }>()
  for (const order of orders) {
    const row = rows.get(order.delivery_id)
    const endpoint = row && endpoints.get(row.endpoint_id)
    const earlier_id = row?.event_type === NEVER_QUEUES ? undefined : earlierOf.get(order.delivery_id)
    // What a listener fetches is not sent; a retry or a replay has made it pending, which is enough.
    if (row?.status !== 'pending' || !endpoint || endpoint.listener !== null) over.push(order)
    else if (endpoint.status !== 'enabled') disabled.push(order)
    else if (earlier_id !== undefined) waiting.push({ order, earlier_id })
    else ready.set(order, { row, endpoint })
  }
  await putOff(tx, waiting)
  const ended = await finishJobs(
    tx,
    [...over, ...disabled].map(({ job }) => job),
  )
  updateDeliveries(
    tx,
    disabled
      .filter(({ job }) => ended.has(job.id))
      .flatMap(({ delivery_id }) => rows.get(delivery_id) ?? [])
      .map((row) => ({ ...row, status: 'dead', outcome: ENDPOINT_DISABLED, finished_at: now })),
  )
  const waits = await beginWaited(
    tx,
    [...ready.values()].map(({ row }) => row),
    now,
  )
  const secretsOf = openOnce(context, now)
  return orders.map((order) => {
    const found = ready.get(order)
    if (!found) return null
    const row = { ...found.row, wait_id: waits.get(found.row.id) ?? found.row.wait_id }
    return toTask(context, row, found.endpoint, secretsOf(found.endpoint))
  })
}

/**
 * Notes that these attempts begin where they are not repeated when they are cut off. The time to reply counts from
 * now, unless the dialogue has gone on without this attempt. Returns the waits that the replies end, by delivery.
 */
async function beginWaited(
  tx: Transaction,
  rows: readonly DeliveryRow[],
  now: string,
): Promise<Map<string, string | null>> {
  const beginning = rows.filter((row) => row.event_type === NEVER_QUEUES && !wasCutOff(row))
  const begun = await beginAttempts(
    tx,
    beginning.map(({ id }) => id),
  )
  const latest = new Date(Date.parse(now) - BEGUN_WITHIN_MS).toISOString()
  const keys = beginning.flatMap(({ conversation_id, wait_id, created_at }) =>
    conversation_id === null || wait_id === null || created_at < latest
      ? []
      : [waitJobKey(conversation_id, wait_id)],
  )
  putOffJobs(tx, keys, (REPLY_WITHIN_MS + RECORDED_WITHIN_MS) / 1_000)
  return new Map(begun.map(({ id, wait_id }) => [id, wait_id]))
}

function wasCutOff(row: DeliveryRow): boolean {
  return row.event_type === NEVER_QUEUES && row.attempts_begun > row.attempt_count
}

async function putOff(
  tx: Transaction,
  waiting: readonly { order: DeliveryOrder; earlier_id: string }[],
): Promise<void> {
  if (waiting.length === 0) return
  const earlier = [...new Set(waiting.map(({ earlier_id }) => earlier_id))]
  const held = new Set((await lockEarlierPending(tx, earlier, ATTEMPTS_THAT_LET_PASS)).map(({ id }) => id))
  await postponeJobs(
    tx,
    waiting.map(({ order, earlier_id }) => ({
      job: order.job,
      // One whose earlier event ended just now looks again at once: there may be another between them.
      delaySeconds: held.has(earlier_id) ? LOOK_AGAIN_SECONDS : 0,
      error: null,
    })),
  )
}

function toTask(
  context: CommandContext,
  row: DeliveryRow,
  endpoint: WebhookEndpointRow,
  secrets: EndpointSecrets,
): DeliveryTask {
  return {
    endpoint_id: endpoint.id,
    url: endpoint.url,
    webhook_id: row.webhook_id,
    event_type: row.event_type,
    conversation_id: row.conversation_id,
    wait_id: row.wait_id,
    was_cut_off: wasCutOff(row),
    sequence: row.conversation_id === null ? null : row.sequence,
    attempts_made: row.attempt_count - row.attempts_before,
    body: context.secrets.decrypt(row.payload_encrypted, deliveryContext(row.id)).toString('utf8'),
    ...secrets,
  }
}

/** Opens an endpoint's secrets once for all its deliveries. */
function openOnce(context: CommandContext, now: string): (endpoint: WebhookEndpointRow) => EndpointSecrets {
  const opened = new Map<string, EndpointSecrets>()
  return (endpoint) => {
    const known = opened.get(endpoint.id) ?? openEndpointSecrets(context, endpoint, now)
    opened.set(endpoint.id, known)
    return known
  }
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
