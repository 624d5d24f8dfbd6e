import type { IncomingStatus } from '#domain/whatsapp/read-webhook.ts'
import type { DeliveryRow } from '#store/deliveries.ts'
import type { Lane, NewJob } from '#store/jobs.ts'

/** Every job: its payload and its lane. The worker refuses to start unless each has a handler. */
export interface JobPayloads {
  deliver_webhook: { delivery_id: string }
  expire_conversation: { conversation_id: string }
  resume_conversation: { conversation_id: string; timer_id: string }
  /** The back end's time to reply to an answer is over. */
  end_wait: { conversation_id: string; wait_id: string }
  /** Of several endpoints, those that nobody has begun to ask are not waited for. */
  leave_unbegun: { conversation_id: string; wait_id: string }
  /** A model says what the reply of this message means. */
  judge_reply: { conversation_id: string; message_number: number }
  /** Its time to say it is over. */
  end_judging: { conversation_id: string; message_number: number }
  /** All of a folder, and single files. */
  erase_files: { folder?: string; keys?: string[] }
  clean_workspace: Record<string, never>
  send_invitation: { invitation_id: string }
  send_follow_up: { follow_up_id: string; conversation_id: string }
  /** One part of a message, through the conversation's channel. */
  send_message: { conversation_id: string; message_id: string; part: number }
  /** Of a person; the inbox has it under the hash of its id. */
  receive_message: { channel_id: string; id_hash: string }
  /** What became of a message of ours. */
  note_status: { status: IncomingStatus }
  /** Goes on after this storage key; from the start when null. */
  sweep_files: { after: string | null }
  seal_audit: Record<string, never>
  merge_postings: { data_set_id: number }
  /** The first question of the conversation that waits; after `give_up_at` (ISO 8601 UTC) a failed attempt is the last. */
  answer_question: { conversation_id: string; give_up_at: string }
  /** Reads a version of a document; likewise. */
  ingest_document: { data_set_id: number; document_id: number; version: number; give_up_at: string }
  /** Indexes the documents behind this number anew. */
  reindex_data_set: { data_set_id: number; after: number }
  begin_sessions: { deployment_id: string; due_at: string }
}
export type JobName = keyof JobPayloads

const lanes: Record<JobName, Lane> = {
  deliver_webhook: 'delivery',
  expire_conversation: 'bulk',
  resume_conversation: 'interactive',
  end_wait: 'interactive',
  leave_unbegun: 'interactive',
  judge_reply: 'reply',
  end_judging: 'interactive',
  erase_files: 'bulk',
  clean_workspace: 'bulk',
  send_invitation: 'follow_up',
  send_follow_up: 'follow_up',
  send_message: 'delivery',
  receive_message: 'reply',
  note_status: 'delivery',
  sweep_files: 'bulk',
  seal_audit: 'bulk',
  merge_postings: 'bulk',
  answer_question: 'answer',
  ingest_document: 'ingest',
  reindex_data_set: 'ingest',
  begin_sessions: 'follow_up',
}
export const JOB_NAMES = Object.keys(lanes) as JobName[]

export const waitJobKey = (conversationId: string, waitId: string) => `wait:${conversationId}:${waitId}`
export const unbegunJobKey = (conversationId: string, waitId: string) => `unbegun:${conversationId}:${waitId}`

/** All that a wait's end makes needless. */
export const waitJobKeys = (conversationId: string, waitId: string) => [
  waitJobKey(conversationId, waitId),
  unbegunJobKey(conversationId, waitId),
]

const JUDGED_WITHIN_MS = 5_000
const judgeKey = (conversationId: string, number: number) => `judge:${conversationId}:${number}`
const endJudgingKey = (conversationId: string, number: number) => `end_judging:${conversationId}:${number}`

export const judgingKeys = (conversationId: string, number: number) => [
  judgeKey(conversationId, number),
  endJudgingKey(conversationId, number),
]

/** The job that has a reply judged, and the one that goes on without when that takes too long or is lost. */
export function judgingJobs(conversation_id: string, message_number: number, now: string): NewJob[] {
  const payload = { conversation_id, message_number }
  const due_at = new Date(Date.parse(now) + JUDGED_WITHIN_MS).toISOString()
  return [
    newJob('judge_reply', payload, { key: judgeKey(conversation_id, message_number), conversation_id }),
    newJob('end_judging', payload, {
      key: endJudgingKey(conversation_id, message_number),
      conversation_id,
      due_at,
    }),
  ]
}

/** The job that keeps a data set's searches quick: for who adds a document to it or takes one out. */
export function mergeJob(dataSetId: number): NewJob {
  return newJob('merge_postings', { data_set_id: dataSetId }, { key: `merge:${dataSetId}` })
}

export const deliveryJobKey = (deliveryId: string) => `delivery:${deliveryId}`

/** Somebody waits for the reply to it: it stands in no line, neither its conversation's nor its endpoint's. */
export const NEVER_QUEUES = 'on_response'

/** Their replies may hold session keys. They are made in this time, in ms; `on_response` is not repeated by itself. */
export const REPLY_WITHIN_MS = 10_000
const HEARD_EVENTS: readonly string[] = [
  NEVER_QUEUES,
  'on_delivered',
  'on_read',
  'on_timeout',
  'session.close',
  'deployment.failure',
]
export const repliesMatter = (eventType: string) => HEARD_EVENTS.includes(eventType)

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

export const sendMessageKey = ({ message_id, part }: { message_id: string; part: number }) =>
  `send_message:${message_id}:${part}`

/** The job that sends a message; those of one channel are a group. */
export function sendMessageJob(
  payload: JobPayloads['send_message'],
  channelId: string | null,
  due_at: string | null = null,
): NewJob {
  const { conversation_id } = payload
  return newJob('send_message', payload, {
    key: sendMessageKey(payload),
    conversation_id,
    group_id: channelId,
    due_at,
  })
}

const ANSWER_WITHIN_MS = 60_000

/** The job that answers a conversation's questions, one after another; those of one workspace are a group. */
export function answerJob(workspaceId: string, conversationId: string, now: string): NewJob {
  const give_up_at = new Date(Date.parse(now) + ANSWER_WITHIN_MS).toISOString()
  return newJob(
    'answer_question',
    { conversation_id: conversationId, give_up_at },
    { key: `answer:${conversationId}`, conversation_id: conversationId, group_id: workspaceId },
  )
}

const INGEST_WITHIN_MS = 15 * 60_000

/** The job that reads a version of a document; those of one workspace are a group, so that each has its turn. */
export function ingestJob(
  workspaceId: string,
  document: { data_set_id: number; document_id: number; version: number },
  now: string,
): NewJob {
  const give_up_at = new Date(Date.parse(now) + INGEST_WITHIN_MS).toISOString()
  const key = `ingest:${document.data_set_id}:${document.document_id}:${document.version}`
  return newJob('ingest_document', { ...document, give_up_at }, { key, group_id: workspaceId })
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

/** The job that begins those of a deployment that are due then; those of one workspace are a group. */
export function beginSessionsJob(workspaceId: string, deploymentId: string, due_at: string): NewJob {
  return newJob(
    'begin_sessions',
    { deployment_id: deploymentId, due_at },
    { key: `begin:${deploymentId}:${due_at}`, group_id: workspaceId, due_at },
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
