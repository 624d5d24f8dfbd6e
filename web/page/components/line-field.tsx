import type { InputHTMLAttributes } from 'preact'
import { useRef } from 'preact/hooks'
import { FIELD_ID, PROBLEM_ID, TITLE_ID } from '../element-ids.ts'
import { limitHint } from '../hints.ts'
import { usePage } from '../page-context.ts'
import { useDraft } from '../use-draft.ts'
import type { FieldProps } from './field-props.ts'

/** Numbers are text fields with a number keyboard: nothing is lost to a comma, and the wheel changes nothing. */
const kinds: Record<string, InputHTMLAttributes> = {
  number: { type: 'text', inputMode: 'decimal', autoComplete: 'off' },
  date: { type: 'date' },
  email: { type: 'email', autoComplete: 'email' },
  phone: { type: 'tel', autoComplete: 'tel' },
  url: { type: 'url', autoComplete: 'url', placeholder: 'example.com' },
  location: { type: 'text', autoComplete: 'street-address' },
}

/** One line; Enter sends. */
export function LineField({ question, answer, invalid }: FieldProps) {
  const { conversation, texts, language } = usePage()
  const field = useRef<HTMLInputElement>(null)
  const keep = useDraft(question.step_id, field)
  const date = question.type === 'date'
  return (
    <div class="field">
      <input
        {...kinds[question.type]}
        ref={field}
        id={FIELD_ID}
        name="text"
        class={`input line ${question.type}`}
        dir={['email', 'phone', 'url', 'number', 'date'].includes(question.type) ? 'ltr' : 'auto'}
        defaultValue={answer}
        min={date ? (question.min ?? undefined) : undefined}
        max={date ? (question.max ?? undefined) : undefined}
        readOnly={conversation.is_on_its_way}
        enterKeyHint="go"
        aria-labelledby={TITLE_ID}
        aria-describedby={`${PROBLEM_ID} ${FIELD_ID}-hint`}
        aria-invalid={invalid}
        onInput={keep}
      />
      <p id={`${FIELD_ID}-hint`} class="hint">
        {limitHint(question, texts, language)}
      </p>
    </div>
  )
}
