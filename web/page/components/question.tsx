import type { TargetedSubmitEvent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { checkAnswer } from '../check-answer.ts'
import { FIELD_ID, FORM_ID, PICKER_ID, PROBLEM_ID, TITLE_ID } from '../element-ids.ts'
import { usePage } from '../page-context.ts'
import { useDroppedFiles } from '../use-dropped-files.ts'
import type { PageQuestion } from '../view.ts'
import { Actions } from './actions.tsx'
import { Alternatives } from './alternatives.tsx'
import { Field } from './field.tsx'
import { FileList } from './file-list.tsx'
import { FilePicker } from './file-picker.tsx'
import { Icon } from './icon.tsx'

const LONG_TEXT = 90

interface Props {
  question: PageQuestion
  /** What was answered before. */
  answer?: string
  /** An answered question opened again; it can be left by Cancel. */
  editing?: boolean
}

/** The one question in focus: what is asked, where to answer, and the action, always in the same place. */
export function Question({ question, answer = '', editing = false }: Props) {
  const { conversation, texts, language, token_path, hydrated } = usePage()
  const [missing, setMissing] = useState<string | null>(null)
  const problem = missing ?? conversation.problem ?? question.notice
  const { step_id, type, files } = question
  const dropping = useDroppedFiles(files ? (dropped) => conversation.uploads.add(question, dropped) : null)

  // A file was added, arrived or was taken away: what was said about missing files may hold no longer.
  useEffect(() => setMissing(null), [conversation.uploads.files.length])

  function submit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (conversation.saving === 'unsaved') {
      conversation.retryNow()
      return
    }
    const values = new FormData(event.currentTarget)
      .getAll('text')
      .filter((value) => typeof value === 'string')
    const wrong =
      type === 'file' ? checkFiles() : (checkAnswer(question, values, texts, language) ?? notReady())
    setMissing(wrong)
    if (wrong) {
      document.getElementById(type === 'file' ? PICKER_ID : FIELD_ID)?.focus()
      return
    }
    if (type === 'file') void conversation.reply({ step_id, intent: 'done' })
    else if (type === 'multi_choice') void conversation.reply({ step_id, choices: values })
    else void conversation.reply({ step_id, text: values[0] ?? '' })
  }

  function checkFiles(): string | null {
    if (notReady() || files?.given.some((document) => document.refusal === null)) return notReady()
    return files?.can_decline ? texts.file_missing_declinable : texts.file_missing
  }

  function notReady(): string | null {
    const own = conversation.uploads.files.filter((file) => file.step_id === step_id)
    if (own.some((file) => file.state === 'full')) return texts.file_not_added
    return own.some((file) => file.state !== 'refused') ? texts.files_not_ready : null
  }

  return (
    <section
      id="question"
      class={conversation.replies > 0 ? 'question arriving' : 'question'}
      aria-labelledby={TITLE_ID}
    >
      <div class="question-head">
        {question.heading && (
          <p class="eyebrow" dir="auto">
            {question.heading}
          </p>
        )}
        <h1
          id={TITLE_ID}
          tabIndex={-1}
          class={question.text.length > LONG_TEXT ? 'title typed long' : 'title typed'}
          dir="auto"
        >
          {question.text}
        </h1>
      </div>
      <div role="alert" id={PROBLEM_ID}>
        {problem && (
          <p class="problem">
            <Icon name="alert" />
            <span dir="auto">{problem}</span>
          </p>
        )}
      </div>
      <form
        id={FORM_ID}
        method="post"
        action={token_path}
        encType="multipart/form-data"
        noValidate
        onSubmit={submit}
        onInput={() => {
          setMissing(null)
          conversation.touch()
        }}
      >
        <input type="hidden" name="step_id" value={step_id} />
        {type !== 'file' && <Field question={question} answer={answer} invalid={problem !== null} />}
        {files && <FilePicker question={question} />}
      </form>
      {files && <FileList question={question} />}
      <Actions question={question} editing={editing} native={!hydrated} />
      <Alternatives question={question} />
      {dropping && (
        <p class="drop-sign" aria-hidden="true">
          {texts.drop_now}
        </p>
      )}
    </section>
  )
}
