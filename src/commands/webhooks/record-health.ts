import type { CommandContext } from '#context'
import type { DeliveryState } from '#store/deliveries.ts'
import type { Transaction } from '#store/transaction.ts'
import {
  lockWebhookEndpoints,
  mendWebhookEndpoints,
  updateWebhookEndpoint,
  type WebhookEndpointRow,
} from '#store/webhook-endpoints.ts'
import type { Call } from '../run.ts'
import { disableEndpoint } from './disable-endpoint.ts'
import type { RecordedAttempt } from './recorded-attempt.ts'

/** An endpoint that has refused everything for so long is turned off. */
const GIVE_UP_AFTER_MS = 5 * 86_400_000

/** Notes how the endpoints did and turns the hopeless ones off; returns the ids of those that are off. */
export async function recordHealth(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  attempts: readonly { row: DeliveryState; given: RecordedAttempt }[],
  now: string,
): Promise<Set<string>> {
  const resultsOf = new Map<string, RecordedAttempt['result'][]>()
  for (const { row, given } of attempts)
    resultsOf.set(row.endpoint_id, [...(resultsOf.get(row.endpoint_id) ?? []), given.result])
  const wasRefused = (id: string) => resultsOf.get(id)?.some(({ status }) => status !== 'delivered')
  const ids = [...resultsOf.keys()]
  // The common case takes no lock: an endpoint that was failing is mended by whichever delivery sees it.
  const endpoints = await lockWebhookEndpoints(tx, ids.filter(wasRefused))
  for (const endpoint of endpoints) judge(tx, context, call, endpoint, resultsOf.get(endpoint.id) ?? [], now)
  mendWebhookEndpoints(
    tx,
    ids.filter((id) => !wasRefused(id)),
  )
  return new Set(endpoints.filter(({ status }) => status === 'disabled').map(({ id }) => id))
}

/** Changes `endpoint` as it is stored. */
function judge(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  endpoint: WebhookEndpointRow,
  results: readonly RecordedAttempt['result'][],
  now: string,
): void {
  const gone = results.some((result) => result.status === 'dead' && result.gone)
  const took = results.some(({ status }) => status === 'delivered')
  const failing_since = took ? null : (endpoint.failing_since ?? now)
  const changed = failing_since !== endpoint.failing_since
  endpoint.failing_since = failing_since
  const failing = failing_since !== null && Date.parse(now) - Date.parse(failing_since) > GIVE_UP_AFTER_MS
  if (endpoint.status === 'enabled' && (gone || failing))
    disableEndpoint(tx, context, call, endpoint, gone ? 'gone' : 'failing', now)
  else if (changed) updateWebhookEndpoint(tx, endpoint)
}
