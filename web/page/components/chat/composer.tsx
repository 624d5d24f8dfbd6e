import { useEffect, useRef, useState } from 'preact/hooks'
import { checkAnswer } from '../../check-answer.ts'
import { keepDraft, readDraft } from '../../drafts.ts'
import { COMPOSER_ID } from '../../element-ids.ts'
import { usePage } from '../../page-context.ts'
import { useDraft } from '../../use-draft.ts'
import type { PageQuestion } from '../../view.ts'
import { Icon } from '../icon.tsx'
import { answerMode } from './answer-mode.ts'

const DRAFT = 'composer'
const PROBLEM = `${COMPOSER_ID}-problem`

interface Props {
  /** Null while nothing is asked. */
  question: PageQuestion | null
}

/** Where the person writes; Enter sends, Shift and Enter begins a line. What they write answers the open question. */
export function Composer({ question }: Props) {
  const { conversation, texts, language, token_path } = usePage()
  const field = useRef<HTMLTextAreaElement>(null)
  const keep = useDraft(DRAFT, field)
  const [problem, setProblem] = useState<string | null>(null)
  const { conversation_id } = conversation.view

  // What the site that shows the chat has written for the question that is open now.
  useEffect(() => {
    const element = field.current
    if (element?.value !== '' || !question || answerMode(question, false) === 'form') return
    element.value = readDraft(conversation_id, question.step_id) ?? ''
  }, [question?.step_id])

  async function send(): Promise<void> {
    const element = field.current
    const text = element?.value.trim() ?? ''
    if (!element || text === '') return element?.focus()
    const wrong =
      question && answerMode(question, false) === 'composer'
        ? checkAnswer(question, [text], texts, language)
        : null
    setProblem(wrong)
    if (wrong || conversation.outgoing) return element.focus()
    element.value = ''
    const sent = await conversation.reply(question ? { step_id: question.step_id, text } : { text })
    if (!sent && element.value === '') element.value = text
    keepDraft(conversation_id, DRAFT, element.value)
  }

  return (
    <div class="dock">
      <p class="composer-problem" id={PROBLEM} role="alert">
        {problem ?? (question ? null : conversation.problem)}
      </p>
      <form
        class="composer"
        method="post"
        action={token_path}
        encType="multipart/form-data"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {question && <input type="hidden" name="step_id" value={question.step_id} />}
        <textarea
          ref={field}
          id={COMPOSER_ID}
          name="text"
          class="input"
          dir="auto"
          rows={1}
          placeholder={texts.write_message}
          aria-label={texts.write_message}
          aria-describedby={PROBLEM}
          enterkeyhint="send"
          onInput={() => {
            setProblem(null)
            conversation.touch()
            keep()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            void send()
          }}
        />
        <button type="submit" name="action" value="reply" class="button primary send" aria-label={texts.send}>
          <Icon name="send" />
        </button>
      </form>
    </div>
  )
}
