import { TITLE_ID } from '../element-ids.ts'
import { usePage } from '../page-context.ts'
import { useAnswer } from '../use-answer.ts'
import { useDroppedFiles } from '../use-dropped-files.ts'
import type { PageQuestion } from '../view.ts'
import { Actions } from './actions.tsx'
import { Alternatives } from './alternatives.tsx'
import { AnswerForm } from './answer-form.tsx'
import { FileList } from './file-list.tsx'
import { Problem } from './problem.tsx'

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
  const { conversation, texts, hydrated } = usePage()
  const { problem, touch, submit } = useAnswer(question)
  const { files } = question
  const dropping = useDroppedFiles(files ? (dropped) => conversation.uploads.add(question, dropped) : null)

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
      <Problem text={problem} />
      <AnswerForm question={question} answer={answer} problem={problem} touch={touch} submit={submit} />
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
