import { invalidField } from '#domain/errors.ts'
import { isUuid } from '#lib/uuid.ts'
import { type ChannelRow, selectChannel, selectOldestChannel } from '#store/channels.ts'
import type { Transaction } from '#store/transaction.ts'

/**
 * What a template's `channel` becomes: `page`, `whatsapp` or a channel's id; null chooses WhatsApp where the workspace
 * has a channel for it. Throws `invalid` for a channel that is not there.
 */
export async function chooseChannel(tx: Transaction, named: string | null): Promise<string> {
  if (named === 'page') return named
  const channel = await findChannelOf(tx, named ?? 'whatsapp')
  if (named === null) return channel === null ? 'page' : 'whatsapp'
  if (channel === null)
    throw invalidField('/channel', '"channel" must be "page", "whatsapp" or the id of a channel.')
  return named === 'whatsapp' ? named : channel.id
}

/** The channel that `whatsapp` or an id stands for just now. */
export async function findChannelOf(tx: Transaction, named: string): Promise<ChannelRow | null> {
  if (named !== 'whatsapp' && !isUuid(named)) return null
  const [row] = await tx.read<ChannelRow>(
    named === 'whatsapp' ? selectOldestChannel(tx.workspaceId) : selectChannel(tx.workspaceId, named),
  )
  return row ?? null
}
