import { AppError } from '#domain/errors.ts'
import type { ScriptIssue } from '#domain/script/check-text.ts'
import type { Step } from '#domain/script/script.ts'
import { findDataSets } from '#store/data-sets.ts'
import type { Transaction } from '#store/transaction.ts'

const UNKNOWN = 'There is no data set with this id.'

/**
 * Throws `invalid` for each data set that the steps, or what they belong to, name and that is not there. One may be
 * deleted later: what is asked of it then is told so.
 */
export async function requireDataSets(
  tx: Transaction,
  steps: readonly Step[],
  ofAll: number | null = null,
): Promise<void> {
  const named = steps.flatMap((step, index) =>
    'data_set_id' in step && step.data_set_id !== undefined
      ? [{ pointer: `/steps/${index}/data_set_id`, number: step.data_set_id }]
      : [],
  )
  if (ofAll !== null) named.unshift({ pointer: '/data_set_id', number: ofAll })
  if (named.length === 0) return
  const found = await findDataSets(tx, [...new Set(named.map(({ number }) => number))])
  const fields = named
    .filter(({ number }) => !found.has(number))
    .map(({ pointer }): ScriptIssue => ({ pointer, message: UNKNOWN }))
  if (fields.length > 0) throw new AppError('invalid', UNKNOWN, { fields })
}
