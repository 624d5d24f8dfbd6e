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
import type { RecordedAttempt } from '#commands/webhooks/recorded-attempt.ts'
import type { CommandContext } from '#context'
import { type JobPayloads, NEVER_QUEUES } from '#outbox/jobs.ts'
import { createBatcher } from '../batcher.ts'
import type { Handler } from '../worker.ts'

/** How long an attempt may take and how long the pauses between attempts are; only tests are in more of a hurry. */
export interface DeliveryPace {
  timeoutMs: number
  retryDelays: readonly number[]
}

const PACE: DeliveryPace = { timeoutMs: 15_000, retryDelays: RETRY_DELAYS }
/** Where somebody waits for the reply. */
const TIMEOUTS_MS: Record<string, number | undefined> = { [NEVER_QUEUES]: 10_000 }
const GONE = 410
const SYSTEM = { kind: 'system', id: null } as const
const BATCHES = { mostInputs: 200, mostBatches: 2 }
/** Attempts that end in the same moment are recorded together. */
const GATHER_MS = 5

/** POSTs one event to one endpoint and records what came back. A crash in between sends it again, with the same id. */
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
    const timeout_ms = Math.min(TIMEOUTS_MS[task.event_type] ?? pace.timeoutMs, pace.timeoutMs)
    const sent = await outside(() => send(sender, task, version, timeout_ms))
    const { reply: _, retry_after_ms, ...attempt } = sent
    const kept = await record(job.workspace_id, {
      job,
      delivery_id: payload.delivery_id,
      attempt,
      result: decide(task, { ...attempt, retry_after_ms }, pace),
    })
    if (!kept)
      context.log.warn({ delivery_id: payload.delivery_id }, 'another worker took over this delivery')
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
  attempt: Omit<Attempt, 'reply'>,
  { retryDelays }: DeliveryPace,
): RecordedAttempt['result'] {
  if (isDelivered(attempt)) return { status: 'delivered' }
  if (attempt.status_code === GONE) return { status: 'dead', gone: true }
  const made = task.attempts_made + 1
  const after_ms = nextAttemptAfter(made, Math.random(), attempt.retry_after_ms, retryDelays)
  return after_ms === null ? { status: 'dead', gone: false } : { status: 'retry', after_ms }
}
