import { ChoiceField } from './choice-field.tsx'
import type { FieldProps } from './field-props.ts'
import { LineField } from './line-field.tsx'
import { TextField } from './text-field.tsx'

/** Where the answer is entered. All fields are called `text`, with and without script. */
export function Field(props: FieldProps) {
  switch (props.question.type) {
    case 'file':
      return null
    case 'text':
    case 'ask':
      return <TextField {...props} />
    case 'choice':
    case 'multi_choice':
    case 'yes_no':
      return <ChoiceField {...props} />
    default:
      return <LineField {...props} />
  }
}
