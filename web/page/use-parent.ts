import { useEffect, useRef } from 'preact/hooks'
import { connectToParent } from './embed.ts'
import type { Conversation } from './use-conversation.ts'

/** Keeps a page that shows this one in an iframe informed: ready, each new height, finished, error. */
export function useParent({ view, gone }: Conversation): void {
  const tell = useRef<ReturnType<typeof connectToParent>>(null)

  useEffect(() => {
    if (window.parent !== window) document.documentElement.classList.add('embedded')
    tell.current = connectToParent(view.conversation_id, view.embed_origins)
    const content = document.getElementById('page')
    if (!tell.current || !content) return
    tell.current('ready', content.offsetHeight)
    const observer = new ResizeObserver(() => tell.current?.('resize', content.offsetHeight))
    observer.observe(content)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (view.status === 'finished') tell.current?.('finished')
  }, [view.status])

  useEffect(() => {
    if (gone) tell.current?.('error')
  }, [gone])
}
