import { nextAttemptAfter } from '#channels/webhook/retry-schedule.ts'
import { type Attempt, isDelivered, type WebhookSender } from '#channels/webhook/send-webhook.ts'
import { webhookHeaders } from '#channels/webhook/webhook-headers.ts'
import { putOffJob } from '#commands/put-off-job.ts'
import { runQuietly } from '#commands/run.ts'
import { type DeliveryTask, prepareDelivery } from '#commands/webhooks/prepare-delivery.ts'
import { type RecordedAttempt, recordAttempt } from '#commands/webhooks/record-attempt.ts'
import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import { createEndpointTurns } from '../endpoint-turns.ts'
import type { Handler } from '../worker.ts'

const TIMEOUT_MS = 15_000
const GONE = 410
/** A busy endpoint is tried again after so long, up to twice that. */
const BUSY_SECONDS = 2
const SYSTEM = { kind: 'system', id: null } as const

/** POSTs one event to one endpoint and records what came back. A crash in between sends it again, with the same id. */
export function deliverWebhook(context: CommandContext, sender: WebhookSender, version: string): Handler {
  const turns = createEndpointTurns()
  return async (job) => {
    const payload = job.payload as JobPayloads['deliver_webhook']
    const task = await runQuietly(context, job.workspace_id, SYSTEM, prepareDelivery, { job, ...payload })
    if (!task) return
    const endTurn = await turns.take(task.endpoint_id)
    if (!endTurn) {
      const after_seconds = BUSY_SECONDS * (1 + Math.random())
      await runQuietly(context, job.workspace_id, SYSTEM, putOffJob, { job, after_seconds })
      return
    }
    const attempt = await send(sender, task, version).finally(endTurn)
    const { at, duration_ms, status_code, error, response_body } = attempt
    const kept = await runQuietly(context, job.workspace_id, SYSTEM, recordAttempt, {
      job,
      delivery_id: payload.delivery_id,
      attempt: { at, duration_ms, status_code, error, response_body },
      result: decide(task, attempt),
    })
    if (!kept)
      context.log.warn({ delivery_id: payload.delivery_id }, 'another worker took over this delivery')
  }
}

function send(sender: WebhookSender, task: DeliveryTask, version: string): Promise<Attempt> {
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
  return sender.send({ url: task.url, body, headers, timeout_ms: TIMEOUT_MS })
}

function decide(task: DeliveryTask, attempt: Attempt): RecordedAttempt['result'] {
  if (isDelivered(attempt)) return { status: 'delivered' }
  if (attempt.status_code === GONE) return { status: 'dead', disable_endpoint: true }
  const after_ms = nextAttemptAfter(task.attempt_count + 1, Math.random(), attempt.retry_after_ms)
  return after_ms === null ? { status: 'dead', disable_endpoint: false } : { status: 'retry', after_ms }
}
