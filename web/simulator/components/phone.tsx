import { useEffect, useRef, useState } from 'preact/hooks'
import { useSimulator } from '../simulator-context.ts'
import { usePhoneScroll } from '../use-phone-scroll.ts'
import type { PhoneMessage } from '../view.ts'
import { Bubble } from './bubble.tsx'
import { Composer } from './composer.tsx'
import { ListSheet } from './list-sheet.tsx'
import { LocationSheet } from './location-sheet.tsx'
import { OutgoingBubble } from './outgoing-bubble.tsx'
import { PhoneHead } from './phone-head.tsx'

/** The conversation as a phone shows it. */
export function Phone() {
  const { simulation, texts } = useSimulator()
  const { view, outgoing, problem } = simulation
  const [list, setList] = useState<PhoneMessage | null>(null)
  const [isSharing, setIsSharing] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  const isOver = view.status !== 'active'
  const last = view.messages.at(-1)?.number ?? 0

  usePhoneScroll(
    scroller,
    `${view.conversation_id} ${last} ${view.typing} ${outgoing.length}`,
    outgoing.length > 0,
  )

  useEffect(() => {
    setList(null)
    setIsSharing(false)
  }, [view.conversation_id])

  return (
    <main class="phone" aria-label={texts.simulator}>
      <div class="phone-body" inert={list !== null || isSharing}>
        <PhoneHead />
        {/* The whole of a message comes at once, so that it is read out once. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
        <div ref={scroller} class="phone-messages" role="log" aria-label={texts.conversation} tabIndex={0}>
          {view.messages.length === 0 && <p class="phone-note">{texts.nothing_said}</p>}
          <ol class="bubbles">
            {view.messages.map((message) => (
              <Bubble
                key={`${view.conversation_id} ${message.number}`}
                message={message}
                onOpenList={setList}
              />
            ))}
            {outgoing.map((message) => (
              <OutgoingBubble key={message.key} message={message} />
            ))}
            {view.typing && (
              <li class="bubble agent">
                <p class="bubble-box typing">
                  <span class="visually-hidden">{texts.typing}</span>
                  <i />
                  <i />
                  <i />
                </p>
              </li>
            )}
          </ol>
          {isOver && <p class="phone-note">{texts.over}</p>}
        </div>
        <p class="phone-problem" role="alert">
          {problem}
        </p>
        {isOver ? (
          <div class="phone-over">
            <button type="button" class="button primary" onClick={() => void simulation.beginAgain()}>
              {texts.begin_again}
            </button>
          </div>
        ) : (
          <Composer onShareLocation={() => setIsSharing(true)} />
        )}
      </div>
      {list && <ListSheet message={list} onClose={() => setList(null)} />}
      {isSharing && <LocationSheet onClose={() => setIsSharing(false)} />}
    </main>
  )
}
