import { Webhook } from 'standardwebhooks'

export interface WebhookHeaderInput {
  /** One per event and endpoint, the same over retries and replays. */
  webhook_id: string
  /** When this attempt is made. */
  timestamp: Date
  /** Exactly what is sent: the signature is over these bytes (UTF-8). */
  body: string | Buffer
  /** `whsec_…`, one, or the new and the old one while a secret is being rotated. */
  secrets: string[]
  basic_auth?: { username: string; password: string } | null | undefined
  event_type: string
  /** Counts the events of one endpoint and conversation, so that a receiver sees a gap. */
  sequence?: number | null | undefined
  version: string
}

/** The headers of one attempt: Standard Webhooks, Basic credentials when set, and our own. Throws for a malformed secret. */
export function webhookHeaders(input: WebhookHeaderInput): Record<string, string> {
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    'User-Agent': `Hearback/${input.version}`,
    'webhook-id': input.webhook_id,
    'webhook-timestamp': String(Math.floor(input.timestamp.getTime() / 1000)),
    'webhook-signature': input.secrets
      .map((secret) => new Webhook(secret).sign(input.webhook_id, input.timestamp, input.body))
      .join(' '),
    'Hearback-Event': input.event_type,
  }
  if (input.basic_auth) {
    const { username, password } = input.basic_auth
    headers.Authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  }
  if (typeof input.sequence === 'number') headers['Hearback-Sequence'] = String(input.sequence)
  return headers
}
