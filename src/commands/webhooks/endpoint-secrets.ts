import type { CommandContext } from '#context'
import type { WebhookEndpointRow } from '#store/webhook-endpoints.ts'

export interface BasicAuth {
  username: string
  password: string
}

export interface EndpointSecrets {
  /** The current one first; replaced ones sign too for a while. */
  secrets: string[]
  basic_auth: BasicAuth | null
}

/** Contexts of the endpoint's encrypted columns. */
export const secretContext = (endpointId: string) => `webhook endpoint secret:${endpointId}`
export const basicAuthContext = (endpointId: string) => `webhook endpoint basic auth:${endpointId}`

/** One that another has replaced, and until when it signs too (ISO 8601 UTC). */
interface ReplacedSecret {
  secret: string
  until: string
}

const MOST_REPLACED = 10

/** Those that still sign at `now`, newest first: who rotates twice within a day has two. */
function openReplacedSecrets(
  { secrets }: Pick<CommandContext, 'secrets'>,
  { id, previous_secret_encrypted: box, previous_secret_until: until }: WebhookEndpointRow,
  now: string,
): ReplacedSecret[] {
  if (box === null || until === null || until <= now) return []
  const text = secrets.decrypt(box, secretContext(id)).toString('utf8')
  // Before there could be several, the secret stood alone.
  if (!text.startsWith('[')) return [{ secret: text, until }]
  const replaced = JSON.parse(text) as ReplacedSecret[]
  return replaced.filter((each) => each.until > now)
}

/** The columns of an endpoint whose secret is replaced at `now`, and signs too until then. */
export function replaceSecret(
  context: Pick<CommandContext, 'secrets'>,
  endpoint: WebhookEndpointRow,
  secret: string,
  now: string,
  until: string,
): Pick<WebhookEndpointRow, 'secret_encrypted' | 'previous_secret_encrypted' | 'previous_secret_until'> {
  const about = secretContext(endpoint.id)
  const current = context.secrets.decrypt(endpoint.secret_encrypted, about).toString('utf8')
  const replaced = [{ secret: current, until }, ...openReplacedSecrets(context, endpoint, now)]
  return {
    secret_encrypted: context.secrets.encrypt(secret, about),
    previous_secret_encrypted: context.secrets.encrypt(
      JSON.stringify(replaced.slice(0, MOST_REPLACED)),
      about,
    ),
    previous_secret_until: until,
  }
}

/** What signs and accompanies an attempt made at `now` (ISO 8601 UTC). Throws when HEARBACK_SECRET is another one. */
export function openEndpointSecrets(
  context: Pick<CommandContext, 'secrets'>,
  endpoint: WebhookEndpointRow,
  now: string,
): EndpointSecrets {
  const open = (box: Buffer, about: string) => context.secrets.decrypt(box, about).toString('utf8')
  const secrets = [open(endpoint.secret_encrypted, secretContext(endpoint.id))]
  secrets.push(...openReplacedSecrets(context, endpoint, now).map(({ secret }) => secret))
  const basicAuth = endpoint.basic_auth_encrypted
  return {
    secrets,
    basic_auth: basicAuth ? (JSON.parse(open(basicAuth, basicAuthContext(endpoint.id))) as BasicAuth) : null,
  }
}
