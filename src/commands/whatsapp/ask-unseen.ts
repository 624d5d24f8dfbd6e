import type { CommandContext } from '#context'
import { isQuestion, understand } from '#domain/script/steps/registry.ts'
import { WINDOW_EXPIRED } from '#domain/whatsapp/messaging-window.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { sendMessageJob } from '#outbox/jobs.ts'
import { lockConversation } from '#store/conversations.ts'
import { readFailedQuestion, requeueOutgoing } from '#store/outgoing-messages.ts'
import type { Transaction } from '#store/transaction.ts'
import { loadScript } from '../conversations/load-conversation.ts'

/** Whatever is written answers these, so nothing does that was written before they were seen. */
const TAKES_ANYTHING = new Set(['text', 'location', 'file', 'ask'])

/**
 * Sends the open question now that the person has written, where it could not be sent before: what was written then
 * is no answer to it, unless it happens to be one of its answers. False where the question was sent.
 */
export async function askUnseen(
  tx: Transaction,
  context: CommandContext,
  conversationId: string,
  text: string,
): Promise<boolean> {
  const row = await lockConversation(tx, conversationId)
  const open = row?.state?.position?.step_id
  if (!row || open === undefined) return false
  const message_id = await readFailedQuestion(tx, {
    conversation_id: row.id,
    step_id: open,
    reason: WINDOW_EXPIRED,
  })
  if (message_id === null) return false
  const script = await loadScript(tx, context, row)
  const step = script?.steps.find(({ id }) => id === open)
  if (!step || !isQuestion(step)) return false
  const voice = { language: row.language, keys: row.state?.keys ?? {} }
  const isAnswer =
    !TAKES_ANYTHING.has(step.type) &&
    understand(step, text, { ...voice, intent: 'answer', document_count: 0 }).usable
  if (isAnswer) return false
  requeueOutgoing(tx, message_id)
  enqueue(tx, context, [sendMessageJob({ conversation_id: row.id, message_id, part: 1 }, row.channel_id)])
  return true
}
