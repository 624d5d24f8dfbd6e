import { TITLE_ID } from '../../element-ids.ts'
import { usePage } from '../../page-context.ts'
import { useAnswer } from '../../use-answer.ts'
import { useDroppedFiles } from '../../use-dropped-files.ts'
import type { PageQuestion } from '../../view.ts'
import { Alternatives } from '../alternatives.tsx'
import { AnswerForm } from '../answer-form.tsx'
import { FileList } from '../file-list.tsx'
import { Problem } from '../problem.tsx'
import { answerMode } from './answer-mode.ts'
import { ChatActions } from './chat-actions.tsx'
import { QuickReplies } from './quick-replies.tsx'

interface Props {
  question: PageQuestion
  /** What was answered before. */
  answer: string
  editing: boolean
  /** Something else was said since it was asked, so it is shown again. */
  repeated: boolean
}

/** The open question's controls below its bubble; an open text is written in the composer instead. */
export function ChatQuestion({ question, answer, editing, repeated }: Props) {
  const { conversation, texts, hydrated } = usePage()
  const { problem, touch, submit } = useAnswer(question)
  const { files } = question
  const dropping = useDroppedFiles(files ? (dropped) => conversation.uploads.add(question, dropped) : null)
  const mode = answerMode(question, editing)
  return (
    <section
      id="question"
      class={mode === 'form' ? 'chat-question card' : 'chat-question'}
      aria-labelledby={TITLE_ID}
    >
      {repeated && (
        <h1
          id={TITLE_ID}
          tabIndex={-1}
          class={mode === 'form' ? 'chat-title typed' : 'bubble-text typed'}
          dir="auto"
        >
          {question.text}
        </h1>
      )}
      {/* While it is open, the agent has said what is wrong with a reply. */}
      <Problem text={!editing && problem === question.notice ? null : problem} />
      {mode === 'press' && <QuickReplies question={question} />}
      {mode === 'form' && (
        <AnswerForm question={question} answer={answer} problem={problem} touch={touch} submit={submit} />
      )}
      {files && <FileList question={question} />}
      <ChatActions question={question} editing={editing} sends={mode === 'form'} native={!hydrated} />
      <Alternatives question={question} />
      {dropping && (
        <p class="drop-sign" aria-hidden="true">
          {texts.drop_now}
        </p>
      )}
    </section>
  )
}
