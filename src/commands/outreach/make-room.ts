import type { CommandContext } from '#context'
import { phoneForms, phoneKey } from '#domain/whatsapp/phone-forms.ts'
import { lockConversations } from '#store/conversations.ts'
import { readOpenSessions } from '#store/sessions.ts'
import type { WhenActive } from '#store/templates.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Subscription } from '#store/webhook-endpoints.ts'
import { gatherChanges, saveChanges } from '../conversations/conversation-changes.ts'
import { finishConversation } from '../conversations/finish-conversation.ts'
import type { Call } from '../run.ts'

/** Conversations that are in memory at once. */
const AT_ONCE = 200

export interface Room {
  /** Phones, as `phoneKey` gives them, whose open session stays, so that no other may begin. */
  refused: Set<string>
  /** Conversations that were closed. */
  superseded: string[]
}

/**
 * Ends the open sessions of these phones, in whichever form they were deployed to, or refuses to; those whose time has
 * run out go in any case. The caller holds the locks of the contacts of all forms, so that none is opened meanwhile.
 */
export async function makeRoom(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  subscriptions: readonly Subscription[],
  whenActive: WhenActive,
  phones: readonly string[],
): Promise<Room> {
  const room: Room = { refused: new Set(), superseded: [] }
  if (phones.length === 0) return room
  const [open, now] = await Promise.all([readOpenSessions(tx, phones.flatMap(phoneForms)), tx.now()])
  for (let at = 0; at < open.length; at += AT_ONCE) {
    const some = open.slice(at, at + AT_ONCE)
    const phoneOf = new Map(some.map(({ conversation_id, phone }) => [conversation_id, phone]))
    const rows = await lockConversations(tx, [...phoneOf.keys()])
    await Promise.all(
      rows.map(async (row) => {
        if (row.status !== 'active') return
        const isLive = row.expires_at === null || row.expires_at > now
        if (isLive && whenActive === 'refuse') {
          room.refused.add(phoneKey(phoneOf.get(row.id) ?? ''))
          return
        }
        if (isLive) room.superseded.push(row.id)
        const changes = gatherChanges(row, now)
        await finishConversation(tx, context, call.actor, changes, isLive ? 'closed' : 'expired')
        saveChanges(tx, context, subscriptions, changes)
      }),
    )
  }
  return room
}
