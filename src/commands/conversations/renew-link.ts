import type { CommandContext } from '#context'
import { enqueue } from '#outbox/enqueue.ts'
import { newJob } from '#outbox/jobs.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { updateConversation } from '#store/conversations.ts'
import { hastenJob } from '#store/jobs.ts'
import { revokeLinks } from '#store/links.ts'
import type { Transaction } from '#store/transaction.ts'
import { readWorkspace } from '#store/workspaces.ts'
import type { Call } from '../run.ts'
import { createLink } from './link.ts'
import { loadConversation } from './load-conversation.ts'

const DAY = 86_400_000

/** Gives the conversation a new link; the old one stops working. An active conversation lives as long as its link. */
export async function renewLink(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { conversation_id: string },
): Promise<{ link: string; expires_at: string }> {
  const [row, workspace, now] = await Promise.all([
    loadConversation(tx, input.conversation_id),
    readWorkspace(tx),
    tx.now(),
  ])
  const expires_at = new Date(Date.parse(now) + workspace.link_days * DAY).toISOString()
  revokeLinks(tx, row.id)
  const link = createLink(tx, context, row.id, expires_at)
  if (row.status === 'active') {
    updateConversation(tx, { ...row, expires_at })
    // The old job finds the conversation still alive and puts itself off; a new one is made if it is gone.
    enqueue(tx, context, [
      newJob(
        'expire_conversation',
        { conversation_id: row.id },
        { key: `expire:${row.id}`, conversation_id: row.id, due_at: expires_at },
      ),
    ])
    hastenJob(tx, `expire:${row.id}`)
  }
  insertAuditEntry(tx, call.actor, {
    action: 'link.renewed',
    subject_kind: 'conversation',
    subject_id: row.id,
    conversation_id: row.id,
  })
  return { link, expires_at }
}

/** The conversation's link stops working. */
export async function revokeLink(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  input: { conversation_id: string },
): Promise<void> {
  const row = await loadConversation(tx, input.conversation_id)
  revokeLinks(tx, row.id)
  insertAuditEntry(tx, call.actor, {
    action: 'link.revoked',
    subject_kind: 'conversation',
    subject_id: row.id,
    conversation_id: row.id,
  })
}
