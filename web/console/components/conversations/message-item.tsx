import type { Document, Message } from '../../api-types.ts'
import { texts } from '../../texts.ts'
import { Moment } from '../moment.tsx'
import { DocumentCard } from './document-card.tsx'

export function MessageItem({
  message,
  inCase,
  onReviewed,
}: {
  message: Message
  inCase: boolean
  onReviewed: (document: Document) => void
}) {
  const { role, text, via, created_at, documents } = message
  return (
    <li class={`message message-${role}`}>
      <p class="message-head">
        <b>{speakerOf(message)}</b>
        <span class="muted">
          {texts.sources[via]} · <Moment at={created_at} />
        </span>
      </p>
      {text !== '' && (
        <p class="typed" dir="auto">
          {text}
        </p>
      )}
      {documents.map((document) => (
        <DocumentCard
          key={document.document_id}
          document={document}
          inCase={inCase}
          isReviewable={role === 'user'}
          onReviewed={onReviewed}
        />
      ))}
    </li>
  )
}

/** What the script says is the product's; everything else of the agent's was said by somebody. */
function speakerOf({ role, via }: Message): string {
  if (role === 'user') return texts.person
  return via === 'rule' ? texts.agent : texts.operator
}
