import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ConsoleProvider } from '../console-context.ts'
import { addressBehind, type Route, readRoute } from '../router.ts'
import { texts } from '../texts.ts'
import { useAddress } from '../use-address.ts'
import { useLater } from '../use-later.ts'
import { useListKeys } from '../use-list-keys.ts'
import { CasesArea } from './cases/cases-area.tsx'
import { ConversationsArea } from './conversations/conversations-area.tsx'
import { FollowUpsArea } from './follow-ups/follow-ups-area.tsx'
import { SettingsArea } from './settings/settings-area.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { TopBar } from './top-bar.tsx'
import { UndoBar } from './undo-bar.tsx'

/** Relative times are right to the minute. */
const TICK_MS = 30_000

/** The whole console. */
export function Console() {
  const { address, goTo } = useAddress()
  const route = useMemo(() => readRoute(address), [address])
  const later = useLater()
  const now = useNow()
  const [showsShortcuts, setShowsShortcuts] = useState(false)
  const goBack = useGoBack(route, goTo)
  const toggleShortcuts = useCallback(() => setShowsShortcuts((shown) => !shown), [])
  useListKeys({ goBack, toggleShortcuts })

  useEffect(() => {
    document.title = texts.title(titleOf(route))
  }, [route])

  return (
    <ConsoleProvider value={{ later, goTo, now }}>
      <a class="skip-link" href="#content">
        {texts.skip}
      </a>
      <div class="shell">
        <TopBar area={route.area} onShortcuts={toggleShortcuts} />
        <main id="content" class="content" tabIndex={-1}>
          <Area route={route} />
        </main>
      </div>
      <UndoBar />
      {showsShortcuts && <ShortcutsDialog onClose={() => setShowsShortcuts(false)} />}
    </ConsoleProvider>
  )
}

function Area({ route }: { route: Route }) {
  switch (route.area) {
    case 'conversations':
      return <ConversationsArea conversationId={route.conversation_id} filter={route.filter} />
    case 'cases':
      return <CasesArea caseId={route.case_id} makesFollowUp={route.makes_follow_up} />
    case 'follow_ups':
      return <FollowUpsArea status={route.status} schedules={route.schedules} chatId={route.chat_id} />
    case 'settings':
      return <SettingsArea />
    case 'nowhere':
      return (
        <div class="state">
          <h2>{texts.nowhere_title}</h2>
          <p>{texts.nowhere_text}</p>
        </div>
      )
  }
}

function titleOf(route: Route): string {
  return route.area === 'nowhere' ? texts.nowhere_title : texts[route.area]
}

/** Back to the list, and to the row that was open. */
function useGoBack(route: Route, goTo: (address: string) => void): () => void {
  const latest = useRef(route)
  latest.current = route
  return useCallback(() => {
    const behind = addressBehind(latest.current)
    if (behind === null) return
    const open = document.querySelector<HTMLElement>('[data-row][aria-current="true"]')
    goTo(behind)
    requestAnimationFrame(() => open?.focus())
  }, [goTo])
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
