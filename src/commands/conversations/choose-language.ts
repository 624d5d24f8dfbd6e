import type { CommandContext } from '#context'
import type { ConversationRow } from '#store/conversations.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'
import { advanceConversation, changeConversation } from './change-conversation.ts'

/** From now on the dialogue speaks this language (BCP 47); what was said before stays as it was. */
export function chooseLanguage(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { conversation_id: string; language: string },
): Promise<ConversationRow> {
  return changeConversation(tx, context, input.conversation_id, async (changes) => {
    changes.row.language = input.language
    await advanceConversation(tx, context, call, changes, { type: 'language', language: input.language })
  })
}
