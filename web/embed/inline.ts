import type { MakeFrame } from './frame.ts'
import { createHost } from './host.ts'
import type { Embedded, EmbedOptions } from './options.ts'

/** The page in its place in the site, as high as it needs. */
export function createInline(makeFrame: MakeFrame, target: Element, options: EmbedOptions): Embedded {
  const { host, root } = createHost('div', options)
  const frame = makeFrame(host, ({ height }) => {
    if (height) frame.iframe.style.height = `${Math.ceil(height)}px`
  })
  root.append(frame.element)
  target.append(host)
  return {
    open: () => frame.iframe.focus(),
    close() {},
    remove() {
      frame.end()
      host.remove()
    },
  }
}
