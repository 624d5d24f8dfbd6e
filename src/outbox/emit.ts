import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import type { EventType } from '#domain/conversation.ts'
import type { SecretBox } from '#lib/secret-box.ts'
import { insertDeliveries, type NewDelivery } from '#store/deliveries.ts'
import { insertJobs } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Subscription } from '#store/webhook-endpoints.ts'
import { hintLanes } from './enqueue.ts'
import { deliveryJob, deliveryLane } from './jobs.ts'

export interface Emission {
  event_type: EventType | 'test'
  conversation_id: string | null
  /** The documented body; frozen here, every attempt sends these bytes. */
  payload: unknown
  /** The wait of the conversation's dialogue that the reply ends. */
  wait_id?: string | null
}

/** The outcome of what happened, or still waited, while its endpoint was turned off: dead, until a replay. */
export const ENDPOINT_DISABLED = 'endpoint_disabled'
const DIED = { status: 'dead', outcome: ENDPOINT_DISABLED } as const

export const deliveryContext = (deliveryId: string) => `delivery:${deliveryId}`

/**
 * Writes one delivery and its job per emission and subscribed endpoint, in the caller's transaction, and hints the
 * workers. What a listener fetches needs no job, nor does what dies because its endpoint is turned off.
 * The caller holds the row locks of the conversations concerned, which keeps each endpoint's order.
 */
export function emit(
  tx: Transaction,
  context: Pick<CommandContext, 'secrets' | 'hint'>,
  subscriptions: readonly Subscription[],
  emissions: readonly Emission[],
): void {
  const deliveries = emissions.flatMap((emission) =>
    subscriptions
      .filter((subscription) => subscription.events.includes(emission.event_type))
      .map((subscription) => ({
        ...freezeDelivery(context.secrets, subscription.id, emission),
        ...(subscription.is_enabled ? {} : DIED),
        // What nobody sends now is not waited for.
        ...(subscription.is_enabled && !subscription.is_listener ? {} : { wait_id: null }),
        is_fetched: subscription.is_listener,
      })),
  )
  const waiting = deliveries.filter(({ status }) => status === 'pending')
  insertDeliveries(tx, deliveries)
  insertJobs(tx, waiting.filter(({ is_fetched }) => !is_fetched).map(deliveryJob))
  hintDeliveries(tx, context, waiting)
}

/** Tells the lanes of these deliveries, after the commit, that they have work. */
export function hintDeliveries(
  tx: Transaction,
  context: Pick<CommandContext, 'hint'>,
  deliveries: readonly { event_type: string }[],
): void {
  hintLanes(tx, context, new Set(deliveries.map(({ event_type }) => deliveryLane(event_type))))
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
    status: 'pending',
    outcome: null,
    wait_id: emission.wait_id ?? null,
  }
}
