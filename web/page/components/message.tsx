import { usePage } from '../page-context.ts'
import type { PageItem } from '../view.ts'
import { SentFile } from './sent-file.tsx'

/** Something said between the questions: a note of the script, a person's message, or what they wrote themselves. */
export function Message({ item }: { item: Exclude<PageItem, { kind: 'answered' }> }) {
  const { conversation, texts } = usePage()
  const said = item.kind === 'said'
  const own = said && item.role === 'user'
  return (
    <li class={own ? 'message own' : said ? 'message said' : 'message'}>
      {said && <span class="message-author">{own ? texts.you : conversation.view.brand.name}</span>}
      {item.text.trim() !== '' && (
        <p class="typed" dir="auto">
          {item.text}
        </p>
      )}
      {said && item.documents.map((document) => <SentFile key={document.document_id} document={document} />)}
    </li>
  )
}
