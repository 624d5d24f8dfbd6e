import { optionsOf } from '../../answer-text.ts'
import { usePage } from '../../page-context.ts'
import type { PageQuestion } from '../../view.ts'

/** One of several by one press. */
export function QuickReplies({ question }: { question: PageQuestion }) {
  const { conversation, texts, token_path } = usePage()
  const { step_id } = question
  return (
    <form method="post" action={token_path} encType="multipart/form-data" class="quick-replies">
      <input type="hidden" name="step_id" value={step_id} />
      <input type="hidden" name="action" value="reply" />
      {optionsOf(question, texts).map(({ value, text }) => (
        <button
          key={value}
          type="submit"
          name="text"
          value={value}
          class="button"
          dir="auto"
          onClick={(event) => {
            event.preventDefault()
            void conversation.reply({ step_id, text: value })
          }}
        >
          {text}
        </button>
      ))}
    </form>
  )
}
