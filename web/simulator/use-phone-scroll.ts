import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Who has scrolled further up than this is reading, and is not taken away from there. */
const NEAR_END_PX = 80

/** Keeps the end in sight: when something is added, as `signal` says, and when the room for it shrinks. */
export function usePhoneScroll(
  scroller: RefObject<HTMLElement | null>,
  signal: string,
  isSending: boolean,
): void {
  const isNear = useRef(true)

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const toEnd = () => {
      if (isNear.current) element.scrollTop = element.scrollHeight
    }
    const note = () => {
      const left = element.scrollHeight - element.scrollTop - element.clientHeight
      isNear.current = left < NEAR_END_PX
    }
    const watching = new ResizeObserver(toEnd)
    watching.observe(element)
    element.addEventListener('scroll', note)
    return () => {
      watching.disconnect()
      element.removeEventListener('scroll', note)
    }
  }, [])

  useEffect(() => {
    const element = scroller.current
    if (element && (isNear.current || isSending)) element.scrollTop = element.scrollHeight
  }, [signal, isSending])
}
