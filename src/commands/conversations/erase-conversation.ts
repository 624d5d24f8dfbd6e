import type { CommandContext } from '#context'
import { newJob } from '#outbox/jobs.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { deleteConversation } from '#store/conversations.ts'
import { deleteIdempotencyRecordsAbout, deleteIdempotencyRecordsWithin } from '#store/idempotency-records.ts'
import { insertJobs } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'
import { loadConversation, scriptName } from './load-conversation.ts'

/**
 * Erases a conversation with its messages, documents, links, jobs, deliveries and kept answers, refusals at its
 * addresses too. Its files go by a job, so that a crash leaves none behind.
 */
export async function eraseConversation(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { conversation_id: string },
): Promise<void> {
  const row = await loadConversation(tx, input.conversation_id)
  deleteIdempotencyRecordsAbout(tx, [row.id, row.key, encodeURIComponent(row.key)])
  deleteIdempotencyRecordsWithin(tx, row.id)
  deleteConversation(tx, row)
  insertJobs(tx, [newJob('erase_files', { folder: `${tx.workspaceId}/${row.id}` })])
  insertAuditEntry(tx, call.actor, {
    action: 'conversation.erased',
    subject_kind: 'conversation',
    subject_id: row.id,
    conversation_id: row.id,
  })
  const { workspaceId } = tx
  tx.afterCommit(() => {
    context.scripts.delete(scriptName(workspaceId, row.script_id))
    context.hint.jobs('bulk')
  })
}
