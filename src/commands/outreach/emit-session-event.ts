import type { CommandContext } from '#context'
import { type Person, type SessionEvent, sessionEventPayload } from '#outbox/payloads/outreach.ts'
import { revealSessionId } from '#outbox/reveal-session-id.ts'
import { readSession, type SessionRow } from '#store/sessions.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import type { ConversationChanges } from '../conversations/conversation-changes.ts'

/**
 * Tells the back end of a deployed conversation what became of a message or of the session; any other conversation
 * has none. The caller holds the conversation's row lock and saves the changes.
 */
export async function emitSessionEvent(
  tx: Transaction,
  context: CommandContext,
  changes: ConversationChanges,
  event: SessionEvent,
): Promise<void> {
  const { row } = changes
  const subscriptions = await readSubscriptions(tx)
  if (!subscriptions.some(({ events }) => events.includes(event.type))) return
  const session = await readSession(tx, row.id)
  if (!session) return
  const payload = sessionEventPayload(personOf(context, session), event, row.state?.keys ?? {})
  changes.emissions.push({ event_type: event.type, conversation_id: row.id, payload })
}

export function personOf(context: CommandContext, session: SessionRow): Person {
  const { id: conversation_id, country_code, cellphone } = session
  return { country_code, cellphone, session_id: revealSessionId(context, session), conversation_id }
}
