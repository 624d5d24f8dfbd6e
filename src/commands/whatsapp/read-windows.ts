import { phoneKey } from '#domain/whatsapp/phone-forms.ts'
import type { ContactRow } from '#store/contacts.ts'
import type { ConversationRow } from '#store/conversations.ts'
import { readLastWritings } from '#store/messaging-windows.ts'
import type { Transaction } from '#store/transaction.ts'

/** When the person of each conversation that is on a channel last wrote to it, by the conversation's id. */
export async function readWindows(
  tx: Transaction,
  conversations: readonly ConversationRow[],
  contacts: ReadonlyMap<string, ContactRow>,
): Promise<Map<string, string | null>> {
  const asked = conversations.flatMap(({ id, channel_id, contact_id }) => {
    const phone = contacts.get(contact_id ?? '')?.phone ?? null
    return channel_id === null || phone === null ? [] : [{ id, channel_id, phone: phoneKey(phone) }]
  })
  if (asked.length === 0) return new Map()
  const rows = await readLastWritings(tx, asked)
  const name = (channelId: string, phone: string) => `${channelId} ${phone}`
  const lastOf = new Map(rows.map((row) => [name(row.channel_id, row.phone), row.last_message_at]))
  return new Map(asked.map(({ id, channel_id, phone }) => [id, lastOf.get(name(channel_id, phone)) ?? null]))
}
