import { answerText } from '../../answer-text.ts'
import { usePage } from '../../page-context.ts'
import type { Reply } from '../../use-conversation.ts'
import type { PageQuestion } from '../../view.ts'

/** What the person has just sent, until the server has it; or that it could not be sent yet. */
export function Outgoing({ reply, type }: { reply: Reply; type: PageQuestion['type'] | null }) {
  const { conversation, texts, language } = usePage()
  const words = reply.choices?.join('\n') ?? reply.text ?? ''
  const text = {
    done: texts.that_was_all,
    skip: texts.skipped,
    decline: `${texts.declined}: ${words}`,
    answer: type ? answerText({ type, options: [] }, words, texts, language) : words,
  }[reply.intent ?? 'answer']
  const unsaved = conversation.saving === 'unsaved'
  return (
    <li class="bubble user outgoing">
      <span class="visually-hidden">{texts.you}</span>
      <p class="bubble-text typed" dir="auto">
        {text}
      </p>
      <p class="bubble-state" role="status">
        {unsaved ? texts.unsaved : <span class="visually-hidden">{texts.sending}</span>}
      </p>
      {unsaved && (
        <button type="button" class="button" onClick={() => conversation.retryNow()}>
          {texts.try_again}
        </button>
      )}
    </li>
  )
}
