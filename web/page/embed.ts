export type EmbedEvent = 'ready' | 'resize' | 'message' | 'finished' | 'closed' | 'error' | 'escape'

/** What goes with an event: the height in CSS pixels, the number of the newest message. */
interface Details {
  height?: number
  number?: number
}

export interface Parent {
  tell(event: EmbedEvent, details?: Details): void
  /** Hears what the parent's embed script says, only of an origin that is allowed; the answer ends it. */
  listen(hear: (settings: unknown) => void): () => void
}

/**
 * The exact origins that messages go to: the parent's own when the browser names it and the workspace allows it
 * (or it is ours). A parent that hides its address gets them only if it is one of the allowed ones, because the
 * browser drops a message whose target origin does not match.
 */
export function messageTargets(parent: string | null, allowed: readonly string[], own: string): string[] {
  const permitted = [own, ...allowed.flatMap((entry) => originOf(entry) ?? [])]
  if (!parent) return permitted.slice(1)
  const origin = originOf(parent)
  return origin && permitted.includes(origin) ? [origin] : []
}

/** The page that shows this one in an iframe; null when there is none, or it may neither be told nor heard. */
export function connectToParent(conversation_id: string, allowed: readonly string[]): Parent | null {
  if (window.parent === window) return null
  const parent = window.location.ancestorOrigins?.[0] ?? document.referrer
  const targets = messageTargets(parent || null, allowed, window.location.origin)
  if (targets.length === 0) return null

  return {
    tell(event, details = {}) {
      const message = { source: 'hearback', event, conversation_id, ...details }
      for (const target of targets) window.parent.postMessage(message, target)
    },
    listen(hear) {
      const receive = ({ source, origin, data }: MessageEvent) => {
        if (source !== window.parent || !targets.includes(origin)) return
        if (data?.source === 'hearback-embed') hear(data.settings)
      }
      addEventListener('message', receive)
      return () => removeEventListener('message', receive)
    },
  }
}

function originOf(address: string): string | null {
  try {
    const { origin } = new URL(address)
    return origin === 'null' ? null : origin
  } catch {
    return null
  }
}
