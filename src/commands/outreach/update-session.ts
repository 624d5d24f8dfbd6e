import type { CommandContext } from '#context'
import { invalidField } from '#domain/errors.ts'
import { hasRoomFor, type SessionKeys } from '#domain/session-keys.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import type { Transaction } from '#store/transaction.ts'
import { advanceConversation, changeConversation } from '../conversations/change-conversation.ts'
import type { Call } from '../run.ts'

/**
 * Replaces and adds keys of a deployed conversation's session; where it waits for that, the dialogue goes on. Throws
 * `not_found`, `conflict` once it is over, and `invalid` for more keys than a session holds.
 */
export async function updateSession(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { conversation_id: string; keys: SessionKeys },
): Promise<void> {
  const { conversation_id, keys } = input
  await changeConversation(tx, context, conversation_id, async (changes) => {
    if (!hasRoomFor(changes.row.state?.keys ?? {}, keys))
      throw invalidField('/user_session_keys', 'The session would hold more keys than it can.')
    await advanceConversation(tx, context, call, changes, { type: 'session_update', keys })
  })
  insertAuditEntry(tx, call.actor, {
    action: 'session.updated',
    subject_kind: 'conversation',
    subject_id: conversation_id,
    conversation_id,
    details: { keys: Object.keys(keys).length },
  })
}
