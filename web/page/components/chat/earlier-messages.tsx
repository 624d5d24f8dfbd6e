import { usePage } from '../../page-context.ts'
import type { PageChat } from '../../view.ts'

const MORE = 50

/** Leads to what was said before the first bubble. */
export function EarlierMessages({ chat }: { chat: PageChat }) {
  const { conversation, texts, token_path } = usePage()
  const messages = chat.limit + MORE
  return (
    <a
      class="button quiet earlier"
      href={`${token_path}?messages=${messages}`}
      onClick={(event) => {
        event.preventDefault()
        conversation.showEarlier(messages)
      }}
    >
      {texts.earlier_messages}
    </a>
  )
}
