import { useEffect, useRef, useState } from 'preact/hooks'
import { FIELD_ID, PROBLEM_ID, TITLE_ID } from '../element-ids.ts'
import { characterCount } from '../hints.ts'
import { usePage } from '../page-context.ts'
import { useDraft } from '../use-draft.ts'
import type { FieldProps } from './field-props.ts'

/** How long typing rests before a screen reader hears the count. */
const REST_MS = 1200

/** Several lines; Ctrl or Command and Enter sends. */
export function TextField({ question, answer, invalid }: FieldProps) {
  const { conversation, texts, language } = usePage()
  const field = useRef<HTMLTextAreaElement>(null)
  const [length, setLength] = useState(answer.trim().length)
  const [spoken, setSpoken] = useState('')
  const keep = useDraft(question.step_id, field, () => setLength(field.current?.value.trim().length ?? 0))
  const count = characterCount(question, length, texts, language)

  useEffect(() => {
    const timer = setTimeout(() => setSpoken(length > 0 ? count.text : ''), REST_MS)
    return () => clearTimeout(timer)
  }, [count.text])

  return (
    <div class="field">
      <textarea
        ref={field}
        id={FIELD_ID}
        name="text"
        class="input"
        dir="auto"
        rows={4}
        defaultValue={answer}
        readOnly={conversation.is_on_its_way}
        aria-labelledby={TITLE_ID}
        aria-describedby={`${PROBLEM_ID} ${FIELD_ID}-count`}
        aria-invalid={invalid}
        onInput={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
      <p id={`${FIELD_ID}-count`} class={count.outside ? 'hint outside' : 'hint'}>
        {count.text}
      </p>
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  )
}
