import { randomUUID } from 'node:crypto'
import type { EventType } from '#domain/conversation.ts'
import type { SecretBox } from '#lib/secret-box.ts'
import { insertDeliveries, type NewDelivery } from '#store/deliveries.ts'
import { insertJobs } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Subscription } from '#store/webhook-endpoints.ts'
import { deliveryJob } from './jobs.ts'

export interface Emission {
  event_type: EventType | 'test'
  conversation_id: string | null
  /** The documented body; frozen here, every attempt sends these bytes. */
  payload: unknown
}

export const deliveryContext = (deliveryId: string) => `delivery:${deliveryId}`

/**
 * Writes one delivery and its job per emission and subscribed endpoint, in the caller's transaction. What a listener
 * fetches needs no job.
 * The caller holds the row locks of the conversations concerned, which keeps each endpoint's order.
 */
export function emit(
  tx: Transaction,
  secrets: SecretBox,
  subscriptions: readonly Subscription[],
  emissions: readonly Emission[],
): void {
  const deliveries = emissions.flatMap((emission) =>
    subscriptions
      .filter((subscription) => subscription.events.includes(emission.event_type))
      .map((subscription) => freezeDelivery(secrets, subscription.id, emission)),
  )
  const listeners = new Set(subscriptions.filter((one) => one.is_listener).map((one) => one.id))
  insertDeliveries(tx, deliveries)
  insertJobs(
    tx,
    deliveries
      .filter(({ endpoint_id }) => !listeners.has(endpoint_id))
      .map((delivery) => deliveryJob(delivery)),
  )
}

export function freezeDelivery(secrets: SecretBox, endpointId: string, emission: Emission): NewDelivery {
  const id = randomUUID()
  return {
    id,
    endpoint_id: endpointId,
    conversation_id: emission.conversation_id,
    event_type: emission.event_type,
    webhook_id: `msg_${id.replaceAll('-', '')}`,
    payload_encrypted: secrets.encrypt(JSON.stringify(emission.payload), deliveryContext(id)),
  }
}
