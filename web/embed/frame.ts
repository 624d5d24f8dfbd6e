import type { Texts } from './texts.ts'

export interface Settings {
  theme?: 'auto' | 'light' | 'dark' | undefined
  /** `#rrggbb` */
  accent?: string | undefined
  /** BCP 47; chosen only while nothing has been answered. */
  locale?: string | undefined
  /** Texts for the person to look over and send, by step id. */
  prefill?: Record<string, string> | undefined
  layout: 'panel' | 'inline'
}

/** What the page says. `height` is in CSS pixels; `number` is that of the newest message. */
export interface FrameEvent {
  event: 'ready' | 'resize' | 'message' | 'finished' | 'closed' | 'error' | 'escape'
  conversation_id: string
  height?: number
  number?: number
}

export interface Frame {
  /** Holds the iframe, and the way out where it stays empty. */
  element: HTMLElement
  iframe: HTMLIFrameElement
  /** Stops listening. */
  end(): void
}

export type MakeFrame = (host: Element, listen: (event: FrameEvent) => void) => Frame

/** A page that may be framed here has said that it is ready by then. */
const PATIENCE_MS = 8_000

/**
 * The page in an iframe. It hears only what comes from that very window and origin, and what it says is addressed to
 * that origin.
 */
export function createFrame(
  link: URL,
  { label, texts, settings }: { label: string; texts: Texts; settings: Settings },
  hear: (event: FrameEvent) => void,
): Frame {
  const element = document.createElement('div')
  element.className = 'frame'
  const iframe = document.createElement('iframe')
  iframe.title = label
  // The page addresses its messages by this; browsers that don't name the parent otherwise do it only so.
  iframe.referrerPolicy = 'origin'
  iframe.allow = 'camera; clipboard-write'
  iframe.src = link.href
  element.append(iframe)

  let timer: ReturnType<typeof setTimeout> | undefined
  let wayOut: HTMLAnchorElement | undefined
  iframe.onload = () => {
    clearTimeout(timer)
    timer = setTimeout(showWayOut, PATIENCE_MS)
  }

  /** The workspace does not allow this site, or the link works no more: browsers show that as an empty frame. */
  function showWayOut(): void {
    console.warn(
      `Hearback: ${link.origin} does not answer. Is ${location.origin} among the workspace's embed_origins?`,
    )
    wayOut ??= document.createElement('a')
    Object.assign(wayOut, {
      href: link.href,
      target: '_blank',
      rel: 'noopener',
      textContent: texts.elsewhere,
    })
    element.append(wayOut)
  }

  function listen({ origin, source, data }: MessageEvent): void {
    if (origin !== link.origin || source !== iframe.contentWindow || data?.source !== 'hearback') return
    if (data.event === 'ready') {
      clearTimeout(timer)
      wayOut?.remove()
      element.classList.add('ready')
      iframe.contentWindow?.postMessage({ source: 'hearback-embed', settings }, link.origin)
    }
    hear(data)
  }

  addEventListener('message', listen)
  return {
    element,
    iframe,
    end() {
      clearTimeout(timer)
      removeEventListener('message', listen)
    },
  }
}
