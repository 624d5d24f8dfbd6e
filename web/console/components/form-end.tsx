import type { ComponentChildren } from 'preact'
import type { Problem } from '../read-problem.ts'
import { texts } from '../texts.ts'

/** What is wrong with a form as a whole, and its button. */
export function FormEnd({
  label,
  sendingLabel,
  isSending,
  problem,
  children,
}: {
  label: string
  sendingLabel: string
  isSending: boolean
  problem: Problem | null
  children?: ComponentChildren
}) {
  const atFields = problem !== null && problem.fields.length > 0
  return (
    <>
      <p class="form-problem" role="alert">
        {atFields ? texts.see_fields : problem?.text}
      </p>
      <div class="form-end">
        <button type="submit" class="button primary" aria-disabled={isSending}>
          {isSending ? sendingLabel : label}
        </button>
        {children}
      </div>
    </>
  )
}
