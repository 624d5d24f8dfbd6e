import { nextAttemptAfter, RETRY_DELAYS } from '#channels/webhook/retry-schedule.ts'
import { type Attempt, isDelivered, type WebhookSender } from '#channels/webhook/send-webhook.ts'
import { webhookHeaders } from '#channels/webhook/webhook-headers.ts'
import { runQuietly } from '#commands/run.ts'
import {
  type DeliveryOrder,
  type DeliveryTask,
  prepareDeliveries,
} from '#commands/webhooks/prepare-deliveries.ts'
import { recordAttempts } from '#commands/webhooks/record-attempts.ts'
import { type RecordedReply, recordReply } from '#commands/webhooks/record-reply.ts'
import type { RecordedAttempt } from '#commands/webhooks/recorded-attempt.ts'
import type { CommandContext } from '#context'
import { readReply } from '#domain/read-reply.ts'
import { type JobPayloads, NEVER_QUEUES, REPLY_WITHIN_MS, repliesMatter } from '#outbox/jobs.ts'
import { createBatcher } from '../batcher.ts'
import type { Handler } from '../worker.ts'

/** How long an attempt may take and how long the pauses between attempts are; only tests are in more of a hurry. */
export interface DeliveryPace {
  timeoutMs: number
  retryDelays: readonly number[]
}

const PACE: DeliveryPace = { timeoutMs: 15_000, retryDelays: RETRY_DELAYS }
const GONE = 410
const HOPELESS = { status: 'dead', gone: false } as const
const CUT_OFF = { keys: null, why: 'outcome_unknown' } as const
const SYSTEM = { kind: 'system', id: null } as const
const BATCHES = { mostInputs: 200, mostBatches: 2 }
/** Attempts that end in the same moment are recorded together. */
const GATHER_MS = 5

/**
 * POSTs one event to one endpoint and records what came back. A crash in between sends it again, with the same id; an
 * `on_response`, whose dialogue has gone on by then, is recorded as cut off instead.
 */
export function deliverWebhook(
  context: CommandContext,
  sender: WebhookSender,
  version: string,
  pace: DeliveryPace = PACE,
): Handler {
  const prepare = createBatcher<DeliveryOrder, DeliveryTask | null>({
    ...BATCHES,
    gatherMs: 0,
    run: (workspaceId, orders) => runQuietly(context, workspaceId, SYSTEM, prepareDeliveries, orders),
  })
  const record = createBatcher<RecordedAttempt, boolean>({
    ...BATCHES,
    gatherMs: GATHER_MS,
    run: (workspaceId, attempts) => runQuietly(context, workspaceId, SYSTEM, recordAttempts, attempts),
  })

  return async (job, outside) => {
    const payload = job.payload as JobPayloads['deliver_webhook']
    const task = await prepare(job.workspace_id, { job, ...payload })
    if (!task) return
    const { delivery_id } = payload
    const kept = task.was_cut_off
      ? await keep(task, { job, delivery_id, attempt: cutOff(), result: HOPELESS }, CUT_OFF)
      : await makeAttempt(task, job, delivery_id, outside)
    if (!kept) context.log.warn({ delivery_id }, 'another worker took over this delivery')
  }

  async function makeAttempt(
    task: DeliveryTask,
    job: Parameters<Handler>[0],
    delivery_id: string,
    outside: Parameters<Handler>[1],
  ): Promise<boolean> {
    const isHeard = repliesMatter(task.event_type)
    const timeout_ms = Math.min(isHeard ? REPLY_WITHIN_MS : pace.timeoutMs, pace.timeoutMs)
    const sent = await outside(() => send(sender, task, version, timeout_ms))
    const { reply: body, retry_after_ms, timed_out, ...attempt } = sent
    const result = decide(task, { ...attempt, retry_after_ms }, pace)
    const recorded = { job, delivery_id, attempt, result }
    if (!isHeard) return record(job.workspace_id, recorded)
    const missing = attempt.error === null ? null : timed_out ? 'late' : 'not_delivered'
    return keep(task, recorded, readReply({ status_code: attempt.status_code, body, missing }))
  }

  /** What a reply does to its conversation is one with the attempt; any other attempt shares a transaction. */
  function keep(
    { conversation_id, wait_id }: DeliveryTask,
    recorded: RecordedAttempt,
    reading: RecordedReply['reading'],
  ): Promise<boolean> {
    const { workspace_id } = recorded.job
    const { status } = recorded.result
    if (conversation_id !== null && (wait_id !== null || reading.keys !== null)) {
      const given = { recorded, conversation_id, wait_id, reading }
      return runQuietly(context, workspace_id, SYSTEM, recordReply, given, { group: conversation_id })
    }
    const why = reading.keys === null ? reading.why : 'nothing_to_merge'
    return record(workspace_id, status === 'retry' ? recorded : { ...recorded, outcome: why })
  }
}

function send(
  sender: WebhookSender,
  task: DeliveryTask,
  version: string,
  timeout_ms: number,
): Promise<Attempt> {
  const { body } = task
  const headers = webhookHeaders({
    webhook_id: task.webhook_id,
    timestamp: new Date(),
    body,
    secrets: task.secrets,
    basic_auth: task.basic_auth,
    event_type: task.event_type,
    sequence: task.sequence,
    version,
  })
  return sender.send({ url: task.url, body, headers, timeout_ms })
}

function decide(
  task: DeliveryTask,
  attempt: Pick<Attempt, 'status_code' | 'error' | 'retry_after_ms'>,
  { retryDelays }: DeliveryPace,
): RecordedAttempt['result'] {
  if (isDelivered(attempt)) return { status: 'delivered' }
  if (attempt.status_code === GONE) return { status: 'dead', gone: true }
  // The dialogue has moved on by then.
  if (task.event_type === NEVER_QUEUES) return HOPELESS
  const made = task.attempts_made + 1
  const after_ms = nextAttemptAfter(made, Math.random(), attempt.retry_after_ms, retryDelays)
  return after_ms === null ? { status: 'dead', gone: false } : { status: 'retry', after_ms }
}

/** The server stopped while the attempt ran, or lost sight of it. */
function cutOff(): RecordedAttempt['attempt'] {
  return {
    at: new Date().toISOString(),
    duration_ms: 0,
    request_headers: null,
    status_code: null,
    error: 'cut off; whether it arrived is not known',
    response_body: null,
  }
}
