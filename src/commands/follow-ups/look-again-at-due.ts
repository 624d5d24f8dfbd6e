import type { CommandContext } from '#context'
import { hastenDueFollowUps } from '#store/follow-ups.ts'
import type { Transaction } from '#store/transaction.ts'

/** Quiet hours have changed, a contact's or with null the workspace's: what they hold back may go out by now. */
export function lookAgainAtDue(tx: Transaction, context: CommandContext, contactId: string | null): void {
  hastenDueFollowUps(tx, contactId)
  tx.afterCommit(() => context.hint.jobs('follow_up'))
}
