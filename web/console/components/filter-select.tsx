import { useId } from 'preact/hooks'
import { texts } from '../texts.ts'

/** Chooses one of these, or all. */
export function FilterSelect({
  label,
  names,
  value,
  onChange,
}: {
  label: string
  names: Readonly<Record<string, string>>
  value: string | null
  onChange: (value: string | null) => void
}) {
  const id = useId()
  return (
    <>
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="select small"
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{`${label}: ${texts.all.toLowerCase()}`}</option>
        {Object.entries(names).map(([word, name]) => (
          <option key={word} value={word}>
            {name}
          </option>
        ))}
      </select>
    </>
  )
}
