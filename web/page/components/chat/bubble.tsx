import { answerText } from '../../answer-text.ts'
import { editLinkId, TITLE_ID } from '../../element-ids.ts'
import { formatTime } from '../../format.ts'
import { usePage } from '../../page-context.ts'
import type { ChatMessage } from '../../view.ts'
import { SentFile } from '../sent-file.tsx'
import { FileCard } from './file-card.tsx'
import { Sources } from './sources.tsx'

interface Props {
  message: ChatMessage
  isNew: boolean
  /** It asks the open question. */
  isTitle: boolean
}

/** One message: who said what and when, its files as cards, and Edit where it gave an answer that stands. */
export function Bubble({ message, isNew, isTitle }: Props) {
  const { conversation, texts, language, hydrated } = usePage()
  const { role, at, documents, about } = message
  const text = readText(message)
  const File = role === 'agent' ? SentFile : FileCard
  const Text = isTitle ? 'h1' : 'p'
  // Times are the reader's own, which the server does not know.
  const time = hydrated ? formatTime(at, language) : ''
  return (
    <li class={`bubble ${role}${isNew && role === 'agent' ? ' arriving' : ''}`} title={time || undefined}>
      <span class="visually-hidden">{role === 'user' ? texts.you : conversation.view.brand.name}</span>
      {documents.map((document) => (
        <File key={document.document_id} document={document} />
      ))}
      {text && (
        <div class="bubble-row">
          <Text {...(isTitle ? { id: TITLE_ID, tabIndex: -1 } : {})} class="bubble-text typed" dir="auto">
            {about && <span class="bubble-about">{texts.answer_to(about)}</span>}
            {text}
          </Text>
          <EditLink message={message} />
        </div>
      )}
      <Sources citations={message.citations} />
      {time && <time class="visually-hidden">{time}</time>}
    </li>
  )

  function readText({ text, answer, replies_to }: ChatMessage): string {
    if (answer?.outcome === 'skipped') return texts.skipped
    if (answer?.outcome === 'declined') return [texts.declined, text].filter(Boolean).join(': ')
    if (text === '' && answer?.question.type === 'file') return texts.that_was_all
    return replies_to === null ? text : readReply(text, replies_to)
  }

  function readReply(text: string, type: NonNullable<ChatMessage['replies_to']>): string {
    return answerText({ type, options: [] }, text, texts, language)
  }
}

function EditLink({ message }: { message: ChatMessage }) {
  const { conversation, texts, token_path } = usePage()
  const { answer } = message
  if (!answer?.editable || conversation.editing === answer.question.step_id) return null
  const { step_id, heading, text } = answer.question
  return (
    <a
      id={editLinkId(step_id)}
      class="bubble-edit"
      href={`${token_path}?edit=${encodeURIComponent(step_id)}#question`}
      aria-label={texts.edit_answer(heading ?? text)}
      onClick={(event) => {
        event.preventDefault()
        conversation.edit(step_id)
      }}
    >
      {texts.edit}
    </a>
  )
}
