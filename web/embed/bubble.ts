import type { Frame, FrameEvent, MakeFrame } from './frame.ts'
import { createHost } from './host.ts'
import type { Embedded, EmbedOptions } from './options.ts'
import type { Texts } from './texts.ts'

const SPEECH =
  'M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.5 2.5 0 0 1 20 5.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.5 4v-4A2.5 2.5 0 0 1 4 13.5z'
const CROSS = 'M6 6l12 12M18 6L6 18'
const PHONE = '(max-width: 480px)'

/**
 * A launcher in the corner and the panel that it opens: beside the site on a large screen, in front of it on a phone. The
 * page is loaded when it is first opened.
 */
export function createBubble(
  makeFrame: MakeFrame,
  options: EmbedOptions & { label: string; texts: Texts },
): Embedded {
  const { label, texts } = options
  // A landmark of its own, so that those who move by landmarks find it.
  const { host, root } = createHost('aside', options)
  host.setAttribute('aria-label', label)
  host.dataset.side = options.side ?? 'end'

  const launcher = button(label, SPEECH, 'launcher')
  launcher.setAttribute('aria-expanded', 'false')
  const panel = document.createElement('dialog')
  panel.setAttribute('aria-label', label)
  const bar = document.createElement('div')
  bar.className = 'bar'
  const title = document.createElement('span')
  title.textContent = label
  bar.append(title, button(texts.close, CROSS, 'close', close))
  panel.append(bar)
  root.append(panel, launcher)

  let frame: Frame | undefined

  function hear({ event }: FrameEvent): void {
    if (event === 'escape') close()
    if (event === 'message' && !panel.open) launcher.classList.add('unread')
  }

  function open(): void {
    if (panel.open) return
    if (!frame) {
      frame = makeFrame(host, hear)
      panel.append(frame.element)
    }
    // In front of the site on a phone, where nothing else can be seen: there the rest of the site waits.
    if (matchMedia(PHONE).matches) panel.showModal()
    else panel.show()
    launcher.setAttribute('aria-expanded', 'true')
    launcher.classList.remove('unread')
    frame.iframe.focus()
  }

  function close(): void {
    if (panel.open) panel.close()
  }

  panel.addEventListener('close', () => {
    launcher.setAttribute('aria-expanded', 'false')
    launcher.focus()
  })
  launcher.onclick = () => (panel.open ? close() : open())
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') close()
  })
  document.body.append(host)
  if (options.open) open()
  return {
    open,
    close,
    remove() {
      frame?.end()
      host.remove()
    },
  }
}

function button(
  name: string,
  path: string,
  className: string,
  onclick: (() => void) | null = null,
): HTMLButtonElement {
  const element = document.createElement('button')
  Object.assign(element, { type: 'button', className, onclick })
  element.setAttribute('aria-label', name)
  const space = 'http://www.w3.org/2000/svg'
  const icon = document.createElementNS(space, 'svg')
  icon.setAttribute('viewBox', '0 0 24 24')
  icon.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(space, 'path')
  line.setAttribute('d', path)
  icon.append(line)
  element.append(icon)
  return element
}
