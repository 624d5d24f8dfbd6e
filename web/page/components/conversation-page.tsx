import { useEffect, useState } from 'preact/hooks'
import { PageProvider } from '../page-context.ts'
import { type PageStart, useConversation } from '../use-conversation.ts'
import { useFocus } from '../use-focus.ts'
import { useParent } from '../use-parent.ts'
import { End } from './end.tsx'
import { EndPanel } from './end-panel.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { ProgressLine } from './progress-line.tsx'
import { Question } from './question.tsx'
import { Thread } from './thread.tsx'

/** The whole page: who asks, how far we are, what was said, and the one question in focus. */
export function ConversationPage(start: PageStart) {
  const conversation = useConversation(start)
  const { view, texts, editing, gone } = conversation
  const [hydrated, setHydrated] = useState(false)

  useEffect(() => setHydrated(true), [])
  useEffect(() => {
    document.documentElement.lang = view.language
    document.documentElement.dir = view.direction
  }, [view.language, view.direction])
  useFocus(conversation)
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
      <main class="column">
        {gone ? (
          <EndPanel title={texts.gone_title} detail={texts.gone_text} />
        ) : (
          <>
            <End />
            <Thread />
            {asking && view.current && editing === null && (
              <Question key={view.current.step_id} question={view.current} />
            )}
            {view.status === 'active' && !view.current && editing === null && (
              <EndPanel title={texts.pause_title} detail={texts.pause_text} />
            )}
          </>
        )}
      </main>
      <Footer />
    </PageProvider>
  )
}
