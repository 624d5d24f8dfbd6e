import type { WebhookBodies } from './api.ts'

export interface SignedWebhook {
  /** The request's body as it arrived, before parsing. */
  body: string | Uint8Array
  /** The request's headers: `Headers`, or an object with lower-case names such as Node's. */
  headers: Headers | Record<string, string | string[] | undefined>
  /** The endpoint's `whsec_…`; several while you replace one. */
  secret: string | readonly string[]
  /** Seconds that the time of sending may be off. */
  tolerance?: number
}

/** The body of one event type, with its type and the id by which a repeated one is recognised. */
export type Webhook = {
  [Type in keyof WebhookBodies]: { id: string; type: Type; body: WebhookBodies[Type] }
}[keyof WebhookBodies]

/** The webhook is not from Hearback, was changed, or is too old: answer 400 and do nothing. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError'
}

const FIVE_MINUTES = 300

/**
 * Checks the signature as Standard Webhooks say and gives back what was sent. Any of its signatures counts, so that it
 * goes on while a secret is replaced. Throws WebhookError.
 */
export async function verifyWebhook({
  body,
  headers,
  secret,
  tolerance = FIVE_MINUTES,
}: SignedWebhook): Promise<Webhook> {
  const id = header(headers, 'webhook-id')
  const time = header(headers, 'webhook-timestamp')
  const signatures = header(headers, 'webhook-signature')
  if (!/^\d{1,15}$/.test(time)) throw new WebhookError('The timestamp is no number.')
  if (Math.abs(Date.now() / 1_000 - Number(time)) > tolerance)
    throw new WebhookError('The webhook is too old.')
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const signed = join(new TextEncoder().encode(`${id}.${time}.`), bytes)
  const secrets = typeof secret === 'string' ? [secret] : secret
  const given = signatures
    .split(' ')
    .flatMap((each) => (each.startsWith('v1,') ? [fromBase64(each.slice(3))] : []))
  if (!(await isSigned(signed, secrets, given))) throw new WebhookError('The signature does not match.')
  const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return { id, type: header(headers, 'hearback-event'), body: parsed } as Webhook
}

/** `verify` compares in constant time. */
async function isSigned(
  signed: Uint8Array<ArrayBuffer>,
  secrets: readonly string[],
  given: Uint8Array<ArrayBuffer>[],
): Promise<boolean> {
  for (const secret of secrets) {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const key = await crypto.subtle.importKey(
      'raw',
      fromBase64(secret.replace(/^whsec_/, '')),
      algorithm,
      false,
      ['verify'],
    )
    for (const signature of given) {
      if (await crypto.subtle.verify('HMAC', key, signature, signed)) return true
    }
  }
  return false
}

function header(headers: SignedWebhook['headers'], name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : [headers[name]].flat()[0]
  if (!value) throw new WebhookError(`The header "${name}" is missing.`)
  return value
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    throw new WebhookError('A secret or a signature is not base64.')
  }
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(one.length + other.length)
  joined.set(one)
  joined.set(other, one.length)
  return joined
}
