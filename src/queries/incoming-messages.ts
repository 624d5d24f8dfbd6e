import type { CommandContext } from '#context'
import { phoneForms } from '#domain/whatsapp/phone-forms.ts'
import { openChannelSecrets } from '#outbox/channel-secrets.ts'
import { type ChannelRow, selectChannel } from '#store/channels.ts'
import { selectFirstWaiting, type WaitingRow } from '#store/incoming-messages.ts'
import { selectConversationOfPhone } from '#store/messaging-windows.ts'

/** Of all that waits from the same person as this message, what was sent first; null once this one is applied. */
export async function findFirstWaiting(
  context: CommandContext,
  workspaceId: string,
  message: { channel_id: string; id_hash: string },
): Promise<WaitingRow | null> {
  const { channel_id, id_hash } = message
  const [row] = await context.database.read<WaitingRow>(
    workspaceId,
    selectFirstWaiting(workspaceId, channel_id, id_hash),
  )
  return row ?? null
}

/** Where a person's file goes and what opens it; null when there is no conversation for it. */
export async function findMediaTarget(
  context: CommandContext,
  workspaceId: string,
  channelId: string,
  phone: string,
) {
  const [[conversation], [channel]] = await Promise.all([
    context.database.read<{ id: string }>(
      workspaceId,
      selectConversationOfPhone(workspaceId, channelId, phoneForms(phone)),
    ),
    context.database.read<ChannelRow>(workspaceId, selectChannel(workspaceId, channelId)),
  ])
  if (!conversation || !channel) return null
  const { access_token } = openChannelSecrets(context, channel)
  const { base_url, phone_number_id } = channel
  return { conversation_id: conversation.id, access: { base_url, phone_number_id, access_token } }
}
