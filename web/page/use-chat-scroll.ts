import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { PageChat } from './view.ts'

/** So near to the end, in CSS pixels, a reader follows it. */
const NEAR = 120

/** Follows what is said last, unless the person reads further up; what is put before stays above. */
export function useChatScroll({ messages }: PageChat, growing: string): void {
  const atEnd = useRef(true)
  const first = messages[0]?.number ?? 0
  const before = useRef({ first, height: 0 })

  useEffect(() => {
    const look = () => {
      const { scrollHeight } = document.documentElement
      atEnd.current = innerHeight + scrollY >= scrollHeight - NEAR
    }
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [])

  useLayoutEffect(() => {
    const { scrollHeight } = document.documentElement
    if (first < before.current.first) scrollTo(0, scrollY + scrollHeight - before.current.height)
    else if (atEnd.current) scrollTo(0, scrollHeight)
    before.current = { first, height: scrollHeight }
  }, [messages, growing])
}
