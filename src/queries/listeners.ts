import type { CommandContext } from '#context'
import { deliveryContext } from '#outbox/emit.ts'
import { selectNextForListener, type WaitingDelivery } from '#store/listeners.ts'

export interface FetchedDelivery extends Omit<WaitingDelivery, 'payload_encrypted'> {
  /** The frozen bytes, as a webhook carries them. */
  body: string
}

/** The delivery whose turn it is; null when none waits. */
export async function readNextDelivery(
  context: CommandContext,
  workspaceId: string,
  listenerId: string,
): Promise<FetchedDelivery | null> {
  const [row] = await context.database.read<WaitingDelivery>(
    workspaceId,
    selectNextForListener(workspaceId, listenerId),
  )
  if (!row) return null
  const { payload_encrypted, ...rest } = row
  return {
    ...rest,
    body: context.secrets.decrypt(payload_encrypted, deliveryContext(row.id)).toString('utf8'),
  }
}
