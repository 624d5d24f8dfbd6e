import { Field } from './field.tsx'

/** One line of text with its label. */
export function TextField({
  value,
  onChange,
  required = false,
  maxLength,
  placeholder,
  ...field
}: {
  label: string
  hint?: string
  problem: string | null
  optional?: boolean
  value: string
  onChange: (value: string) => void
  required?: boolean
  maxLength: number
  placeholder?: string
}) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          class="input"
          dir="auto"
          required={required}
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
