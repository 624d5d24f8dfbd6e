import { chosenValues, optionsOf } from '../answer-text.ts'
import { FIELD_ID, PROBLEM_ID } from '../element-ids.ts'
import { limitHint } from '../hints.ts'
import { usePage } from '../page-context.ts'
import type { FieldProps } from './field-props.ts'

/** One of several, or several of them; yes or no is one of two. */
export function ChoiceField({ question, answer, invalid }: FieldProps) {
  const { texts, language } = usePage()
  const several = question.type === 'multi_choice'
  const chosen = chosenValues(question, answer, texts)
  const hint = limitHint(question, texts, language)
  return (
    <fieldset class="field" aria-describedby={`${PROBLEM_ID} ${FIELD_ID}-hint`} aria-invalid={invalid}>
      <legend class="visually-hidden">{question.text}</legend>
      <p id={`${FIELD_ID}-hint`} class="hint above">
        {hint}
      </p>
      <div class={question.type === 'yes_no' ? 'choices pair' : 'choices'}>
        {optionsOf(question, texts).map((option, index) => (
          <label key={option.value} class="choice">
            <input
              id={index === 0 ? FIELD_ID : undefined}
              type={several ? 'checkbox' : 'radio'}
              name="text"
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            />
            <span dir="auto">{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
