import { useEffect, useState } from 'preact/hooks'
import { PageProvider } from '../page-context.ts'
import { type PageStart, useConversation } from '../use-conversation.ts'
import { useParent } from '../use-parent.ts'
import { Chat } from './chat/chat.tsx'
import { EndPanel } from './end-panel.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { OneQuestion } from './one-question.tsx'
import { ProgressLine } from './progress-line.tsx'

/** The whole page: who asks, how far we are, and the conversation as one question at a time or as a chat. */
export function ConversationPage(start: PageStart) {
  const conversation = useConversation(start)
  const { view, texts, gone } = conversation
  const [hydrated, setHydrated] = useState(false)

  useEffect(() => setHydrated(true), [])
  useEffect(() => {
    document.documentElement.lang = view.language
    document.documentElement.dir = view.direction
  }, [view.language, view.direction])
  useParent(conversation)

  const environment = { conversation, texts, language: view.language, token_path: start.token_path, hydrated }
  const asking = view.status === 'active' && view.current !== null && !gone
  return (
    <PageProvider value={environment}>
      {asking && (
        <a class="skip-link" href="#question">
          {texts.skip_to_question}
        </a>
      )}
      <header class="top">
        {view.status === 'active' && !gone && <ProgressLine />}
        <Header />
      </header>
      {gone ? (
        <main class="column">
          <EndPanel title={texts.gone_title} detail={texts.gone_text} />
        </main>
      ) : view.chat ? (
        <Chat chat={view.chat} />
      ) : (
        <OneQuestion />
      )}
      <Footer />
    </PageProvider>
  )
}
