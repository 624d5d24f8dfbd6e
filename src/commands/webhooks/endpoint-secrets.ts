import type { CommandContext } from '#context'
import type { WebhookEndpointRow } from '#store/webhook-endpoints.ts'

export interface BasicAuth {
  username: string
  password: string
}

export interface EndpointSecrets {
  /** The current one first; a replaced one signs too for a while. */
  secrets: string[]
  basic_auth: BasicAuth | null
}

/** Contexts of the endpoint's encrypted columns. */
export const secretContext = (endpointId: string) => `webhook endpoint secret:${endpointId}`
export const basicAuthContext = (endpointId: string) => `webhook endpoint basic auth:${endpointId}`

/** What signs and accompanies an attempt made at `now` (ISO 8601 UTC). Throws when HEARBACK_SECRET is another one. */
export function openEndpointSecrets(
  context: Pick<CommandContext, 'secrets'>,
  endpoint: WebhookEndpointRow,
  now: string,
): EndpointSecrets {
  const open = (box: Buffer, about: string) => context.secrets.decrypt(box, about).toString('utf8')
  const secrets = [open(endpoint.secret_encrypted, secretContext(endpoint.id))]
  const { previous_secret_encrypted: previous, previous_secret_until: until } = endpoint
  if (previous && until !== null && until > now) secrets.push(open(previous, secretContext(endpoint.id)))
  const basicAuth = endpoint.basic_auth_encrypted
  return {
    secrets,
    basic_auth: basicAuth ? (JSON.parse(open(basicAuth, basicAuthContext(endpoint.id))) as BasicAuth) : null,
  }
}
