import { useEffect, useRef } from 'preact/hooks'
import type { Conversation } from '../../api-types.ts'
import { addresses, type ConversationFilter } from '../../router.ts'
import { texts } from '../../texts.ts'
import { useConversationNews } from '../../use-conversation-news.ts'
import { type Messages, useMessages } from '../../use-messages.ts'
import { useObject } from '../../use-object.ts'
import { BackLink } from '../back-link.tsx'
import { Failed, NotThereYet } from '../states.tsx'
import { Composer } from './composer.tsx'
import { ConversationHead } from './conversation-head.tsx'
import { MessageItem } from './message-item.tsx'

/** One conversation: what it is, what was said, and a place to answer. What happens meanwhile arrives by itself. */
export function ConversationDetail({
  conversationId,
  filter,
  onChange,
}: {
  conversationId: string
  filter: ConversationFilter
  onChange: (conversation: Conversation) => void
}) {
  const path = `/api/v1/conversations/${encodeURIComponent(conversationId)}`
  const { value: conversation, problem, readAgain, replace } = useObject<Conversation>(path)
  const history = useMessages(conversationId)
  useConversationNews(conversationId, () => {
    readAgain()
    history.readOn()
  })
  const latest = useRef(onChange)
  latest.current = onChange
  useEffect(() => {
    if (conversation) latest.current(conversation)
  }, [conversation])

  const back = <BackLink href={addresses.conversations(filter)} />
  if (!conversation)
    return (
      <>
        {back}
        <NotThereYet problem={problem} onTryAgain={readAgain} />
      </>
    )
  return (
    <article class="detail" aria-labelledby="detail-title">
      {back}
      <ConversationHead conversation={conversation} onChange={replace} />
      <History history={history} inCase={conversation.case_id !== null} />
      {conversation.status === 'active' ? (
        <Composer path={path} onSent={history.add} />
      ) : (
        <p class="muted">{texts.is_over}</p>
      )}
    </article>
  )
}

function History({ history, inCase }: { history: Messages; inCase: boolean }) {
  const { messages, problem, has_more, readOn } = history
  if (messages === null) return <NotThereYet problem={problem} onTryAgain={readOn} />
  return (
    <section aria-label={texts.messages}>
      {messages.length === 0 && <p class="muted">{texts.nothing_said}</p>}
      <ol class="messages" aria-live="polite" aria-relevant="additions">
        {messages.map((message) => (
          <MessageItem
            key={message.message_id}
            message={message}
            inCase={inCase}
            onReviewed={history.replaceDocument}
          />
        ))}
      </ol>
      {problem && <Failed problem={problem} onTryAgain={readOn} />}
      {has_more && !problem && (
        <div class="more">
          <button type="button" class="button" onClick={readOn}>
            {texts.show_more}
          </button>
        </div>
      )}
    </section>
  )
}
