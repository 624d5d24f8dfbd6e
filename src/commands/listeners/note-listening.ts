import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { selectListener, touchListener } from '#store/listeners.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

/** A listener that nobody uses for a week gets no more events. Throws `not_found`. */
export async function noteListening(
  tx: Transaction,
  _context: CommandContext,
  _call: Call,
  input: { id: string },
): Promise<void> {
  const found = await tx.read(selectListener(tx.workspaceId, input.id))
  if (found.length === 0) throw new AppError('not_found', 'The listener was not found.')
  touchListener(tx, input.id)
}
