import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { type AttemptRow, insertAttempts, lockDelivery, updateDeliveries } from '#store/deliveries.ts'
import { selectListener } from '#store/listeners.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

export interface LocalAttempt {
  listener_id: string
  delivery_id: string
  delivered: boolean
  attempt: Omit<AttemptRow, 'delivery_id' | 'number' | 'request_headers'>
}

/**
 * Ends a delivery with what the local receiver answered; one that is over already stays as it is. Returns the
 * conversation that it tells of, if any. Throws `not_found`.
 */
export async function recordLocalAttempt(
  tx: Transaction,
  _context: CommandContext,
  _call: Call,
  input: LocalAttempt,
): Promise<string | null> {
  const [[listener], row, now] = await Promise.all([
    tx.read<{ id: string }>(selectListener(tx.workspaceId, input.listener_id)),
    lockDelivery(tx, input.delivery_id),
    tx.now(),
  ])
  if (!listener || row?.endpoint_id !== listener.id)
    throw new AppError('not_found', 'The delivery was not found.')
  if (row.status !== 'pending') return row.conversation_id
  const attempt_count = row.attempt_count + 1
  insertAttempts(tx, [
    { delivery_id: row.id, number: attempt_count, request_headers: null, ...input.attempt },
  ])
  updateDeliveries(tx, [
    {
      id: row.id,
      status: input.delivered ? 'delivered' : 'dead',
      outcome: row.outcome,
      attempt_count,
      finished_at: now,
    },
  ])
  return row.conversation_id
}
