import { createHash } from 'node:crypto'
import type { CommandContext } from '#context'
import { phoneKey } from '#domain/whatsapp/phone-forms.ts'
import type { IncomingItem, IncomingMessage, IncomingStatus } from '#domain/whatsapp/read-webhook.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { newJob } from '#outbox/jobs.ts'
import { selectChannelsOfNumbers } from '#store/channels.ts'
import { insertIncoming } from '#store/incoming-messages.ts'
import type { NewJob } from '#store/jobs.ts'
import { noteWriting } from '#store/messaging-windows.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

export interface Incoming {
  /** Whose webhook it came to. */
  channel_id: string
  items: readonly IncomingItem[]
}

/**
 * Keeps what a webhook brought, all or nothing, and queues what is to be done with it. A message that came before is
 * left alone. What is for a number that is no channel of the workspace's is dropped.
 */
export async function storeIncoming(
  tx: Transaction,
  context: CommandContext,
  _call: Call,
  { channel_id, items }: Incoming,
): Promise<void> {
  const channelOf = await findChannels(tx, channel_id, items)
  const messages = items.flatMap((item) => {
    const channel = item.type === 'message' ? channelOf(item) : null
    return item.type === 'message' && channel !== null ? [toRow(item, channel)] : []
  })
  const statuses = items.flatMap((item) => {
    const channel = item.type === 'status' ? channelOf(item) : null
    return item.type === 'status' && channel !== null ? [statusJob(item, channel)] : []
  })
  noteWriting(
    tx,
    messages.map(({ channel_id, phone, sent_at }) => ({ channel_id, phone, at: sent_at })),
  )
  const fresh = messages.length === 0 ? [] : await insertIncoming(tx, messages)
  const received = fresh.map((row) =>
    newJob('receive_message', row, {
      key: `receive_message:${row.channel_id}:${row.id_hash}`,
      group_id: row.channel_id,
    }),
  )
  enqueue(tx, context, [...received, ...statuses])
}

async function findChannels(
  tx: Transaction,
  channelId: string,
  items: readonly IncomingItem[],
): Promise<(item: IncomingItem) => string | null> {
  const numbers = [...new Set(items.flatMap((item) => item.phone_number_id ?? []))]
  const rows = await tx.read<{ id: string; phone_number_id: string }>(
    selectChannelsOfNumbers(tx.workspaceId, numbers),
  )
  return ({ phone_number_id }) => {
    if (phone_number_id === null) return channelId
    const ofNumber = rows.filter((row) => row.phone_number_id === phone_number_id)
    return (ofNumber.find(({ id }) => id === channelId) ?? ofNumber[0])?.id ?? null
  }
}

function toRow(message: IncomingMessage, channel_id: string) {
  const { content, sent_at } = message
  return { channel_id, id_hash: hash(message.id), phone: phoneKey(message.from), sent_at, content }
}

/** The same status that comes again while the first one waits is one. */
function statusJob(status: IncomingStatus, channelId: string): NewJob {
  return newJob(
    'note_status',
    { status },
    { key: `note_status:${hash(`${status.id} ${status.status}`)}`, group_id: channelId },
  )
}

function hash(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}
