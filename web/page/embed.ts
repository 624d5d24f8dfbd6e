type EmbedEvent = 'ready' | 'resize' | 'finished' | 'error'

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

/** Tells the page that shows this one in an iframe what happens; null when nobody may be told. Height in CSS pixels. */
export function connectToParent(conversation_id: string, allowed: readonly string[]) {
  if (window.parent === window) return null
  const parent = window.location.ancestorOrigins?.[0] ?? document.referrer
  const targets = messageTargets(parent || null, allowed, window.location.origin)
  if (targets.length === 0) return null

  return (event: EmbedEvent, height?: number): void => {
    const message = { source: 'hearback', event, conversation_id }
    for (const target of targets) {
      window.parent.postMessage(height === undefined ? message : { ...message, height }, target)
    }
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
