import type { CommandContext } from '#context'
import { advance } from '#domain/script/advance.ts'
import { isHeld } from '#domain/script/is-held.ts'
import type { Advanced, Input } from '#domain/script/state.ts'
import type { ConversationRow } from '#store/conversations.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { readNoReplyRules } from '#store/workspaces.ts'
import { scheduleByRules } from '../follow-ups/schedule-by-rules.ts'
import { endHeldTasks } from '../knowledge/held-tasks.ts'
import { asksModel, findBackEnd, tellBackEnd } from '../outreach/back-end.ts'
import type { Call } from '../run.ts'
import { applyAdvance, type ConversationChanges, gatherChanges, saveChanges } from './conversation-changes.ts'
import { finishConversation } from './finish-conversation.ts'
import { loadConversation, loadScript, requireActive } from './load-conversation.ts'

/**
 * Locks an active conversation, lets `decide` gather changes, and saves them.
 * Throws `not_found`, and `conflict` once the conversation is over.
 */
export async function changeConversation(
  tx: Transaction,
  context: CommandContext,
  conversationId: string,
  decide: (changes: ConversationChanges) => Promise<void>,
): Promise<ConversationRow> {
  const [row, subscriptions, now] = await Promise.all([
    loadConversation(tx, conversationId),
    readSubscriptions(tx),
    tx.now(),
  ])
  requireActive(row, now)
  const changes = gatherChanges(row, now)
  await decide(changes)
  saveChanges(tx, context, subscriptions, changes)
  return changes.row
}

/** Gives the dialogue an input that the person has not written: a timer, a file taken back, a language, what a back end says. */
export async function advanceConversation(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  changes: ConversationChanges,
  input: Input,
): Promise<Advanced | null> {
  const script = await loadScript(tx, context, changes.row)
  if (!script || !changes.row.state) return null
  const backEnd = await findBackEnd(tx, changes.row)
  const advanced = advance(script, changes.row.state, input, changes.now, {
    listeners: backEnd?.listeners ?? 0,
    has_model: asksModel(context, changes.row),
  })
  const wasHeld = isHeld(changes.row.state)
  const ended = applyAdvance(changes, context.publicUrl, advanced)
  if (wasHeld && !isHeld(advanced.state)) await endHeldTasks(tx, changes, { state: 'SUCCESS', error: null })
  if (backEnd) await tellBackEnd(tx, context, changes, script, backEnd, advanced.effects)
  if (ended) await finishConversation(tx, context, call.actor, changes, 'finished')
  await scheduleByRules(tx, call.actor, changes, script.no_reply_rules ?? (await readNoReplyRules(tx)))
  return advanced
}
