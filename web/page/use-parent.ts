import { useEffect, useRef } from 'preact/hooks'
import { keepDraft, readDraft } from './drafts.ts'
import { COMPOSER_ID, FIELD_ID } from './element-ids.ts'
import { connectToParent, type Parent } from './embed.ts'
import { applyLook, readSettings } from './embed-settings.ts'
import type { Conversation } from './use-conversation.ts'
import type { PageView } from './view.ts'

/** Keeps a page that shows this one in an iframe informed, and takes its wishes: colours, language, texts to start from. */
export function useParent(conversation: Conversation): void {
  const { view, gone } = conversation
  const parent = useRef<Parent>(null)
  const newest = newestOf(view)
  const told = useRef(newest)

  useEffect(() => {
    if (window.parent !== window) settleIn(view.brand.name)
    parent.current = connectToParent(view.conversation_id, view.embed_origins)
    const content = document.getElementById('page')
    if (!parent.current || !content) return
    const { tell, listen } = parent.current
    const stopListening = listen((sent) => {
      const settings = readSettings(sent)
      applyLook(settings)
      prefill(view, settings.prefill)
      const answered = view.progress.done > 0
      const offered = view.languages.some(({ code }) => code === settings.locale)
      if (settings.locale !== null && offered && !answered && settings.locale !== view.language)
        conversation.chooseLanguage(settings.locale)
    })
    const passEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) tell('escape')
    }
    addEventListener('keydown', passEscape)
    // A chat scrolls inside whatever height it is given; questions take as much as they need.
    const grows = view.chat === null
    tell('ready', grows ? { height: content.offsetHeight } : {})
    const observer = new ResizeObserver(() => tell('resize', { height: content.offsetHeight }))
    if (grows) observer.observe(content)
    return () => {
      stopListening()
      removeEventListener('keydown', passEscape)
      observer.disconnect()
    }
  }, [])

  useEffect(() => {
    if (newest > told.current) parent.current?.tell('message', { number: newest })
    told.current = newest
  }, [newest])

  useEffect(() => {
    if (view.status === 'finished') parent.current?.tell('finished')
    if (view.status === 'closed' || view.status === 'expired') parent.current?.tell('closed')
  }, [view.status])

  useEffect(() => {
    if (gone) parent.current?.tell('error')
  }, [gone])
}

/** The number of the last message of the other side; 0 when there is none. */
function newestOf({ chat, items }: PageView): number {
  const said = chat?.messages ?? items.filter((item) => item.kind === 'said')
  return said.findLast(({ role }) => role === 'agent')?.number ?? 0
}

/** As high as its content until the site says otherwise; landmarks have names beside the site's own. */
function settleIn(name: string): void {
  document.documentElement.classList.add('embedded')
  for (const landmark of document.querySelectorAll('header, main, footer'))
    landmark.setAttribute('aria-label', name)
}

/** Texts become drafts, for the person to look over and send; what was typed or answered before stays. */
function prefill(view: PageView, texts: Record<string, string>): void {
  const { conversation_id, current } = view
  for (const [step_id, text] of Object.entries(texts)) {
    if (readDraft(conversation_id, step_id) !== null || isAnswered(view, step_id)) continue
    keepDraft(conversation_id, step_id, text)
    const field = document.getElementById(FIELD_ID) ?? document.getElementById(COMPOSER_ID)
    if (
      step_id !== current?.step_id ||
      !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    )
      continue
    if (field.value !== field.defaultValue) continue
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

function isAnswered({ items, chat }: PageView, step_id: string): boolean {
  const answers = [...items, ...(chat?.messages.map(({ answer }) => answer) ?? [])]
  return answers.some((item) => item?.kind === 'answered' && item.question.step_id === step_id)
}
