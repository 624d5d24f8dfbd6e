import type { CommandContext } from '#context'
import { deliveryContext } from '#outbox/emit.ts'
import { type DeliveryRow, selectDelivery, selectEarlierPending, updateDelivery } from '#store/deliveries.ts'
import { type ClaimedJob, finishJob, postponeJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import { selectWebhookEndpoint, type WebhookEndpointRow } from '#store/webhook-endpoints.ts'
import type { Call } from '../run.ts'
import { type BasicAuth, basicAuthContext, secretContext } from './webhook-endpoint.ts'

/** All that one attempt needs. */
export interface DeliveryTask {
  endpoint_id: string
  url: string
  webhook_id: string
  event_type: string
  sequence: number | null
  attempt_count: number
  /** The frozen bytes. */
  body: string
  secrets: string[]
  basic_auth: BasicAuth | null
}

/** After so many failed attempts an earlier event no longer holds up the later ones. */
const ATTEMPTS_THAT_LET_PASS = 4
/** The earlier event's end wakes the later one; this is only the second line. */
const LOOK_AGAIN_SECONDS = 30

/** What to send, or null when there is nothing to do now; the job is then ended or put off. */
export async function prepareDelivery(
  tx: Transaction,
  context: CommandContext,
  _call: Call,
  input: { job: ClaimedJob; delivery_id: string; unordered?: boolean },
): Promise<DeliveryTask | null> {
  const [row] = await tx.read<DeliveryRow>(selectDelivery(tx.workspaceId, input.delivery_id))
  if (row?.status !== 'pending') {
    await finishJob(tx, input.job)
    return null
  }
  const [[endpoint], earlier, now] = await Promise.all([
    tx.read<WebhookEndpointRow>(selectWebhookEndpoint(tx.workspaceId, row.endpoint_id)),
    input.unordered ? [] : tx.read(selectEarlierPending(tx.workspaceId, row, ATTEMPTS_THAT_LET_PASS)),
    tx.now(),
  ])
  if (endpoint?.status !== 'enabled') {
    if (await finishJob(tx, input.job)) updateDelivery(tx, { ...row, status: 'dead', finished_at: now })
    return null
  }
  if (earlier.length > 0) {
    await postponeJob(tx, input.job, LOOK_AGAIN_SECONDS, null)
    return null
  }
  return toTask(context, endpoint, row, now)
}

function toTask(
  context: CommandContext,
  endpoint: WebhookEndpointRow,
  row: DeliveryRow,
  now: string,
): DeliveryTask {
  const open = (box: Buffer, about: string) => context.secrets.decrypt(box, about).toString('utf8')
  const secrets = [open(endpoint.secret_encrypted, secretContext(endpoint.id))]
  const { previous_secret_encrypted: previous, previous_secret_until: until } = endpoint
  if (previous && until !== null && until > now) secrets.push(open(previous, secretContext(endpoint.id)))
  const basicAuth = endpoint.basic_auth_encrypted
  return {
    endpoint_id: endpoint.id,
    url: endpoint.url,
    webhook_id: row.webhook_id,
    event_type: row.event_type,
    sequence: row.conversation_id === null ? null : row.sequence,
    attempt_count: row.attempt_count,
    body: open(row.payload_encrypted, deliveryContext(row.id)),
    secrets,
    basic_auth: basicAuth ? (JSON.parse(open(basicAuth, basicAuthContext(endpoint.id))) as BasicAuth) : null,
  }
}
