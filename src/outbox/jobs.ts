import type { DeliveryRow } from '#store/deliveries.ts'
import type { Lane, NewJob } from '#store/jobs.ts'

/** Every job: its payload and its lane. The worker refuses to start unless each has a handler. */
export interface JobPayloads {
  deliver_webhook: { delivery_id: string }
  expire_conversation: { conversation_id: string }
  resume_conversation: { conversation_id: string; timer_id: string }
  /** All of a folder, and single files. */
  erase_files: { folder?: string; keys?: string[] }
  clean_workspace: Record<string, never>
  send_invitation: { invitation_id: string }
  send_follow_up: { follow_up_id: string; conversation_id: string }
  /** Goes on after this storage key; from the start when null. */
  sweep_files: { after: string | null }
  seal_audit: Record<string, never>
}
export type JobName = keyof JobPayloads

const lanes: Record<JobName, Lane> = {
  deliver_webhook: 'delivery',
  expire_conversation: 'bulk',
  resume_conversation: 'interactive',
  erase_files: 'bulk',
  clean_workspace: 'bulk',
  send_invitation: 'follow_up',
  send_follow_up: 'follow_up',
  sweep_files: 'bulk',
  seal_audit: 'bulk',
}
export const JOB_NAMES = Object.keys(lanes) as JobName[]

export const deliveryJobKey = (deliveryId: string) => `delivery:${deliveryId}`

/** Somebody waits for the reply to it: it stands in no line, neither its conversation's nor its endpoint's. */
export const NEVER_QUEUES = 'on_response'

/** The lanes that `deliveryLane` chooses from. */
export const DELIVERY_LANES: readonly Lane[] = ['reply', 'delivery']

export function deliveryLane(eventType: string): Lane {
  return eventType === NEVER_QUEUES ? 'reply' : 'delivery'
}

/** The job that sends a delivery; those of one endpoint are a group, so that none holds up another's. */
export function deliveryJob(
  delivery: Pick<DeliveryRow, 'id' | 'endpoint_id' | 'conversation_id' | 'event_type'>,
): NewJob {
  const job = newJob(
    'deliver_webhook',
    { delivery_id: delivery.id },
    {
      key: deliveryJobKey(delivery.id),
      conversation_id: delivery.conversation_id,
      group_id: delivery.endpoint_id,
    },
  )
  return { ...job, lane: deliveryLane(delivery.event_type) }
}

export const followUpJobKey = (followUpId: string) => `follow_up:${followUpId}`

/** The job that sends a follow-up; those of one workspace are a group. */
export function followUpJob(
  workspaceId: string,
  followUp: { id: string; conversation_id: string; due_at: string },
): NewJob {
  const { id, conversation_id, due_at } = followUp
  return newJob(
    'send_follow_up',
    { follow_up_id: id, conversation_id },
    { key: followUpJobKey(id), conversation_id, group_id: workspaceId, due_at },
  )
}

export function newJob<Name extends JobName>(
  name: Name,
  payload: JobPayloads[Name],
  options: {
    key?: string
    conversation_id?: string | null
    group_id?: string | null
    due_at?: string | null
  } = {},
): NewJob {
  return {
    lane: lanes[name],
    name,
    payload,
    key: options.key ?? null,
    conversation_id: options.conversation_id ?? null,
    group_id: options.group_id ?? null,
    due_at: options.due_at ?? null,
  }
}
