import { AppError } from '../errors.ts'
import { checkScript } from './check-script.ts'
import type { ScriptIssue } from './check-text.ts'
import { readSteps, type WireStep } from './read-steps.ts'
import type { Step } from './script.ts'

/** The steps as they are run, in a script that may name a data set. Throws `invalid` with everything that is wrong with them. */
export function checkedSteps(given: readonly WireStep[], data_set_id: number | null = null): Step[] {
  const { steps, issues } = readSteps(given)
  refuse(issues)
  return checkAgain(steps, data_set_id)
}

/** Steps that were checked, in a script that names another data set or none. Throws `invalid`. */
export function checkAgain(steps: readonly Step[], data_set_id: number | null): Step[] {
  refuse(checkScript({ steps, ...(data_set_id === null ? {} : { data_set_id }) }))
  return [...steps]
}

function refuse(fields: ScriptIssue[]): void {
  const [first] = fields
  if (first) throw new AppError('invalid', first.message, { fields })
}
