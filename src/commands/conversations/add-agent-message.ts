import type { CommandContext } from '#context'
import type { MessageSource } from '#domain/conversation.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import type { ConversationRow } from '#store/conversations.ts'
import type { MessageRow } from '#store/messages.ts'
import type { Transaction } from '#store/transaction.ts'
import { readNoReplyRules } from '#store/workspaces.ts'
import { scheduleByRules } from '../follow-ups/schedule-by-rules.ts'
import type { Call } from '../run.ts'
import { changeConversation } from './change-conversation.ts'
import { addMessage } from './conversation-changes.ts'
import { loadScript } from './load-conversation.ts'

/** An operator or the back end says something; the dialogue does not move. */
export async function addAgentMessage(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { conversation_id: string; text: string; via: MessageSource; credential_id: string | null },
): Promise<{ conversation: ConversationRow; message: MessageRow }> {
  const added: MessageRow[] = []
  const conversation = await changeConversation(tx, context, input.conversation_id, async (changes) => {
    added.push(
      addMessage(changes, context.publicUrl, {
        role: 'agent',
        text: input.text,
        via: input.via,
        purpose: 'said',
        credential_id: input.credential_id,
      }),
    )
    const script = await loadScript(tx, context, changes.row)
    await scheduleByRules(tx, call.actor, changes, script?.no_reply_rules ?? (await readNoReplyRules(tx)))
  })
  const [message] = added
  if (!message) throw new Error('the message was not added')
  insertAuditEntry(tx, call.actor, {
    action: 'message.written',
    subject_kind: 'message',
    subject_id: message.id,
    conversation_id: conversation.id,
    details: { via: input.via },
  })
  return { conversation, message }
}
