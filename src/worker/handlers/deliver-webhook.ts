import { nextAttemptAfter } from '#channels/webhook/retry-schedule.ts'
import { isDelivered, type WebhookSender } from '#channels/webhook/send-webhook.ts'
import { webhookHeaders } from '#channels/webhook/webhook-headers.ts'
import { runQuietly } from '#commands/run.ts'
import { type DeliveryTask, prepareDelivery } from '#commands/webhooks/prepare-delivery.ts'
import { type RecordedAttempt, recordAttempt } from '#commands/webhooks/record-attempt.ts'
import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import type { Handler } from '../worker.ts'

const TIMEOUT_MS = 15_000
const GONE = 410
const SYSTEM = { kind: 'system', id: null } as const

/** POSTs one event to one endpoint and records what came back. A crash in between sends it again, with the same id. */
export function deliverWebhook(context: CommandContext, sender: WebhookSender, version: string): Handler {
  return async (job) => {
    const payload = job.payload as JobPayloads['deliver_webhook']
    const task = await runQuietly(context, job.workspace_id, SYSTEM, prepareDelivery, { job, ...payload })
    if (!task) return
    const body = task.body
    const attempt = await sender.send({
      url: task.url,
      body,
      timeout_ms: TIMEOUT_MS,
      headers: webhookHeaders({
        webhook_id: task.webhook_id,
        timestamp: new Date(),
        body,
        secrets: task.secrets,
        basic_auth: task.basic_auth,
        event_type: task.event_type,
        sequence: task.sequence,
        version,
      }),
    })
    const { retry_after_ms, ...recorded } = attempt
    const result = decide(task, attempt, retry_after_ms)
    await record(context, job, { job, delivery_id: payload.delivery_id, attempt: recorded, result })
  }
}

function decide(
  task: DeliveryTask,
  attempt: { status_code: number | null; error: string | null },
  retryAfterMs: number | null,
): RecordedAttempt['result'] {
  if (isDelivered(attempt)) return { status: 'delivered' }
  if (attempt.status_code === GONE) return { status: 'dead', disable_endpoint: true }
  const after_ms = nextAttemptAfter(task.attempt_count + 1, Math.random(), retryAfterMs)
  return after_ms === null ? { status: 'dead', disable_endpoint: false } : { status: 'retry', after_ms }
}

async function record(
  context: CommandContext,
  job: Parameters<Handler>[0],
  attempt: RecordedAttempt,
): Promise<void> {
  const kept = await runQuietly(context, job.workspace_id, SYSTEM, recordAttempt, attempt)
  if (!kept) context.log.warn({ delivery_id: attempt.delivery_id }, 'another worker took over this delivery')
}
