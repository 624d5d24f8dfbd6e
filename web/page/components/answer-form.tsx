import { FORM_ID } from '../element-ids.ts'
import { usePage } from '../page-context.ts'
import type { useAnswer } from '../use-answer.ts'
import type { PageQuestion } from '../view.ts'
import { Field } from './field.tsx'
import { FilePicker } from './file-picker.tsx'

interface Props extends Pick<ReturnType<typeof useAnswer>, 'problem' | 'touch' | 'submit'> {
  question: PageQuestion
  /** What was answered before. */
  answer: string
}

/** Where a question is answered; its buttons are elsewhere and name the form. */
export function AnswerForm({ question, answer, problem, touch, submit }: Props) {
  const { token_path } = usePage()
  const { step_id, type, files } = question
  return (
    <form
      id={FORM_ID}
      method="post"
      action={token_path}
      encType="multipart/form-data"
      noValidate
      onSubmit={submit}
      onInput={touch}
    >
      <input type="hidden" name="step_id" value={step_id} />
      {type !== 'file' && <Field question={question} answer={answer} invalid={problem !== null} />}
      {files && <FilePicker question={question} />}
    </form>
  )
}
