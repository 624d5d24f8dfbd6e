import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

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
    'webhook-signature': input.secrets.map((secret) => sign(secret, input)).join(' '),
    'Hearback-Event': input.event_type,
  }
  if (input.basic_auth) {
    const { username, password } = input.basic_auth
    headers.Authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  }
  if (typeof input.sequence === 'number') headers['Hearback-Sequence'] = String(input.sequence)
  return headers
}

/** The Standard Webhooks signature, by the native HMAC: that of the package costs more than all the rest of an attempt. */
function sign(secret: string, { webhook_id, timestamp, body }: WebhookHeaderInput): string {
  const signature = createHmac('sha256', keyOf(secret))
    .update(`${webhook_id}.${Math.floor(timestamp.getTime() / 1000)}.`)
    .update(body)
    .digest('base64')
  return `v1,${signature}`
}

/** To import a key costs more than to sign with it. */
const keys = new Map<string, KeyObject>()
const MOST_KEYS = 1_000

function keyOf(secret: string): KeyObject {
  const known = keys.get(secret)
  if (known) return known
  const [, encoded] = /^whsec_([A-Za-z0-9+/]+=*)$/.exec(secret) ?? []
  if (encoded === undefined) throw new Error('A signing secret has the form whsec_ and Base64.')
  const key = createSecretKey(Buffer.from(encoded, 'base64'))
  if (keys.size >= MOST_KEYS) keys.clear()
  keys.set(secret, key)
  return key
}
