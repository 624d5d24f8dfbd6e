import { usePage } from '../../page-context.ts'
import { spokenMessage } from '../../spoken-message.ts'
import type { ChatMessage } from '../../view.ts'

/** Enough for one turn of the agent. */
const KEPT = 3

/**
 * What a screen reader hears of news: each message of the agent once and whole. The bubbles themselves are no live
 * region, because a text that is still growing would be read again and again.
 */
export function Announcer({ messages }: { messages: readonly ChatMessage[] }) {
  const { conversation, texts } = usePage()
  return (
    <div role="log" aria-label={texts.conversation} class="visually-hidden">
      {messages
        .filter(({ role }) => role === 'agent')
        .slice(-KEPT)
        .map((message) => (
          <p key={message.number}>
            {conversation.view.brand.name}: <span dir="auto">{spokenMessage(message)}</span>
          </p>
        ))}
    </div>
  )
}
