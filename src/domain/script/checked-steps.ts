import { AppError } from '../errors.ts'
import { checkScript } from './check-script.ts'
import { readSteps, type WireStep } from './read-steps.ts'
import type { Step } from './script.ts'

/** The steps as they are run. Throws `invalid` with everything that is wrong with them. */
export function checkedSteps(given: readonly WireStep[]): Step[] {
  const { steps, issues } = readSteps(given)
  const fields = issues.length > 0 ? issues : checkScript({ steps })
  const [first] = fields
  if (first) throw new AppError('invalid', first.message, { fields })
  return steps
}
