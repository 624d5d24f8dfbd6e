import type { CommandContext } from '#context'
import { enqueue } from '#outbox/enqueue.ts'
import { newJob } from '#outbox/jobs.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { deleteConversation } from '#store/conversations.ts'
import { moveLinkedDocuments, readStorageKeys } from '#store/documents.ts'
import { deleteIdempotencyRecordsAbout, deleteIdempotencyRecordsWithin } from '#store/idempotency-records.ts'
import { deleteSimulationOfRun } from '#store/simulations.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'
import { loadConversation, scriptName } from './load-conversation.ts'

/** Under which name refusals are kept at addresses that have its number. */
export const aboutConversation = (number: number) => `conversation:${number}`

/**
 * Erases a conversation with its messages, documents, links, jobs, deliveries and kept answers, refusals at its
 * addresses too. Its files go by a job, so that a crash leaves none behind. A document that another conversation has
 * linked into an opportunity stays as that one's, unless `with_linked`.
 */
export async function eraseConversation(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { conversation_id: string; with_linked?: boolean },
): Promise<void> {
  const row = await loadConversation(tx, input.conversation_id)
  deleteIdempotencyRecordsAbout(tx, [
    row.id,
    row.key,
    encodeURIComponent(row.key),
    aboutConversation(row.number),
  ])
  deleteIdempotencyRecordsWithin(tx, row.id)
  const files = await filesToErase(tx, row.id, input.with_linked ?? false)
  if (row.kind === 'outreach') deleteSimulationOfRun(tx, row.id)
  deleteConversation(tx, row)
  enqueue(tx, context, [newJob('erase_files', files)])
  insertAuditEntry(tx, call.actor, {
    action: 'conversation.erased',
    subject_kind: 'conversation',
    subject_id: row.id,
    conversation_id: row.id,
  })
  const { workspaceId } = tx
  tx.afterCommit(() => void context.scripts.delete(scriptName(workspaceId, row.script_id)))
}

/** Its folder, with what is kept elsewhere; or single files, where others of its folder stay. */
async function filesToErase(
  tx: Transaction,
  conversationId: string,
  withLinked: boolean,
): Promise<{ folder?: string; keys: string[] }> {
  const folder = `${tx.workspaceId}/${conversationId}`
  const moved = withLinked ? [] : await moveLinkedDocuments(tx, conversationId)
  const keys = await readStorageKeys(tx, conversationId)
  if (moved.length > 0) return { keys }
  return { folder, keys: keys.filter((key) => !key.startsWith(`${folder}/`)) }
}
