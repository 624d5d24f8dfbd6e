import type { CommandContext } from '#context'
import { CONVERSATION_KINDS, type ConversationKind } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import type { Script } from '#domain/script/script.ts'
import { type ConversationRow, lockConversation, selectScript } from '#store/conversations.ts'
import type { Transaction } from '#store/transaction.ts'

const REMEMBERED_SCRIPTS = 500

/** Locks a conversation. Throws `not_found`, also for one of a kind that is not among `kinds`. */
export async function loadConversation(
  tx: Transaction,
  id: string,
  kinds: readonly ConversationKind[] = CONVERSATION_KINDS,
): Promise<ConversationRow> {
  const row = await lockConversation(tx, id)
  if (!row || !kinds.includes(row.kind)) throw new AppError('not_found', 'The conversation was not found.')
  return row
}

/** Throws `conflict` unless the conversation is active and its time has not run out. */
export function requireActive(row: ConversationRow, now: string): void {
  if (row.status !== 'active') throw new AppError('conflict', 'The conversation is over.')
  if (row.expires_at !== null && row.expires_at <= now)
    throw new AppError('conflict', 'The conversation has expired.')
}

/** Under which name `context.scripts` remembers a snapshot. */
export const scriptName = (workspaceId: string, scriptId: string | null) => `${workspaceId}/${scriptId}`

/** The conversation's script snapshot; null when it has none. */
export async function loadScript(
  tx: Transaction,
  context: Pick<CommandContext, 'scripts'>,
  row: ConversationRow,
): Promise<Script | null> {
  if (row.script_id === null) return null
  const name = scriptName(tx.workspaceId, row.script_id)
  const remembered = context.scripts.get(name)
  if (remembered) return remembered
  const [stored] = await tx.read<{ content: Script }>(selectScript(tx.workspaceId, row.script_id))
  if (!stored) throw new Error('a conversation names a script that does not exist')
  const oldest = context.scripts.keys().next()
  if (context.scripts.size >= REMEMBERED_SCRIPTS && !oldest.done) context.scripts.delete(oldest.value)
  context.scripts.set(name, stored.content)
  return stored.content
}
