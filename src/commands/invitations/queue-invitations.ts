import { randomBytes, randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import { enqueue } from '#outbox/enqueue.ts'
import { newJob } from '#outbox/jobs.ts'
import { insertInvitations } from '#store/invitations.ts'
import type { Transaction } from '#store/transaction.ts'

/**
 * Invites each recipient to a conversation that this transaction has made, once, by a job of its own. Without
 * outgoing mail nothing is queued; the recipients stay with the case.
 */
export function queueInvitations(
  tx: Transaction,
  context: CommandContext,
  conversationId: string,
  recipients: readonly string[],
): void {
  if (!context.sendsMail) return
  const once = new Map(recipients.map((recipient) => [recipient.toLowerCase(), recipient]))
  const rows = [...once.values()].map((recipient) => ({
    id: randomUUID(),
    conversation_id: conversationId,
    recipient,
    salt: randomBytes(16),
  }))
  if (rows.length === 0) return
  insertInvitations(tx, rows)
  enqueue(
    tx,
    context,
    rows.map(({ id }) =>
      newJob(
        'send_invitation',
        { invitation_id: id },
        { key: `invitation:${id}`, conversation_id: conversationId },
      ),
    ),
  )
}
