import { createBubble } from './bubble.ts'
import { createFrame, type FrameEvent, type Settings } from './frame.ts'
import { createInline } from './inline.ts'
import type { Embedded, EmbedOptions } from './options.ts'
import { textsFor } from './texts.ts'

/** Shows a conversation. Throws when the link is no web address, or the target is not there. */
export function openConversation(options: EmbedOptions): Embedded {
  const { link, target, theme, accent, locale, prefill, onEvent } = options
  const address = new URL(link)
  if (!/^https?:$/.test(address.protocol)) throw new TypeError('Hearback: the link is no web address.')
  const texts = textsFor(locale ?? document.documentElement.lang)
  const label = options.label ?? texts.label
  const settings: Settings = { theme, accent, locale, prefill, layout: target ? 'inline' : 'panel' }
  const makeFrame = (host: Element, listen: (event: FrameEvent) => void) =>
    createFrame(address, { label, texts, settings }, (event) => {
      listen(event)
      onEvent?.(event)
      host.dispatchEvent(
        new CustomEvent(`hearback:${event.event}`, { detail: event, bubbles: true, composed: true }),
      )
    })
  if (!target) return createBubble(makeFrame, { ...options, label, texts })
  const element = typeof target === 'string' ? document.querySelector(target) : target
  if (!element) throw new TypeError(`Hearback: there is no element "${target}".`)
  return createInline(makeFrame, element, options)
}
