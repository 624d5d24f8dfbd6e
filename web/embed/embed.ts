import { openConversation } from './open-conversation.ts'
import type { Embedded, EmbedOptions } from './options.ts'

declare global {
  interface Window {
    Hearback?: { open(options: EmbedOptions): Embedded }
  }
}

window.Hearback = { open: openConversation }

// The script that is running is only known now; without a link it waits to be called.
const { link, target, theme, accent, locale, label, side, prefill, open } =
  (document.currentScript as HTMLScriptElement | null)?.dataset ?? {}
if (link !== undefined) {
  const options: Record<string, unknown> = { link, target, theme, accent, locale, label, side }
  if (prefill !== undefined) options.prefill = JSON.parse(prefill)
  if (open !== undefined) options.open = true
  const start = () => openConversation(options as unknown as EmbedOptions)
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
  else start()
}
