import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { texts } from '../texts.ts'

/** What a control needs to belong to its label, its hint and what is wrong with it. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean
}

/** A labelled control, with a hint and what the server says of it. */
export function Field({
  label,
  hint = null,
  problem = null,
  optional = false,
  children,
}: {
  label: string
  hint?: string | null
  problem?: string | null
  optional?: boolean
  children: (control: ControlProps) => ComponentChildren
}) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>
        {label} {optional && <span class="muted">({texts.optional})</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem !== null })}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
