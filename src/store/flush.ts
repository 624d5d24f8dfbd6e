import type { Transaction } from './transaction.ts'

/** Sends what is queued, so that a command that writes much need not hold all of it until its COMMIT. */
export async function flush(tx: Transaction): Promise<void> {
  await tx.read({ name: 'flush', text: 'SELECT' })
}

/**
 * The connection plans anew from here on, the checks of foreign keys included. For a command that writes much: a plan
 * that was made while a table was all but empty may look at the whole workspace for each row, and without this it is
 * kept until the table's statistics are taken, which is after the COMMIT at the earliest.
 */
export function forgetPlans(tx: Transaction): void {
  tx.write({ name: 'forget_plans', text: 'DISCARD PLANS' })
}
