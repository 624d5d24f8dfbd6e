import type { CommandContext } from '#context'
import type { ChannelRow } from '#store/channels.ts'

/** What opens the channel, signs its webhooks, and answers its handshake. */
export interface ChannelSecrets {
  access_token: string
  app_secret: string
  verify_token: string
}

const secretsContext = (channelId: string) => `channel:${channelId}:secrets`

export function sealChannelSecrets(
  { secrets }: Pick<CommandContext, 'secrets'>,
  channelId: string,
  { access_token, app_secret, verify_token }: ChannelSecrets,
): Buffer {
  return secrets.encrypt(
    JSON.stringify({ access_token, app_secret, verify_token }),
    secretsContext(channelId),
  )
}

/** Throws when HEARBACK_SECRET is another one. */
export function openChannelSecrets(
  { secrets }: Pick<CommandContext, 'secrets'>,
  channel: Pick<ChannelRow, 'id' | 'secrets_encrypted'>,
): ChannelSecrets {
  return JSON.parse(secrets.decrypt(channel.secrets_encrypted, secretsContext(channel.id)).toString('utf8'))
}
